import { leadCaption } from '../../image-caption';
import { printableThroughout, storyHtml } from '../html';
import type { StoryMirrors } from '../mirrors';
import { eachPictureOnce, type Caption, type PublishedStory } from '../stories';
import { authorsOf, type FeedPage } from './feedPage';
import { storySummary } from './summary';

/**
 * JSON Feed 1.1, with what newspapers add under `_newsroom`. Written without the library of the other
 * formats, which leaves an empty list of items out: the specification wants it.
 */
export function writeJsonFeed(feed: FeedPage, mirrors: StoryMirrors): string {
  const { outlet } = feed;
  const others = mirrors.ofOutlet(outlet.documentId);
  return JSON.stringify(
    printableThroughout({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: outlet.address,
      feed_url: feed.address('json', feed.page),
      ...(feed.hasNext && { next_url: feed.address('json', feed.page + 1) }),
      ...(outlet.logo && { icon: outlet.logo.url }),
      authors: [{ name: outlet.name, url: outlet.address }],
      language: feed.locale,
      items: feed.stories.map((story) => item(story, outlet, mirrors)),
      ...((outlet.copyrightNotice !== null || others.length > 0) && {
        _newsroom: {
          ...(outlet.copyrightNotice !== null && { copyrightNotice: outlet.copyrightNotice }),
          ...(others.length > 0 && {
            mirrors: others.map(({ label, kind, address }) => ({ label, kind, url: address })),
          }),
        },
      }),
    })
  );
}

function item(story: PublishedStory, outlet: FeedPage['outlet'], mirrors: StoryMirrors) {
  const summary = storySummary(story);
  const lead = leadCaption(story.captions);
  const tags = [...story.sectionTrail, ...story.subjects].map(({ name }) => name);
  return {
    id: story.uri,
    ...(story.canonicalUrl !== null && { url: story.canonicalUrl }),
    title: story.headline,
    content_html: storyHtml(story),
    ...(summary !== '' && { summary }),
    ...(lead && { image: lead.picture.url }),
    date_published: story.firstPublishedAt,
    date_modified: story.contentModifiedAt,
    authors: authorsOf(story, outlet.name),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    language: story.locale,
    attachments: eachPictureOnce(story.captions).map(({ picture, caption }) => ({
      url: picture.url,
      mime_type: picture.mimeType,
      ...(caption !== '' && { title: caption }),
      ...(picture.size !== null && { size_in_bytes: picture.size }),
    })),
    _newsroom: {
      kicker: story.kicker,
      by: story.by,
      dateline: story.dateline,
      sectionTrail: story.sectionTrail.map(({ name, slug }) => ({ name, slug })),
      corrections: story.corrections.map(({ date, ...correction }) => ({
        ...correction,
        date: date.toISOString(),
      })),
      captions: story.captions.map(captionOf),
      localizations: story.localizations.map(({ locale, canonicalUrl }) => ({
        locale,
        url: canonicalUrl,
      })),
      mirrors: mirrors
        .of(story)
        .flatMap(({ label, kind, url }) => (url === null ? [] : [{ label, kind, url }])),
    },
  };
}

const captionOf = ({ picture, caption, altText, role, isFilePhoto, ...rights }: Caption) => ({
  url: picture.url,
  width: picture.width,
  height: picture.height,
  caption,
  altText,
  role,
  isFilePhoto,
  creator: rights.creator,
  creditLine: rights.creditLine,
  copyrightNotice: rights.copyrightNotice,
  usageTerms: rights.usageTerms,
  webStatementOfRights: rights.webStatementOfRights,
});
