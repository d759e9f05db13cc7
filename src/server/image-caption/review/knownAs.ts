import type { CaptionRow } from './captionRow';

/** Enough of a caption to know it by. */
const LONGEST = 60;

/** How an editor knows a caption: how its words begin, or its file where it has none; its key says nothing to anybody. */
export function knownAs({ caption, image }: Pick<CaptionRow, 'caption' | 'image'>): string {
  const words = caption?.trim() || (image?.name ?? '');
  const letters = [...words];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : words;
}
