import { findMojibake } from '../../mojibake';
import { tidyText } from '../../plainText';
import type { ReaderOptions } from '../../reader';
import { newStory, type Story, type StoryProblem } from '../../story';
import { findCaptionProblems, readStoryCaption } from '../../storyCaption';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { readPageLines } from './blocks';
import { readDateline } from './dateline';
import type { ChainWeights } from './lines/chain';
import { refuseMarkup } from './markup';
import { type PageParts, readPageParts } from './pageParts';
import { textWithSubheads } from './subheads';
import { endsSentence, isProse } from './wording';

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
  { fields, signOffs, above, preambleDate }: PageParts,
  options: ReaderOptions
) {
  const signed = signOffs.find(({ date }) => date !== null)?.date ?? null;
  const printed = fields.date?.at ?? signed ?? above.date?.at ?? preambleDate;
  const date = fields.date ?? above.date;
  const problems: StoryProblem[] = [];
  if (options.date && printed && options.date.slice(0, 10) !== printed.slice(0, 10)) {
    const message = `The page is dated ${printed}; ${options.date} was given and taken.`;
    problems.push({ rule: 'date-differs', message, place: 'publishedAt' });
  } else if (!options.date && date?.isTimeWithoutZone && date.at === printed) {
    const message =
      'The page prints a time without a time zone that is known; only the date was taken.';
    problems.push({ rule: 'time-without-zone', message, place: 'publishedAt' });
  }
  return { publishedAt: options.date ?? printed, problems };
}

function readOutlet({ headline, fields, footer }: PageParts, options: ReaderOptions) {
  const printed = footer.outlet ?? fields.outlet ?? headline.siteName;
  const name = options.outlet ?? printed;
  const differs =
    options.outlet && printed && options.outlet.toLowerCase() !== printed.toLowerCase();
  const message = `The page names the outlet ${printed}; ${options.outlet} was given and taken.`;
  const problems: StoryProblem[] = differs
    ? [{ rule: 'outlet-differs', message, place: 'outlet' }]
    : [];
  return { outlet: name ? { name } : null, problems };
}

function findSignOffProblems({ signOffs }: PageParts, by: string | null): StoryProblem[] {
  const contributors = signOffs.flatMap(({ contributors: line, reporters }) =>
    line === null || (reporters === by && !line.includes(';')) ? [] : line
  );
  const problems = contributors.map((line) => {
    const message = `Credited at the end and not in the byline: "${line}". Add the names if they belong there.`;
    return { rule: 'contributors-left-out', message, place: 'by' };
  });
  if (!signOffs.some(({ toBeContinued }) => toBeContinued)) return problems;
  const message = 'The page says that the story goes on; look for a later version.';
  return [...problems, { rule: 'story-unfinished', message, place: 'paragraphs' }];
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

/** An agency that is named twice, once by its initials, is one. */
const withoutCopies = (sources: readonly string[]): string[] =>
  sources.filter(
    (source, at) =>
      !sources.some((other, index) => {
        const [mine, its] = [source.toUpperCase(), other.toUpperCase()];
        return index !== at && ((mine === its && index < at) || initialsOf(source) === its);
      })
  );

function composeStory(
  parts: PageParts,
  options: ReaderOptions,
  found: readonly StoryProblem[]
): Story {
  const { headline, above, fields, text, signOffs, footer } = parts;
  const [first = '', ...others] = text.paragraphs.map((paragraph) => paragraph.text);
  const dateline = readDateline(first, options.locale);
  const paragraphs = [dateline?.rest ?? first, ...others];
  const { publishedAt, problems: dateProblems } = readPublishedAt(parts, options);
  const { outlet, problems: outletProblems } = readOutlet(parts, options);
  const context = { locale: options.locale, publishedAt, headline: headline.text, paragraphs };
  const captions = parts.captions.map((caption) => readStoryCaption(caption, context));
  const trails = [
    above.sectionTrail,
    fields.sectionTrail ?? [],
    footer.section ? [footer.section] : [],
  ];
  const sources = [
    dateline?.agency ?? null,
    ...above.infoSources,
    ...fields.infoSources,
    ...signOffs.flatMap(({ infoSources }) => infoSources),
    ...footer.infoSources,
  ].filter((source) => source !== null);
  const by =
    fields.by ??
    signOffs.find((signOff) => signOff.by !== null)?.by ??
    footer.by ??
    dateline?.by ??
    above.by ??
    signOffs.find(({ reporters }) => reporters !== null)?.reporters ??
    null;
  return newStory({
    url: options.url ?? null,
    locale: options.locale ?? null,
    sectionTrail: trails.find((trail) => trail.length > 0) ?? [],
    headline: headline.text,
    kicker: above.kicker?.text ?? null,
    standfirst: parts.standfirst?.text ?? null,
    by,
    dateline: dateline?.dateline ?? null,
    located: dateline?.located ?? fields.located,
    infoSources: withoutCopies(sources),
    publishedAt,
    parts: [textWithSubheads(paragraphs)],
    captions,
    outlet,
    mirrors: footer.mirrors,
    corrections: text.corrections,
    problems: [
      ...found,
      ...findSignOffProblems(parts, by),
      ...dateProblems,
      ...outletProblems,
      ...findCaptionProblems(captions, context),
      ...footer.problems,
    ],
  });
}

/**
 * Reads a plain-text news page: section trail, headline, byline, captions, text, footer.
 * What is uncertain or was left out is told in the story's problems, with the line of the page.
 * @param text the page as text, in any line-end form.
 * @param weights by which lines are told apart; those that are fitted to the corpus where none are given
 * @throws UnreadableStoryError `no-headline`, `no-body`, `several-stories`, `markup` or `mojibake`.
 */
export function readNewsPage(
  text: string,
  options: ReaderOptions = {},
  weights?: ChainWeights
): Story {
  const problems = checkMojibake(text);
  refuseMarkup(text);
  const page = readPageLines(tidyText(text));
  const parts = readPageParts(page.lines, { outlet: options.outlet, weights });
  const { paragraphs } = parts.text;
  if (!paragraphs.some((paragraph) => isProse(paragraph.text) || endsSentence(paragraph.text))) {
    const message = 'The page has a headline and no text under it.';
    throw new UnreadableStoryError('no-body', message, `line ${parts.headline.line.number}`);
  }
  return composeStory(parts, options, [...problems, ...page.problems, ...parts.problems]);
}
