/** Scripts whose words can be held against each other letter by letter. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
];

/** A script is a text's where this share of its words is written in it. */
const FEW = 0.05;

/** How many words are written in each script. */
function countScripts(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(word))?.[0];
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

/** The script most of these words are written in; null where there is no letter of a known one. */
export function mainScript(words: Iterable<string>): string | null {
  return [...countScripts(words)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The scripts a text is written in; a name or two in another are not enough. */
export function scriptsOf(words: Iterable<string>): Set<string> {
  const counts = countScripts(words);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Set([...counts].filter(([, count]) => count > total * FEW).map(([script]) => script));
}
