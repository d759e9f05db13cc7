import { printedText, type HtmlDocument } from '../../html/page';
import { isLinkedNode, typesOf, type LinkedData, type LinkedNode } from './jsonLd';
import type { Metas } from './metas';
import { bareText, sharedWords } from './similar';

interface TrailContext {
  headline: string;
  siteNames: readonly string[];
  /** Of the page. */
  url: string | null;
  /** Sections that linked data state of the article. */
  stated: readonly string[];
}

const MOST = 5;
const LONGEST = 60;

const HOME =
  /^(?:home ?page|home|start(?:seite)?|accueil|inicio|início|главная|головна|خانه|الرئيسية|ana sayfa|beranda|トップ|hjem|hem|forside|strona główna|etusivu)$/iu;

const positionOf = (node: LinkedNode): number => Number(node.position) || 0;

function crumbsOf(data: LinkedData): Array<{ name: string; address: string | null }> {
  const list = data.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  if (!list) return [];
  return data
    .valuesOf(list, 'itemListElement')
    .filter(isLinkedNode)
    .sort((one, other) => positionOf(one) - positionOf(other))
    .flatMap((node) => {
      const [item] = data.valuesOf(node, 'item');
      const inner = isLinkedNode(item) ? item : null;
      const name = data.textOf(node, 'name') ?? (inner && data.textOf(inner, 'name'));
      const address = typeof item === 'string' ? item : inner?.['@id'];
      return name ? [{ name, address: typeof address === 'string' ? address : null }] : [];
    });
}

function printedCrumbs(document: HtmlDocument): string[] {
  const nav = document.querySelector(
    '[class*="breadcrumb" i], [aria-label*="breadcrumb" i], [id*="breadcrumb" i]'
  );
  const items = [...(nav?.querySelectorAll('li, a') ?? [])].filter(
    ({ localName }, _index, all) =>
      localName === 'li' || !all.some((each) => each.localName === 'li')
  );
  return items.slice(0, 12).map((item) => printedText(item).replace(/^[\s>»›/]+/, ''));
}

/** An address of a site's front page. */
const isFront = (address: string | null): boolean =>
  address !== null && /^https?:\/\/[^/]+\/?$/.test(address);

/** More words are a headline's. */
const MOST_WORDS = 5;

const pathOf = (address: string): string =>
  address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*/s, '');

/** Whether the last step is the story itself, by a short headline or its address. */
const isItself = (
  { name, address }: { name: string; address: string | null },
  url: string | null
): boolean =>
  (address !== null && url !== null && pathOf(address) === pathOf(url)) ||
  name.trim().split(/\s+/).length > MOST_WORDS ||
  name.includes(': ');

/** The sections of a story from the widest to the narrowest: neither the home page nor the headline is one. */
export function readTrail(
  document: HtmlDocument,
  data: LinkedData,
  metas: Metas,
  context: TrailContext
): string[] {
  const { headline, siteNames, stated } = context;
  const usable = (names: readonly string[]): string[] => {
    const sections = names
      .map((name) => name.trim())
      .filter(
        (name) =>
          name !== '' &&
          name.length <= LONGEST &&
          !HOME.test(name) &&
          !siteNames.some((site) => bareText(site) === bareText(name)) &&
          !(sharedWords(name, headline) > 0.8 && name.length > headline.length / 2)
      );
    return [...new Set(sections)].slice(0, MOST);
  };
  const crumbs = crumbsOf(data).filter(
    (crumb, index, all) =>
      !(index === 0 && isFront(crumb.address)) &&
      !(index > 0 && index === all.length - 1 && isItself(crumb, context.url))
  );
  const sources = [
    crumbs.map(({ name }) => name),
    stated.slice(0, 1),
    metas.all('article:section').slice(0, 1),
    [metas.first('parsely-section', 'sailthru.section', 'og:section', 'section') ?? ''],
    printedCrumbs(document),
  ];
  return sources.map(usable).find((sections) => sections.length > 0) ?? [];
}
