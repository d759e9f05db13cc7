import type { PublishedStory } from '../../delivery';
import { UTC, dayIn } from '../../text/zonedDay';

/** What a name of a file may be made of on every system, letters of all scripts among it. */
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N}._-]+/gu;

/** File systems take 255 bytes for a name; a letter has up to four, and an ending follows. */
const LONGEST_NAME = 180;

const cutToBytes = (text: string): string => {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_NAME) break;
    cut += character;
  }
  return cut;
};

/**
 * Where the file of a story lies, without its ending: by the month in which it came out, for no folder is to
 * hold an archive. No two stories of a newsroom have one slug in one language.
 *
 * @example fileOfStory(story, true) // '2026/10/harbour-opens.en'
 */
export function fileOfStory(
  story: Pick<
    PublishedStory,
    'slug' | 'locale' | 'documentId' | 'publicationDay' | 'firstPublishedAt' | 'outlet'
  >,
  isDated: boolean
): string {
  const name = story.slug.replace(NOT_IN_NAMES, '-');
  const isWhole = name === story.slug && Buffer.byteLength(name) <= LONGEST_NAME;
  const unique = isWhole ? name : `${cutToBytes(name)}-${story.documentId}`;
  const day = story.publicationDay || dayIn(story.firstPublishedAt, story.outlet?.timeZone ?? UTC);
  const folder = isDated ? day.slice(0, 7).replace('-', '/') : 'drafts';
  return `${folder}/${unique}.${story.locale}`;
}
