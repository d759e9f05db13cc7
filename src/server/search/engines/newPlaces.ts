import type { KeptStory } from './keptStory';
import { firstPlaceAt, placeIn } from './placeOfStory';

export const versionName = ({
  documentId,
  locale,
}: Pick<KeptStory, 'documentId' | 'locale'>): string => `${documentId} ${locale}`;

/** Where a story stands, unless another one does. */
export const firstPlaceOf = (story: KeptStory): number =>
  firstPlaceAt(story.moment) + placeIn(versionName(story));

/**
 * Which stories get the first of their places, in their order: an index of words takes them in far faster then.
 *
 * @param taken places where others stand
 */
export function placeFirst(
  stories: readonly KeptStory[],
  taken: ReadonlySet<number>
): { placed: Array<{ story: KeptStory; place: number }>; others: KeptStory[] } {
  const wanted = stories
    .map((story) => ({ story, place: firstPlaceOf(story) }))
    .sort((a, b) => a.place - b.place);
  const names = new Set<string>();
  const places = new Set(taken);
  const placed: typeof wanted = [];
  const others: KeptStory[] = [];
  for (const each of wanted) {
    const name = versionName(each.story);
    if (names.has(name) || places.has(each.place)) others.push(each.story);
    else placed.push(each);
    names.add(name);
    places.add(each.place);
  }
  return { placed, others };
}
