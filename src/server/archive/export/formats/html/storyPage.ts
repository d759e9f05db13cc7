import {
  bodyHtml,
  element,
  escapeHtml,
  newsArticle,
  noMirrors,
  opening,
  safeLink,
  scriptSafe,
  type Html,
  type Picture,
  type PublishedStory,
} from '../../../../delivery';
import { UTC } from '../../../../text/zonedDay';
import type { ExportedStory } from '../../exportFormat';
import { archivePage, linkTo, rootFrom, type PageStep } from './page';
import { pageWords, writtenMoment } from './words';

/** A story whose pictures are the copies beside it, in the one size that was copied. */
function withCopiedPictures(
  { story, published, pictures }: Pick<ExportedStory, 'story' | 'published' | 'pictures'>,
  root: string
): PublishedStory {
  const copies = new Map<number, string>();
  for (const [index, picture] of pictures.entries()) {
    const file = story.captions[index]?.picture?.file;
    if (picture && file) copies.set(picture.fileId, linkTo(file, root));
  }
  const copied = (picture: Picture): Picture => {
    const url = copies.get(picture.fileId);
    return url === undefined ? picture : { ...picture, url, renditions: {} };
  };
  const captioned = (caption: PublishedStory['captions'][number]) => ({
    ...caption,
    picture: copied(caption.picture),
  });
  return {
    ...published,
    captions: published.captions.map(captioned),
    body: published.body.map((part) =>
      part.kind === 'figure' ? { ...part, caption: captioned(part.caption) } : part
    ),
    textPictures: Object.fromEntries(
      Object.entries(published.textPictures).map(([hash, picture]) => [hash, copied(picture)])
    ),
  };
}

const line = (name: string, words: string | null, attributes = {}): Html =>
  words === null || words === '' ? '' : element(name, attributes, escapeHtml(words));

function datesOf({ story, published }: Pick<ExportedStory, 'story' | 'published'>): Html {
  const { locale, outlet } = published;
  const words = pageWords(locale);
  const moment = (word: string, iso: string | null) =>
    iso === null
      ? []
      : [
          `${escapeHtml(word)} ${element(
            'time',
            { datetime: iso },
            escapeHtml(writtenMoment(new Date(iso), locale, outlet?.timeZone ?? UTC))
          )}`,
        ];
  const dates = [
    ...moment(words.published, story.publishedAt),
    ...moment(words.updated, story.modifiedAt),
  ];
  return dates.length === 0 ? '' : element('p', { class: 'dates' }, dates.join(' · '));
}

function footerOf({ published }: Pick<ExportedStory, 'published'>): Html {
  const words = pageWords(published.locale);
  const link = (address: string | null, text: string) => {
    const href = safeLink(address, null);
    return href === null ? escapeHtml(text) : element('a', { href }, escapeHtml(text));
  };
  const list = (title: string, items: readonly Html[]) =>
    items.length === 0
      ? ''
      : element('h2', {}, escapeHtml(title)) +
        element('ul', {}, items.map((item) => element('li', {}, item)).join(''));
  const { canonicalUrl } = published;
  return [
    list(
      words.sources,
      published.infoSources.map(({ name, uri }) => link(uri, name))
    ),
    list(
      words.related,
      published.related.map(({ headline, canonicalUrl: page }) => link(page, headline))
    ),
    canonicalUrl === null
      ? ''
      : element('p', {}, `${escapeHtml(words.original)} ${link(canonicalUrl, canonicalUrl)}`),
  ].join('');
}

/**
 * The page of a story.
 * @param trail the sections that it stands in, with their pages
 */
export function storyPage(
  exported: ExportedStory,
  { file, site, trail }: { file: string; site: string; trail: readonly PageStep[] }
): Html {
  const { story, published } = exported;
  const { locale, headline, canonicalUrl } = published;
  const authors = story.authors.map(({ name }) => name).join(', ');
  const heading = element(
    'header',
    {},
    [
      line('p', story.kicker, { class: 'kicker' }),
      line('h1', headline),
      line('p', story.standfirst, { class: 'standfirst' }),
      line('p', story.by ?? authors, { class: 'byline' }),
      line('p', story.dateline, { class: 'dateline' }),
      datesOf(exported),
    ].join('')
  );
  const body = bodyHtml(withCopiedPictures(exported, rootFrom(file)));
  const isOnWeb = safeLink(canonicalUrl, null);
  // A draft that never came out has no dates that a machine should read.
  const data =
    story.publishedAt === null
      ? ''
      : element(
          'script',
          { type: 'application/ld+json' },
          scriptSafe(newsArticle(published, noMirrors()))
        );
  const head = [
    isOnWeb === null ? '' : opening('link', { rel: 'canonical', href: isOnWeb }),
    story.standfirst === null
      ? ''
      : opening('meta', { name: 'description', content: story.standfirst }),
    data,
    element(
      'script',
      { type: 'application/json', id: 'newsroom-story' },
      scriptSafe({ root: rootFrom(file), story })
    ),
  ]
    .filter((each) => each !== '')
    .join('\n');
  return archivePage({
    title: headline,
    locale,
    file,
    site,
    trail,
    head,
    main: element('article', {}, heading + element('div', { class: 'body' }, body)),
    footer: footerOf(exported),
  });
}
