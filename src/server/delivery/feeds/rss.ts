import { generateRssFeed } from 'feedsmith';
import { leadCaption } from '../../image-caption';
import { printableThroughout, storyHtml } from '../html';
import type { StoryMirrors } from '../mirrors';
import type { Caption, PublishedStory } from '../stories';
import { authorsOf, pageLinks, sectionPaths, type FeedPage } from './feedPage';
import { mediaOf } from './media';
import { outletMirrorLinks, storyMirrorLinks } from './mirrorLinks';
import { CORRECTION_SCHEME, correctionKinds, storySummary } from './summary';
import { withoutPadding } from './withoutPadding';

/** RSS 2.0 with the modules atom, content, dc and media. */
export function writeRss(feed: FeedPage, mirrors: StoryMirrors): string {
  const { outlet } = feed;
  return withoutPadding(
    generateRssFeed(
      printableThroughout({
        title: feed.title,
        link: outlet.address,
        description: feed.title,
        language: feed.locale,
        ...(outlet.copyrightNotice !== null && { copyright: outlet.copyrightNotice }),
        lastBuildDate: feed.updated,
        generator: 'strapi-plugin-newsroom',
        ...(outlet.logo && {
          // The title and link of an image are those of the channel (RSS 2.0).
          image: { url: outlet.logo.url, title: feed.title, link: outlet.address },
        }),
        atom: {
          links: [
            { rel: 'self', href: feed.address('rss', feed.page), type: 'application/rss+xml' },
            ...pageLinks(feed, 'rss').map((link) => ({ ...link, type: 'application/rss+xml' })),
            ...outletMirrorLinks(outlet.documentId, mirrors),
          ],
        },
        items: feed.stories.map((story) => item(story, outlet, mirrors)),
      })
    )
  );
}

function item(story: PublishedStory, outlet: FeedPage['outlet'], mirrors: StoryMirrors) {
  const summary = storySummary(story);
  const links = storyMirrorLinks(story, mirrors);
  const media = mediaOf(story);
  const lead = leadCaption(story.captions);
  return {
    title: story.headline,
    ...(story.canonicalUrl !== null && { link: story.canonicalUrl }),
    ...(summary !== '' && { description: summary }),
    guid: { value: story.uri, isPermaLink: false },
    pubDate: story.firstPublishedAt,
    categories: [
      ...correctionKinds(story).map((name) => ({ name, domain: CORRECTION_SCHEME })),
      ...sectionPaths(story).map(({ names }) => ({ name: names, domain: outlet.address })),
      ...story.subjects.map(({ name }) => ({ name })),
    ],
    atom: { updated: story.contentModifiedAt, ...(links.length > 0 && { links }) },
    dc: { creators: authorsOf(story, outlet.name).map(({ name }) => name) },
    content: { encoded: storyHtml(story) },
    // For readers that know no Media RSS; RSS 2.0 has room for one.
    ...(lead && { enclosures: [enclosureOf(lead)] }),
    ...(media && { media }),
  };
}

/** RSS 2.0 wants a length; 0 is the usual one where it is not known. */
const enclosureOf = ({ picture: { url, mimeType, size } }: Caption) => ({
  url,
  type: mimeType,
  length: size ?? 0,
});
