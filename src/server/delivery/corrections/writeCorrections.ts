import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { correctionWord, element, escapeHtml, printableThroughout, safeLink } from '../html';
import { withoutPadding } from '../feeds';
import { directionOf } from '../../text/direction';
import { UTC } from '../../text/zonedDay';
import type { CorrectionEntry, CorrectionsPage } from './loadCorrectionsPage';

/** `Correction: Storm over the harbour`, in the language of the story. */
const titleOf = ({ correction, story }: CorrectionEntry) =>
  `${correctionWord(correction.type, story.locale)}: ${story.headline}`;

const text = (value: string) => ({ type: 'text', value });

/** Corrections as an Atom feed (RFC 4287). */
export function writeCorrectionsAtom(page: CorrectionsPage): string {
  const { outlet, entries } = page;
  return withoutPadding(
    generateAtomFeed(
      printableThroughout({
        id: page.id,
        title: text(headingOf(page)),
        updated: page.updated,
        authors: [{ name: outlet.name, uri: outlet.address }],
        generator: { text: 'strapi-plugin-newsroom' },
        links: linksOf(page, 'atom', 'application/atom+xml'),
        xml: { lang: page.locale },
        entries: entries.map((entry) => ({
          id: entry.id,
          title: text(titleOf(entry)),
          published: entry.correction.date,
          updated: entry.correction.date,
          authors: [{ name: outlet.name, uri: outlet.address }],
          content: { type: 'html', value: escapeHtml(entry.correction.text) },
          categories: [{ term: entry.correction.type }],
          links:
            entry.story.canonicalUrl === null
              ? []
              : [
                  {
                    rel: 'alternate',
                    href: entry.story.canonicalUrl,
                    type: 'text/html',
                    hreflang: entry.story.locale,
                  },
                ],
        })),
      })
    )
  );
}

/** Corrections as an RSS 2.0 feed. */
export function writeCorrectionsRss(page: CorrectionsPage): string {
  const { outlet, entries } = page;
  return withoutPadding(
    generateRssFeed(
      printableThroughout({
        title: headingOf(page),
        link: page.address('html', page.page),
        description: headingOf(page),
        language: page.locale,
        lastBuildDate: page.updated,
        generator: 'strapi-plugin-newsroom',
        atom: { links: linksOf(page, 'rss', 'application/rss+xml') },
        items: entries.map((entry) => ({
          title: titleOf(entry),
          description: escapeHtml(entry.correction.text),
          ...(entry.story.canonicalUrl !== null && { link: entry.story.canonicalUrl }),
          guid: { value: entry.id, isPermaLink: false },
          pubDate: entry.correction.date,
          categories: [{ name: entry.correction.type }],
          atom: { updated: entry.correction.date },
          dc: { creators: [outlet.name] },
        })),
      })
    )
  );
}

/** Corrections as JSON Feed 1.1. */
export const writeCorrectionsJson = (page: CorrectionsPage): string =>
  JSON.stringify(
    printableThroughout({
      version: 'https://jsonfeed.org/version/1.1',
      title: headingOf(page),
      home_page_url: page.outlet.address,
      feed_url: page.address('json', page.page),
      ...(page.hasNext && { next_url: page.address('json', page.page + 1) }),
      authors: [{ name: page.outlet.name, url: page.outlet.address }],
      language: page.locale,
      items: page.entries.map((entry) => ({
        id: entry.id,
        ...(entry.story.canonicalUrl !== null && { url: entry.story.canonicalUrl }),
        title: titleOf(entry),
        content_html: escapeHtml(entry.correction.text),
        date_published: entry.correction.date.toISOString(),
        tags: [entry.correction.type],
      })),
    })
  );

/** Corrections as a page that needs nothing but itself, in the direction of its language. */
export function writeCorrectionsHtml(page: CorrectionsPage): string {
  const { locale, outlet } = page;
  const title = escapeHtml(headingOf(page));
  const day = new Intl.DateTimeFormat(Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en', {
    dateStyle: 'long',
    timeZone: outlet.timeZone ?? UTC,
  });
  const items = page.entries.map((entry) => {
    const { correction, story } = entry;
    const link = story.canonicalUrl === null ? null : safeLink(story.canonicalUrl, null);
    const headline = escapeHtml(story.headline);
    return element(
      'article',
      {},
      [
        element('h2', {}, link === null ? headline : element('a', { href: link }, headline)),
        element(
          'p',
          {},
          `${element('strong', {}, escapeHtml(correctionWord(correction.type, story.locale)))}, ${element(
            'time',
            { datetime: correction.date.toISOString() },
            escapeHtml(day.format(correction.date))
          )}`
        ),
        element('p', {}, escapeHtml(correction.text)),
      ].join('')
    );
  });
  const others = [
    ...(page.page > 1
      ? [element('a', { href: page.address('html', page.page - 1), rel: 'prev' }, '←')]
      : []),
    ...(page.hasNext
      ? [element('a', { href: page.address('html', page.page + 1), rel: 'next' }, '→')]
      : []),
  ];
  const feed = `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(page.address('atom', 1))}">`;
  return `<!doctype html>\n<html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${feed}</head><body><main><h1>${title}</h1>${items.join('')}${others.join(' ')}</main></body></html>\n`;
}

const headingOf = ({ outlet, locale }: CorrectionsPage) =>
  `${outlet.name} – ${correctionWord('corrections', locale)}`;

/** Where this page, its neighbours and the outlet are (RFC 5005). */
const linksOf = (page: CorrectionsPage, format: 'atom' | 'rss', type: string) => [
  { rel: 'self', href: page.address(format, page.page), type },
  // Of an RSS channel its `link` says where the page is.
  ...(format === 'atom'
    ? [{ rel: 'alternate', href: page.address('html', page.page), type: 'text/html' }]
    : []),
  ...(page.page > 1 ? [{ rel: 'previous', href: page.address(format, page.page - 1), type }] : []),
  ...(page.hasNext ? [{ rel: 'next', href: page.address(format, page.page + 1), type }] : []),
];
