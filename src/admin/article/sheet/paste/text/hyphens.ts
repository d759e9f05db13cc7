const WORDS = /(?<![\p{L}\p{M}\p{N}\p{Pd}])[\p{L}\p{M}\p{N}]+(?:\p{Pd}[\p{L}\p{M}\p{N}]+){0,4}/gu;

/** The words of a text, to look up how it writes one elsewhere. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(WORDS), ([word]) => word.toLowerCase()));

const HEAD = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*$/u;
const TAIL = /^\p{L}[\p{L}\p{M}]*/u;

/** What of a hyphenated word is looked at. */
const LONGEST_WORD = 60;

/**
 * A line as it stands before the next of its paragraph. A hyphen at its end goes where it surely came of the break:
 * it is a soft one, or the text has the whole word elsewhere.
 *
 * @param words as the text has them
 * @param onDoubt told of a hyphen that stays and may be one too many
 */
export function beforeNext(
  line: string,
  next: string,
  words: ReadonlySet<string>,
  onDoubt: () => void
): string {
  const sign = line.at(-1);
  if (sign === '\u00ad') return line.slice(0, -1);
  const [head] = HEAD.exec(line.slice(0, -1).slice(-LONGEST_WORD)) ?? [];
  const [tail] = TAIL.exec(next.slice(0, LONGEST_WORD)) ?? [];
  if ((sign !== '-' && sign !== '‐') || head === undefined || tail === undefined) return `${line} `;
  if (words.has(`${head}${sign}${tail}`.toLowerCase())) return line;
  if (words.has(`${head}${tail}`.toLowerCase())) return line.slice(0, -1);
  onDoubt();
  return line;
}
