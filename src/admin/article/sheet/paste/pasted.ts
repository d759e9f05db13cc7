import type { ZonePart } from '../zonePart';

/** What a clipboard holds, as parts of a story's body. */
export interface Pasted {
  parts: ZonePart[];
  /** How long its words are together. */
  characters: number;
  /** What did not come through as it was, for whoever pasted it. */
  notes: PasteNote[];
  /** How many pictures were left behind. */
  pictures: number;
}

/**
 * - `changes`: words that were deleted where changes are tracked, and left out
 * - `frames`: frames of sites that are not known, left out
 * - `hyphens`: words that a line broke, with a hyphen that may be the word's own
 * - `links`: links that lead nowhere a reader can go; their words are kept
 * - `pictures`: pictures, left out
 * - `tables`: tables, kept as lines
 */
export interface PasteNote {
  kind: 'changes' | 'frames' | 'hyphens' | 'links' | 'pictures' | 'tables';
  count: number;
}

/** Counts what there is to tell. */
export type Tally = Record<PasteNote['kind'], number>;

export const emptyTally = (): Tally => ({
  changes: 0,
  frames: 0,
  hyphens: 0,
  links: 0,
  pictures: 0,
  tables: 0,
});

export const notesOf = (tally: Tally): PasteNote[] =>
  (Object.keys(tally) as Array<PasteNote['kind']>)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => ({ kind, count: tally[kind] }));
