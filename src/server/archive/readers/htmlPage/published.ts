import { printedText, type HtmlDocument, type HtmlElement } from '../../html/page';
import { readPageDate } from '../newsPage';
import type { Metas } from './metas';
import { readMoment, type StatedMoment } from './moments';
import { isBefore, isOverText } from './order';

const NAMES = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'],
  ...['sailthru.date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.created', 'date'],
  ...[
    'pubdate',
    'publishdate',
    'publish-date',
    'article.published',
    'cxenseparse:recs:publishtime',
  ],
  ...['citation_publication_date', 'originalpublicationdate'],
];

const CHANGED = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
];

const firstOf = (texts: ReadonlyArray<string | null>): StatedMoment | null => {
  const read = texts.map((text) => (text === null ? null : readMoment(text)));
  return (
    read.find((moment) => moment?.at.includes('T')) ??
    read.find((moment) => moment !== null) ??
    null
  );
};

const ELSEWHERE = 'aside, nav';

const FOR_MACHINES =
  'time[datetime], [itemprop~="datePublished"], [property$="datePublished"], [property$="dateCreated"]';

const IN_ORDER =
  'time[datetime], [itemprop~="datePublished"], [property$="datePublished"], [property$="dateCreated"], [class*="date" i], [class*="time" i], [class*="publi" i]';

/** Lines over a text in which a date may stand with a name beside it. */
const LINES = 'p, div, span, li, td, i, em, small, font';
const LONGEST_LINE = 80;
const MOST_LINES = 150;

/** The date of a short line over the text that nothing calls one. */
function uncalledMoment(scope: HtmlElement, block: HtmlElement): StatedMoment | null {
  let looked = 0;
  for (const element of scope.querySelectorAll(LINES)) {
    looked += 1;
    if (looked > MOST_LINES) return null;
    if (element.closest(`${ELSEWHERE}, footer, figure, h1, h2, h3`)) continue;
    const text = printedText(element);
    if (text.length > LONGEST_LINE || !/\d/.test(text)) continue;
    // Behind the first sentences, a date is another's.
    if (!isOverText(element, block)) return null;
    const printed = readPageDate(text);
    if (printed && !printed.isModification) return printed;
  }
  return null;
}

/** What an element states for machines; microformats have the time in the title of an abbreviation. */
const statedIn = (element: HtmlElement): string | null =>
  element.getAttribute('datetime') ??
  element.getAttribute('content') ??
  (element.localName === 'abbr' ? element.getAttribute('title') : null);

/** The moment that a page prints near its headline. */
function printedMoment(scope: HtmlElement, block: HtmlElement): StatedMoment | null {
  let looked = 0;
  for (const element of scope.querySelectorAll(IN_ORDER)) {
    looked += 1;
    if (looked > 40) break;
    if (element.closest(ELSEWHERE)) continue;
    const foot = element.closest('footer');
    if (foot && !isBefore(foot, block)) continue;
    const stated = statedIn(element);
    const moment = stated === null ? null : readMoment(stated);
    if (moment) return moment;
    const text = printedText(element);
    const printed = text.length <= 120 ? readPageDate(text) : null;
    if (printed && !printed.isModification) return printed;
  }
  return uncalledMoment(scope, block);
}

/** The one day that a page names for machines, wherever that is but in the articles and lists beside its story. */
function onlyMoment(block: HtmlElement): StatedMoment | null {
  const named = [...(block.closest('body')?.querySelectorAll(FOR_MACHINES) ?? [])].filter(
    (time) => time.closest('article')?.contains(block) !== false && time.closest('li, a') === null
  );
  const moments = named.flatMap((time) => readMoment(statedIn(time) ?? '') ?? []);
  const [first, ...others] = moments;
  const isOne = others.every(({ at }) => at.slice(0, 10) === first?.at.slice(0, 10));
  return first && isOne ? first : null;
}

/**
 * When a page was published: what its metadata say, or else what it prints.
 * @param places in which it prints of its story, the likeliest first
 */
export const readPublished = (
  stated: string | null,
  metas: Metas,
  places: readonly HtmlElement[],
  block: HtmlElement
): StatedMoment | null =>
  firstOf([stated, ...NAMES.map((name) => metas.first(name))]) ??
  places.map((place) => printedMoment(place, block)).find((moment) => moment !== null) ??
  onlyMoment(block);

/** When it was changed; null where it was not since. */
export function readModified(
  stated: string | null,
  metas: Metas,
  published: string | null
): string | null {
  const moment = firstOf([stated, ...CHANGED.map((name) => metas.first(name))]);
  if (!moment) return null;
  const isLater =
    published === null || new Date(moment.at).getTime() > new Date(published).getTime();
  return isLater ? moment.at : null;
}

/** Of a language that is written in several ways by country, the country counts. */
const BY_COUNTRY: ReadonlySet<string> = new Set(['pt', 'zh']);

function languageOf(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);
  const country = BY_COUNTRY.has(language) && !script ? region : undefined;
  return [language, script, country].filter(Boolean).join('-');
}

/** The language of a page: of its text, or of the whole. */
export function readLanguage(
  stated: string | null,
  document: HtmlDocument,
  metas: Metas
): string | null {
  const root = document.querySelector('html');
  const named = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    stated,
    metas.first('og:locale', 'dc.language', 'language', 'content-language'),
  ];
  for (const name of named) {
    if (!name) continue;
    try {
      const [locale] = Intl.getCanonicalLocales(name.trim().replaceAll('_', '-'));
      if (locale) return languageOf(locale);
    } catch {
      // No name of a language.
    }
  }
  return null;
}
