import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../../strapi/uids';
import { dependOn, fileKey, listKey } from '../../cache';
import type { Picture } from '../../picture';
import type { PublishedStory } from './story';

/**
 * Says of an answer that it is made of stories. Which stories a list has is a question to all of
 * them, and which captions they have a question to all captions; sections and outlets give the names
 * and the addresses.
 *
 * @param stories whose pictures it shows
 */
export function madeOfStories(
  context: Parameters<typeof dependOn>[0],
  stories: readonly Pick<PublishedStory, 'captions' | 'textPictures'>[],
  ...others: ReadonlyArray<Picture | null>
): void {
  const pictures = [
    ...stories.flatMap(({ captions, textPictures }) => [
      ...captions.map(({ picture }) => picture),
      ...Object.values(textPictures),
    ]),
    ...others.filter((each) => each !== null),
  ];
  dependOn(context, [
    ...([ARTICLE, IMAGE_CAPTION, SECTION, OUTLET] as const).map(listKey),
    ...pictures.map(({ fileId }) => fileKey(fileId)),
  ]);
}
