import { findMojibake } from '../../mojibake';
import { tidyText } from '../../plainText';
import type { StoryProblem, Story } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { type Line, readPageLines } from './blocks';
import { type Body, readStoryBody } from './body';
import { findCaptionProblems, readStoryCaption } from './captions';
import { readDateline } from './dateline';
import { type Footer, readFooter, splitFooter } from './footer';
import { findHeadline, headlineAt, type Headline } from './headline';
import { type Heading, readHeading } from './heading';
import { type Opening, readOpening } from './opening';
import { takePreamble } from './preamble';
import { endsSentence, isProse } from './wording';

export interface NewsPageOptions {
  /** The language of the page, a BCP 47 tag. */
  locale?: string | undefined;
  /** The outlet's name; wins over the one the page names. */
  outlet?: string | undefined;
  /** When the story was published, an ISO date or date-time; wins over the page's. */
  date?: string | undefined;
}

/** A page taken apart, before it is put together as a story. */
export interface PageParts {
  headline: Headline;
  heading: Heading;
  opening: Opening;
  body: Body;
  footer: Footer;
  preambleDate: string | null;
  problems: StoryProblem[];
}

/** Refuses text that was decoded wrongly; a few spoiled words are reported. */
function checkMojibake(text: string): StoryProblem[] {
  const mojibake = findMojibake(text);
  if (!mojibake) return [];
  const message = `The text was decoded wrongly, e.g. "${mojibake.evidence}". Export it again from its source.`;
  if (mojibake.extent === 'whole') throw new UnreadableStoryError('mojibake', message, 'text');
  const line = text.slice(0, text.indexOf(mojibake.evidence)).split('\n').length;
  return [{ rule: 'mojibake', message, place: `line ${line}` }];
}

function readPublishedAt(
  { opening, body, heading, preambleDate }: PageParts,
  options: NewsPageOptions
) {
  const signed = body.signOffs.find(({ date }) => date !== null)?.date ?? null;
  const printed = opening.date?.at ?? heading.date ?? signed ?? preambleDate;
  const problems: StoryProblem[] = [];
  if (options.date && printed && options.date.slice(0, 10) !== printed.slice(0, 10)) {
    const message = `The page is dated ${printed}; ${options.date} was given and taken.`;
    problems.push({ rule: 'date-differs', message, place: 'publishedAt' });
  } else if (!options.date && opening.date?.isTimeWithoutZone) {
    const message =
      'The page prints a time without a time zone that is known; only the date was taken.';
    problems.push({ rule: 'time-without-zone', message, place: 'publishedAt' });
  }
  return { publishedAt: options.date ?? printed, problems };
}

function readOutlet({ headline, opening, footer }: PageParts, options: NewsPageOptions) {
  const printed = footer.outlet ?? opening.outlet ?? headline.siteName;
  const name = options.outlet ?? printed;
  const differs =
    options.outlet && printed && options.outlet.toLowerCase() !== printed.toLowerCase();
  const message = `The page names the outlet ${printed}; ${options.outlet} was given and taken.`;
  const problems: StoryProblem[] = differs
    ? [{ rule: 'outlet-differs', message, place: 'outlet' }]
    : [];
  return { outlet: name ? { name } : null, problems };
}

function findSignOffProblems({ signOffs }: Body): StoryProblem[] {
  const contributors = signOffs.flatMap((signOff) => signOff.contributors ?? []);
  const problems = contributors.map((line) => {
    const message = `Credited at the end and not in the byline: "${line}". Add the names if they belong there.`;
    return { rule: 'contributors-left-out', message, place: 'by' };
  });
  if (!signOffs.some(({ toBeContinued }) => toBeContinued)) return problems;
  const message = 'The page says that the story goes on; look for a later version.';
  return [...problems, { rule: 'story-unfinished', message, place: 'paragraphs' }];
}

function findHeadlineProblems({ rival }: Headline): StoryProblem[] {
  if (!rival) return [];
  const message = `"${rival.text}" was read as a section; it may be the headline, and the headline a line under it.`;
  return [{ rule: 'headline-uncertain', message, place: `line ${rival.number}` }];
}

function composeStory(
  parts: PageParts,
  options: NewsPageOptions,
  found: readonly StoryProblem[]
): Story {
  const { headline, heading, opening, body, footer } = parts;
  const [first = '', ...others] = body.paragraphs;
  const dateline = readDateline(first);
  const paragraphs = [dateline?.rest ?? first, ...others];
  const { publishedAt, problems: dateProblems } = readPublishedAt(parts, options);
  const { outlet, problems: outletProblems } = readOutlet(parts, options);
  const context = { locale: options.locale, publishedAt, headline: headline.text, paragraphs };
  const captions = [...opening.captions, ...body.captions].map((caption) =>
    readStoryCaption(caption, context)
  );
  const trails = [
    heading.sectionTrail,
    opening.sectionTrail ?? [],
    footer.section ? [footer.section] : [],
  ];
  const sources = [
    dateline?.agency ?? null,
    ...opening.infoSources,
    ...body.signOffs.flatMap(({ infoSources }) => infoSources),
    ...footer.infoSources,
  ].filter((source) => source !== null);
  return {
    locale: options.locale ?? null,
    sectionTrail: trails.find((trail) => trail.length > 0) ?? [],
    headline: headline.text,
    kicker: heading.kicker,
    standfirst: opening.standfirst,
    by: opening.by ?? body.signOffs.find(({ by }) => by !== null)?.by ?? footer.by,
    dateline: dateline?.dateline ?? null,
    located: dateline?.located ?? opening.located,
    infoSources: [...new Set(sources)],
    publishedAt,
    paragraphs,
    captions,
    outlet,
    mirrors: footer.mirrors,
    corrections: body.corrections,
    problems: [
      ...found,
      ...findHeadlineProblems(headline),
      ...opening.problems,
      ...body.problems,
      ...findSignOffProblems(body),
      ...dateProblems,
      ...outletProblems,
      ...findCaptionProblems(captions, context),
      ...footer.problems,
    ],
  };
}

/**
 * Takes a page apart.
 * @param titleLine the number of the line that is known to be the headline
 * @throws UnreadableStoryError `no-headline`.
 */
export function readPageParts(
  lines: readonly Line[],
  options: NewsPageOptions,
  titleLine: number | null = null
): PageParts {
  const preamble = takePreamble(lines);
  const { story, footer: footerLines, problems } = splitFooter(preamble.lines);
  const footer = readFooter(footerLines);
  const outlet = options.outlet ?? footer.outlet;
  const headline = headlineAt(preamble.lines, titleLine) ?? findHeadline(preamble.lines);
  const heading = readHeading(story.slice(0, headline.index), headline, outlet);
  const opening = readOpening(story.slice(headline.index + 1), {
    headline: headline.text,
    outlet,
  });
  const body = readStoryBody(opening.body);
  return { headline, heading, opening, body, footer, preambleDate: preamble.date, problems };
}

/**
 * Reads a plain-text news page: section trail, headline, byline, captions, text, footer.
 * What is uncertain or was left out is told in the story's problems, with the line of the page.
 * @param text the page as text, in any line-end form.
 * @throws UnreadableStoryError `no-headline`, `no-body` or `mojibake`.
 */
export function readNewsPage(text: string, options: NewsPageOptions = {}): Story {
  const problems = checkMojibake(text);
  const page = readPageLines(tidyText(text));
  const parts = readPageParts(page.lines, options);
  const { body } = parts;
  if (!body.paragraphs.some((paragraph) => isProse(paragraph) || endsSentence(paragraph))) {
    const message = 'The page has a headline and no text under it.';
    throw new UnreadableStoryError('no-body', message, `line ${parts.headline.line.number}`);
  }
  return composeStory(parts, options, [...problems, ...page.problems, ...parts.problems]);
}
