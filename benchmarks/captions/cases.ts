import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of pairs.jsonl: a story with a caption of its own. */
export interface LabelledPair {
  id: string;
  lang: string;
  headline: string;
  published: string | null;
  body: string;
  caption: string;
  /** As its page prints it; several where it names several. */
  credit: string | readonly string[] | null;
}

/** A row of shuffled.jsonl: a story with the caption of another one. */
interface Swap {
  article: string;
  caption_from: string;
  kind: 'easy' | 'hard';
}

export type CaseKind = 'true' | 'random' | 'hard';

/** A caption beside a story: its own, or another story's, drawn at random or from the same section and month. */
export interface CaptionCase {
  kind: CaseKind;
  caption: LabelledPair;
  story: LabelledPair;
}

/** The folder's labelled rows, whether it is the corpus or the folder in it. */
export function captionFolder(dir: string): string {
  const inner = join(dir, 'photo-captions');
  return existsSync(inner) ? inner : dir;
}

/** Reads pairs.jsonl and shuffled.jsonl; a swap that names an unknown pair is left out. */
export function readCases(dir: string): CaptionCase[] {
  const pairs = labelledRows<LabelledPair>(join(dir, 'pairs.jsonl'));
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const own = pairs.map((pair): CaptionCase => ({ kind: 'true', caption: pair, story: pair }));
  const swapped = labelledRows<Swap>(join(dir, 'shuffled.jsonl')).flatMap((swap): CaptionCase[] => {
    const [story, caption] = [byId.get(swap.article), byId.get(swap.caption_from)];
    if (story === undefined || caption === undefined) return [];
    return [{ kind: swap.kind === 'hard' ? 'hard' : 'random', caption, story }];
  });
  return [...own, ...swapped];
}

export function labelledRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}
