import type { CaptionCase } from './cases';
import type { CaseVerdict } from './figures';

/** The false alarms at which the baseline is compared: of true captions, called wrong and flagged. */
const WRONG_AT = 0.01;
const FLAGGED_AT = 0.1;

/**
 * Bare word overlap: the share of the caption's words that are in the story, a word weighing the
 * more the fewer stories of the folder have it. It draws its lines where it would do best.
 */
export function verdictsOfOverlap(cases: readonly CaptionCase[]): CaseVerdict[] {
  const stories = new Map(
    cases.map(({ story }) => [story.id, wordSetOf(`${story.headline}\n${story.body}`)])
  );
  const rarity = rarityIn([...stories.values()]);
  const scored = cases.map(({ kind, caption, story }) => ({
    kind,
    language: story.lang,
    score: overlap(wordSetOf(caption.caption), stories.get(story.id) ?? new Set(), rarity),
  }));
  const own = scored.filter(({ kind }) => kind === 'true').map(({ score }) => score);
  own.sort((a, b) => a - b);
  const wrongBelow = own[Math.floor(own.length * WRONG_AT)] ?? 0;
  const flaggedBelow = own[Math.floor(own.length * FLAGGED_AT)] ?? 0;
  return scored.map((each) => ({
    ...each,
    verdict: each.score < wrongBelow ? 'wrong' : each.score < flaggedBelow ? 'look-again' : 'fits',
  }));
}

/** A script without spaces has each of its characters for a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{N}]|$)/gu;

function wordSetOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

function rarityIn(stories: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const story of stories)
    for (const word of story) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((stories.length + 1) / ((counts.get(word) ?? 0) + 1));
}

function overlap(
  caption: ReadonlySet<string>,
  story: ReadonlySet<string>,
  rarity: (word: string) => number
): number {
  let [shared, all] = [0, 0];
  for (const word of caption) {
    all += rarity(word);
    if (story.has(word)) shared += rarity(word);
  }
  return all === 0 ? 0 : shared / all;
}
