/** Scripts whose words can be held against each other letter by letter, by the first code point of each block. */
const BLOCKS: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x41, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'Armenian'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x7ff, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'],
  [0xe00, 0xe7f, 'Thai'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1100, 0x11ff, 'Hangul'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x3040, 0x30ff, 'Han'],
  [0x3400, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'],
  [0xf900, 0xfaff, 'Han'],
  [0x20000, 0x3ffff, 'Han'],
];

/** The script of a word by its first letter; null for digits and scripts that are not told apart. */
export function scriptOf(word: string): string | null {
  const code = word.codePointAt(0) ?? 0;
  for (const [from, to, script] of BLOCKS) {
    if (code < from) return null;
    if (code <= to) return script;
  }
  return null;
}

/** A script is a text's where this share of its words is written in it. */
const FEW = 0.05;

/** How many words are written in each script. */
function countScripts(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const script = scriptOf(word);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
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
