import {
  findCaptionedBoxes,
  parseHtml,
  partsOfTree,
  printedText,
  type HtmlDocument,
  type HtmlElement,
} from '../../html/page';
import type { ReaderOptions } from '../../reader';
import { newStory, type Story, type StoryProblem } from '../../story';
import { findCaptionProblems } from '../../storyCaption';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { isScrambled } from '../newsPage';
import { chooseAuthors } from './authors';
import { findText, writeStatedText } from './contentBlock';
import { takeDateline, textsOfParts } from './datelineOfParts';
import { takeOpeningByline } from './openingByline';
import { structuredOffice } from './officeDocument';
import { readPageFacts } from './pageFacts';
import { headBeside, headIn, lengthOf, scopeOf, takeHead } from './head';
import { uncover } from './hidden';
import { describePictures } from './leadPicture';
import { takeNotes } from './notes';
import { onlyByline, readPrintedByline } from './printedByline';
import { prune } from './prune';
import { readLanguage, readModified, readPublished } from './published';
import { readableElements } from './readableBlock';
import { sharedWords } from './similar';
import { findOtherStories } from './severalStories';
import { readTrail } from './trail';

/** What browsers and their extensions write over a page that they save, in its first letters. */
const SAVED_FROM =
  /<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s)(\S{1,2000})/;
const HEAD = 4000;

const MOST_TEASERS = 5;

/** Whether what looks like a text is a list of stories: their headlines lead elsewhere. */
const isIndex = (block: HtmlElement): boolean =>
  [...block.querySelectorAll('h2 a[href], h3 a[href], a[href] h2, a[href] h3')].length >=
    MOST_TEASERS &&
  [...block.querySelectorAll('p')].filter((paragraph) => lengthOf(printedText(paragraph)) > 200)
    .length < 3;

const headingOf = (document: HtmlDocument, headline: string): HtmlElement | null => {
  const headings = [...document.querySelectorAll('h1, h2, h3')];
  const isLike = (heading: HtmlElement, least: number) =>
    sharedWords(printedText(heading), headline) > least;
  return (
    headings.find((heading) => heading.localName === 'h1' && isLike(heading, 0.5)) ??
    headings.find((heading) => isLike(heading, 0.8)) ??
    null
  );
};

/** Fewer letters of a text that is not free are its beginning. */
const SHORT_OF_PAID = 1500;

function findPaywallProblems(
  paragraphs: readonly string[],
  isFree: boolean | null,
  stated: string | null
): StoryProblem[] {
  const letters = paragraphs.join('').length;
  const isCut =
    isFree === false && letters < SHORT_OF_PAID && letters * 1.5 < (stated?.length ?? Infinity);
  const problems: StoryProblem[] = paragraphs.filter(isScrambled).map((text) => ({
    rule: 'text-scrambled',
    message: `A paywall scrambled a paragraph: "${text.slice(0, 40)}". Take the text from its source.`,
    place: 'parts',
  }));
  if (!isCut) return problems;
  const message =
    'The story is for subscribers, and the page may hold its beginning alone. Compare it.';
  return [...problems, { rule: 'paywall', message, place: 'parts' }];
}

function refuse(rule: 'no-headline' | 'no-body', message: string): never {
  throw new UnreadableStoryError(rule, message, 'page');
}

/**
 * Reads a web page with one news story. What the page states of itself for machines outranks what it prints.
 *
 * @param file the path of the page, by which the folder of pictures is known that a browser saved beside it
 * @throws UnreadableStoryError `no-headline`, `several-stories`, or `no-body`, also where the page is a list of stories
 */
export function readHtmlPage(
  source: string,
  options: ReaderOptions = {},
  file: string | null = null
): Story {
  const html = structuredOffice(source) ?? source;
  const document = parseHtml(html);
  const elements = [...document.querySelectorAll('*')];
  uncover(document);
  const facts = readPageFacts(document, options, SAVED_FROM.exec(html.slice(0, HEAD))?.[1]);
  const { headline, article, metas, siteNames, description, url } = facts;
  if (headline === null) refuse('no-headline', 'The page names no headline.');
  const isOfOne = article !== null || metas.first('og:type')?.toLowerCase() === 'article';
  const others = findOtherStories(document, facts.statedHeadlines, isOfOne);
  const heading = headingOf(document, headline);
  const printed = findText(document, readableElements(elements, html), heading);
  const found = printed ?? writeStatedText(document, article?.body ?? null);
  if (!found) refuse('no-body', 'The page has a headline and no text under it.');
  const { block, kept } = found;
  if (article === null && isIndex(block)) {
    refuse(
      'no-body',
      'The page lists stories and holds none. Give the pages of the stories themselves.'
    );
  }
  const scope = scopeOf(block, heading);
  const head = headBeside(scope, heading);
  const places = head ? [scope, head] : [scope];
  const published = readPublished(article?.published ?? null, metas, places, block);
  const stated = chooseAuthors(
    article?.authors ?? [],
    places.map((place) => readPrintedByline(place, block)).find((names) => names !== null) ??
      onlyByline(block),
    metas,
    siteNames
  );
  const boxes = findCaptionedBoxes(scope);
  const leftOut = prune(block, {
    kept,
    repeated: [headline],
    statedBody: article?.body ?? null,
    description,
    boxes,
    head: scope === block && heading ? headIn(block, heading) : null,
  });
  const standfirst = takeHead(scope, block, { headline, heading, description, boxes });
  const publishedAt = options.date ?? published?.at ?? null;
  const locale = options.locale ?? readLanguage(article?.language ?? null, document, metas);
  const filesFolder = file === null ? null : folderBeside(file, document);
  const read = partsOfTree(scope, { locale, publishedAt, base: url, filesFolder });
  const noted = takeNotes(read.parts, stated.by);
  const opened = takeOpeningByline(noted.parts, stated.by ?? noted.signedBy);
  const { parts, dateline } = takeDateline(opened.parts);
  const paragraphs = textsOfParts(parts);
  if (paragraphs.join('').length < FEWEST_LETTERS) {
    refuse('no-body', 'The page has a headline and no text under it.');
  }
  const captions = describePictures(read.captions, article?.pictures ?? [], {
    locale,
    publishedAt,
  });
  return newStory({
    ...facts.story,
    headline,
    locale,
    standfirst,
    by: opened.by,
    authors: stated.authors,
    dateline: dateline?.dateline ?? null,
    located: dateline?.located ?? article?.place ?? null,
    infoSources: dateline?.agency ? [dateline.agency] : [],
    publishedAt,
    modifiedAt: readModified(article?.modified ?? null, metas, publishedAt),
    sectionTrail: readTrail(document, facts.data, metas, {
      headline,
      siteNames,
      url,
      stated: article?.sections ?? [],
    }),
    parts,
    captions,
    problems: [
      ...read.problems,
      ...leftOutProblems(leftOut),
      ...noted.problems,
      ...opened.problems,
      ...otherProblems(others),
      ...(printed === null ? STATED_ALONE : []),
      ...timeProblems(options.date === undefined && published?.isTimeWithoutZone === true),
      ...findPaywallProblems(paragraphs, article?.isFree ?? null, article?.body ?? null),
      ...findCaptionProblems(captions, { locale, headline, paragraphs }),
    ],
  });
}

const FEWEST_LETTERS = 60;

/** A page may leave it to a script to print what it states. */
const STATED_ALONE: StoryProblem[] = [
  {
    rule: 'line-uncertain',
    message:
      'The page prints no text. It was taken from what the page states for machines: compare it.',
    place: 'parts',
  },
];
const LONGEST_QUOTE = 80;

const otherProblems = (headlines: readonly string[]): StoryProblem[] =>
  headlines.map((headline) => ({
    rule: 'lines-left-out',
    message: `The page goes on with another story, which was left out: "${headline.slice(0, LONGEST_QUOTE)}".`,
    place: 'page',
  }));

const leftOutProblems = (texts: readonly string[]): StoryProblem[] =>
  texts.map((text) => ({
    rule: 'lines-left-out',
    message: `Taken for what the site prints around its stories, and left out: "${text.slice(0, LONGEST_QUOTE)}".`,
    place: 'parts',
  }));

const timeProblems = (isTimeWithoutZone: boolean): StoryProblem[] => {
  const message =
    'The page prints a time without a time zone that is known; only the date was taken.';
  return isTimeWithoutZone ? [{ rule: 'time-without-zone', message, place: 'publishedAt' }] : [];
};

/** The folder that a browser wrote beside a page: it begins with the page's name, e.g. "Story_files". */
function folderBeside(file: string, document: HtmlDocument): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]{3,5}$/i, '');
  for (const element of document.querySelectorAll('img[src], script[src], link[href]')) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const [folder = ''] = decoded(address).replace(/^\.\//, '').split('/');
    const [, page] = /^(.+)[_-]\p{L}+$/u.exec(folder) ?? [];
    if (page !== undefined && name.endsWith(page)) return folder;
  }
  return null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
