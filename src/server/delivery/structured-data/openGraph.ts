import { shownPicture } from '../html';
import type { PublishedStory } from '../stories';

/** What a page puts into the `content` of a `<meta>` by the name in `property` or `name`. */
export interface MetaTag {
  /** `property` for Open Graph, `name` for Twitter Cards and HTML's own. */
  attribute: 'property' | 'name';
  key: string;
  content: string;
}

/** `en-GB` as Open Graph writes it. A language alone stays one. */
const underscored = (locale: string) => locale.replaceAll('-', '_');

/**
 * The tags of a story's page, in the order they have to stand in (ogp.me: a structured property
 * follows its root), for Open Graph with its `article` type and for Twitter Cards.
 */
export function openGraph(story: PublishedStory): MetaTag[] {
  const lead = story.captions.find(({ role }) => role === 'lead') ?? story.captions[0];
  const picture = lead && shownPicture(lead);
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
        ...property('og:image:alt', lead.altText ?? lead.caption),
      ]
    : [];
  return [
    ...property('og:type', 'article'),
    ...property('og:title', story.headline),
    ...property('og:description', story.standfirst),
    ...property('og:url', story.canonicalUrl),
    ...property('og:site_name', story.outlet?.name),
    ...property('og:locale', underscored(story.locale)),
    ...story.localizations.flatMap(({ locale }) =>
      property('og:locale:alternate', underscored(locale))
    ),
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
    ...name('twitter:image:alt', lead && (lead.altText ?? lead.caption)),
  ];
}
