import { leadCaption } from '../../image-caption';
import { isForPreviews } from '../../picture';
import type { Picture, PublishedStory, Rendition } from '../stories';
import { openGraphLocale } from './territory';

/** What a page puts into the `content` of a `<meta>` by the name in `property` or `name`. */
export interface MetaTag {
  /** `property` for Open Graph, `name` for Twitter Cards and HTML's own. */
  attribute: 'property' | 'name';
  key: string;
  content: string;
}

/** Pixels; narrower pictures are shown small, or blurred on dense screens. */
const WANTED_WIDTH = 1200;

/**
 * What stands in the preview of a link: of what is wide enough the smallest, otherwise the largest that
 * there is; null where the formats are none that previews show, or the library knows no size.
 */
function previewOf(picture: Picture): Rendition | null {
  const sorted = [picture, ...Object.values(picture.renditions)]
    .filter(isForPreviews)
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return sorted.find(({ width }) => (width ?? 0) >= WANTED_WIDTH) ?? sorted.at(-1) ?? null;
}

/**
 * The tags of a story's page, in the order they have to stand in (ogp.me: a structured property
 * follows its root), for Open Graph with its `article` type and for Twitter Cards.
 */
export function openGraph(story: PublishedStory): MetaTag[] {
  const lead = leadCaption(story.captions);
  const picture = lead ? previewOf(lead.picture) : null;
  const alt = picture ? (lead?.altText ?? lead?.caption) : null;
  const language = (locale: string) => openGraphLocale(locale, story.outlet?.language ?? null);
  const locale = language(story.locale);
  const otherLocales = new Set(story.localizations.map((each) => language(each.locale)));
  otherLocales.delete(locale);
  const property = (key: string, content: string | number | null | undefined): MetaTag[] =>
    content === null || content === undefined || content === ''
      ? []
      : [{ attribute: 'property', key, content: String(content) }];
  const name = (key: string, content: string | null | undefined): MetaTag[] =>
    property(key, content).map((tag) => ({ ...tag, attribute: 'name' }));
  const image = picture
    ? [
        ...property('og:image', picture.url),
        ...property('og:image:type', picture.mimeType),
        ...property('og:image:width', picture.width),
        ...property('og:image:height', picture.height),
        ...property('og:image:alt', alt),
      ]
    : [];
  return [
    ...property('og:type', 'article'),
    ...property('og:title', story.headline),
    ...property('og:description', story.standfirst),
    ...property('og:url', story.canonicalUrl),
    ...property('og:site_name', story.outlet?.name),
    ...property('og:locale', locale),
    ...[...otherLocales].flatMap((each) => property('og:locale:alternate', each)),
    ...image,
    ...property('article:published_time', story.firstPublishedAt.toISOString()),
    ...property('article:modified_time', story.contentModifiedAt.toISOString()),
    // Open Graph wants an author's profile page here, and not a name.
    ...story.authors.flatMap(({ uri }) => property('article:author', uri)),
    ...property('article:section', story.sectionTrail.at(-1)?.name),
    ...story.subjects.flatMap((subject) => property('article:tag', subject.name)),
    ...name('twitter:card', picture ? 'summary_large_image' : 'summary'),
    ...name('twitter:title', story.headline),
    ...name('twitter:description', story.standfirst),
    ...name('twitter:image', picture?.url),
    ...name('twitter:image:alt', alt),
  ];
}
