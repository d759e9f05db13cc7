import { leadCaption } from '../../image-caption';
import { creditBeside } from '../html';
import { eachPictureOnce, type Caption, type PublishedStory } from '../stories';

/** What a small preview shows: the library's thumbnail. */
const THUMBNAIL = 'thumbnail';

/**
 * A picture in Media RSS, the same for RSS and Atom. Alternative texts have no place there; they
 * stand in the text of the story, at the picture itself.
 */
function mediaContent(caption: Caption) {
  const { url, mimeType, width, height, size, renditions } = caption.picture;
  const thumbnail = renditions[THUMBNAIL];
  const credit = creditBeside(caption);
  const { creator, copyrightNotice, usageTerms, webStatementOfRights } = caption;
  return {
    url,
    type: mimeType,
    medium: 'image',
    ...(size !== null && { fileSize: size }),
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(caption.caption !== '' && { description: { value: caption.caption, type: 'plain' } }),
    ...(thumbnail && {
      thumbnails: [
        {
          url: thumbnail.url,
          ...(thumbnail.width !== null && { width: thumbnail.width }),
          ...(thumbnail.height !== null && { height: thumbnail.height }),
        },
      ],
    }),
    credits: [
      ...(creator === null ? [] : [{ value: creator, role: 'photographer' }]),
      ...(credit === null ? [] : [{ value: credit }]),
    ],
    ...(copyrightNotice !== null && {
      copyright: {
        value: copyrightNotice,
        ...(webStatementOfRights !== null && { url: webStatementOfRights }),
      },
    }),
    ...(usageTerms !== null && {
      licenses: [
        {
          name: usageTerms,
          ...(webStatementOfRights !== null && { type: 'text/html', href: webStatementOfRights }),
        },
      ],
    }),
  };
}

/**
 * The pictures of a story, the lead first. It is not marked by `isDefault`: the library writes "yes"
 * there, and Media RSS wants "true".
 */
export function mediaOf(story: PublishedStory) {
  const lead = leadCaption(story.captions);
  if (!lead) return undefined;
  return { contents: eachPictureOnce([lead, ...story.captions]).map(mediaContent) };
}
