import { webUrlOf, type HtmlDocument, type HtmlElement } from '../../html/page';
import type { ReaderOptions } from '../../reader';
import type { Story } from '../../story';
import { factsOfNode, type ArticleFacts } from './articleFacts';
import { chooseHeadline, isWithMore, kickerBefore } from './headline';
import { isArticleNode, LinkedData, typesOf } from './jsonLd';
import { readHeading, type PrintedHeadline } from './kicker';
import { Metas } from './metas';
import { readMicrodata } from './microdata';
import { readMicroformats } from './microformats';
import { sharedWords } from './similar';

/** What a page states of itself for machines. */
export interface PageFacts {
  headline: string | null;
  /** Headlines that the page states of itself, and not by printing them. */
  statedHeadlines: readonly string[];
  article: ArticleFacts | null;
  data: LinkedData;
  metas: Metas;
  siteNames: readonly string[];
  description: string | null;
  /** The address of the page, against which its links are read. */
  url: string | null;
  /** What is taken as it is. */
  story: Pick<Story, 'id' | 'url' | 'kicker' | 'outlet' | 'corrections' | 'subjects'>;
}

/** Of several articles the one of the page: its headline is the most like what the page prints. */
function articleOf(data: LinkedData, printed: readonly string[]): ArticleFacts | null {
  const rank = ({ headline, published }: ArticleFacts) =>
    Math.max(0, ...printed.map((text) => sharedWords(headline ?? '', text))) +
    (published ? 0.01 : 0);
  const [best = null] = data.nodes
    .filter(isArticleNode)
    .map((node) => factsOfNode(data, node))
    .sort((one, other) => rank(other) - rank(one));
  return best;
}

const HEADLINES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
];

/** A trail may end in the story's headline, as a heading too. */
const MENUS = 'nav, footer, dialog';

const read = (found: Iterable<HtmlElement>, titles: readonly string[]): PrintedHeadline[] =>
  [...found]
    .filter((heading) => heading.closest(MENUS) === null)
    .map((heading) => readHeading(heading, titles));

/** A site's name is the smaller part of a title. */
const LEAST_OF_TITLE = 0.4;

/**
 * The main headings. Where a page has none that its title knows, and names its headline nowhere else, the lesser ones
 * that the title begins or ends with.
 */
function headingsOf(
  document: HtmlDocument,
  onlyTitle: string | null,
  titles: readonly string[]
): PrintedHeadline[] {
  const main = read(document.querySelectorAll('h1'), titles);
  if (onlyTitle === null) return main;
  const isMost = ({ text }: PrintedHeadline) => text.length > onlyTitle.length * LEAST_OF_TITLE;
  const isKnown = (heading: PrintedHeadline) =>
    isMost(heading) && sharedWords(heading.text, onlyTitle) >= 0.5;
  if (main.some(isKnown)) return main;
  const lesser = read(document.querySelectorAll('h2, h3'), titles);
  return [
    ...lesser.filter((heading) => isMost(heading) && isWithMore(onlyTitle, heading.text)),
    ...main,
  ];
}

/** Reads linked data, microdata, microformats and meta elements. */
export function readPageFacts(
  document: HtmlDocument,
  options: ReaderOptions,
  savedFrom?: string
): PageFacts {
  const metas = new Metas(document);
  const data = new LinkedData(document, [
    ...readMicrodata(document),
    ...readMicroformats(document),
  ]);
  const title = document.querySelector('head title') ?? document.querySelector('title');
  const titled = (title?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 500) || null;
  const shared = metas.first(...HEADLINES);
  const titles = [titled, shared].filter((each) => each !== null);
  const isNamed = shared !== null || data.nodes.some(isArticleNode);
  const headings = headingsOf(document, isNamed ? null : titled, titles);
  const printed = headings.map(({ text }) => text).filter((text) => text !== '');
  const article = articleOf(data, titled === null ? printed : [...printed, titled]);
  const organisations = data.nodes.filter((node) =>
    typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type))
  );
  const siteNames = [
    options.outlet ?? null,
    metas.first('og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    article?.publisher ?? null,
    ...organisations.map((node) => data.textOf(node, 'name')),
  ].filter((name) => name !== null);
  const headline = chooseHeadline({
    stated: article?.headline ?? null,
    printed,
    shared,
    title: titled,
    siteNames,
  });
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const named = [canonical, metas.first('og:url') ?? '', article?.url ?? '', savedFrom ?? ''].map(
    (address) => webUrlOf(address, options.url ?? null)
  );
  const url = options.url ?? named.find((each) => each !== null) ?? null;
  const outlet = options.outlet ?? article?.publisher ?? metas.first('og:site_name') ?? null;
  return {
    headline,
    statedHeadlines: [article?.headline, shared, titled].filter((each) => typeof each === 'string'),
    article,
    data,
    metas,
    siteNames,
    description:
      article?.description ??
      metas.first('og:description', 'description', 'twitter:description', 'dc.description'),
    url,
    story: {
      id: named[0] ?? null,
      url,
      kicker: kickerOf(headings, headline),
      outlet: outlet === null ? null : { name: outlet },
      corrections: article?.corrections ?? [],
      subjects: (article?.keywords ?? []).slice(0, 20).map((name) => ({ name, uri: null })),
    },
  };
}

/** What is printed over the headline, and is no part of it: apart, or before it in the same heading. */
function kickerOf(headings: readonly PrintedHeadline[], headline: string | null): string | null {
  if (headline === null) return null;
  const apart = headings.find(({ text }) => text === headline)?.kicker;
  if (apart) return apart;
  return (
    headings.map(({ text }) => kickerBefore(headline, text)).find((each) => each !== null) ?? null
  );
}
