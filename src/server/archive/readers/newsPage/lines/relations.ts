import { readByline } from '../byline';
import type { LineLook } from './lookAt';

/** Words that so many of the sentences have say nothing of what a story is about. */
const SHARE_OF_COMMON = 0.3;
const FEWEST_COMMON = 3;
/** Lines around one in which its words are looked for. */
const WINDOW = 14;
const FEWEST_WORDS = 3;

type Words = ReadonlyMap<string, number>;

/** In how many of the sentences each word is. */
function countWords(looks: readonly LineLook[]): Words {
  const counts = new Map<string, number>();
  for (const { isProse, topics } of looks)
    if (isProse) for (const word of new Set(topics)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words by which lines are told apart: neither on every line nor the story's own particles. */
function tellingWords(looks: readonly LineLook[]): ReadonlyArray<readonly string[]> {
  const counts = countWords(looks);
  const sentences = looks.filter(({ isProse }) => isProse).length;
  const most = Math.max(FEWEST_COMMON, sentences * SHARE_OF_COMMON);
  return looks.map(({ topics }) =>
    [...new Set(topics)].filter((word) => (counts.get(word) ?? 0) <= most)
  );
}

/** How much of what each line is about the sentences near it are about too; null where it says too little. */
function sharesWithNear(
  looks: readonly LineLook[],
  words: ReadonlyArray<readonly string[]>
): Array<number | null> {
  const near = new Map<string, number>();
  const add = (at: number, by: number) => {
    if (!looks[at]?.isProse) return;
    for (const word of words[at] ?? []) near.set(word, (near.get(word) ?? 0) + by);
  };
  for (let at = 0; at < Math.min(WINDOW, looks.length); at += 1) add(at, 1);
  return looks.map((look, at) => {
    add(at + WINDOW, 1);
    add(at - WINDOW - 1, -1);
    const own = words[at] ?? [];
    if (own.length < FEWEST_WORDS) return null;
    const least = look.isProse ? 1 : 0;
    return own.filter((word) => (near.get(word) ?? 0) > least).length / own.length;
  });
}

const levelOf = (share: number): string => {
  if (share === 0) return 'near none';
  if (share < 0.2) return 'near few';
  return share < 0.45 ? 'near some' : 'near many';
};

const LONGEST_NAME = 60;
/** With more names, a page is a list of them; each is looked for in all lines. */
const MOST_NAMES = 12;

/** The names that stand on lines of their own. */
function namesOf(looks: readonly LineLook[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const [at, { text, names: marks }] of looks.entries()) {
    if (names.size === MOST_NAMES) break;
    const name = marks.includes('names')
      ? text
      : marks.includes('byline')
        ? readByline(text, null)?.by
        : null;
    if (name && name.length <= LONGEST_NAME && name.includes(' ') && !names.has(name))
      names.set(name, at);
  }
  return names;
}

/**
 * What lines have to do with others of their page.
 * @param title the index of the line that is the likeliest headline; -1 where none is
 */
export function relationsOf(looks: readonly LineLook[], title: number): string[][] {
  const words = tellingWords(looks);
  const shares = sharesWithNear(looks, words);
  const ofTitle = new Set(words[title] ?? []);
  const found = looks.map((_, at): string[] => {
    const share = shares[at] ?? null;
    const own = words[at] ?? [];
    const about = ofTitle.size > 0 && own.length > 0 && at !== title;
    return [
      share === null ? 'near unknown' : levelOf(share),
      ...(about ? [own.some((word) => ofTitle.has(word)) ? 'of title' : 'not of title'] : []),
    ];
  });
  // Who wrote a story is named again where a site says who that is.
  for (const [name, from] of namesOf(looks)) {
    for (const [at, { text }] of looks.entries()) {
      if (at === from || !text.includes(name)) continue;
      found[at]?.push(text.startsWith(name) ? 'begins with name' : 'has name');
      if (!found[from]?.includes('named again')) found[from]?.push('named again');
    }
  }
  return found;
}
