import { generateAtomFeed } from 'feedsmith';
import { printableThroughout, storyHtml } from '../html';
import type { StoryMirrors } from '../mirrors';
import type { PublishedStory } from '../stories';
import { authorsOf, pageLinks, sectionPaths, type FeedPage } from './feedPage';
import { mediaOf } from './media';
import { outletMirrorLinks, storyMirrorLinks } from './mirrorLinks';
import { CORRECTION_SCHEME, correctionKinds, storySummary } from './summary';
import { withoutPadding } from './withoutPadding';

const TYPE = 'application/atom+xml';

const text = (value: string) => ({ type: 'text', value });

const personOf = ({ name, url }: { name: string; url?: string }) => ({
  name,
  ...(url !== undefined && { uri: url }),
});

/** Atom (RFC 4287) with paging (RFC 5005) and the module media. */
export function writeAtom(feed: FeedPage, mirrors: StoryMirrors): string {
  const { outlet } = feed;
  return withoutPadding(
    generateAtomFeed(
      printableThroughout({
        id: feed.id,
        title: text(feed.title),
        updated: feed.updated,
        authors: [personOf({ name: outlet.name, url: outlet.address })],
        ...(outlet.copyrightNotice !== null && { rights: text(outlet.copyrightNotice) }),
        ...(outlet.logo && { logo: outlet.logo.url }),
        generator: { text: 'strapi-plugin-newsroom' },
        links: [
          { rel: 'self', href: feed.address('atom', feed.page), type: TYPE },
          { rel: 'alternate', href: outlet.address, type: 'text/html' },
          ...pageLinks(feed, 'atom').map((link) => ({ ...link, type: TYPE })),
          ...outletMirrorLinks(outlet.documentId, mirrors),
        ],
        xml: { lang: feed.locale },
        entries: feed.stories.map((story) => entry(story, outlet, mirrors)),
      })
    )
  );
}

function entry(story: PublishedStory, outlet: FeedPage['outlet'], mirrors: StoryMirrors) {
  const summary = storySummary(story);
  const media = mediaOf(story);
  return {
    id: story.uri,
    title: text(story.headline),
    published: story.firstPublishedAt,
    updated: story.contentModifiedAt,
    authors: authorsOf(story, outlet.name).map(personOf),
    ...(summary !== '' && { summary: text(summary) }),
    content: { type: 'html', value: storyHtml(story) },
    categories: [
      ...correctionKinds(story).map((term) => ({ term, scheme: CORRECTION_SCHEME })),
      ...sectionPaths(story).map(({ slugs, name }) => ({
        term: slugs,
        scheme: outlet.address,
        label: name,
      })),
      ...story.subjects.map(({ name }) => ({ term: name })),
    ],
    links: [...linksOf(story), ...storyMirrorLinks(story, mirrors)],
    ...(media && { media }),
  };
}

/**
 * The story's page, and those of its other languages. These are `related` and not `alternate`, which
 * RFC 4287 would allow too: readers that know one link only would take readers to another language.
 */
const linksOf = (story: PublishedStory) =>
  [story, ...story.localizations].flatMap(({ canonicalUrl, locale }) =>
    canonicalUrl === null
      ? []
      : [
          {
            rel: locale === story.locale ? 'alternate' : 'related',
            href: canonicalUrl,
            type: 'text/html',
            hreflang: locale,
          },
        ]
  );
