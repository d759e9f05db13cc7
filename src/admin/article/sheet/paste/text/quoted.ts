/** Mails put a sign before each line that they quote, once for each mail it went through. */
const QUOTED = /^[ \t]{0,3}>(?:[ \t]?>){0,20}[ \t]?/;

/**
 * A text without the signs of mails before the lines that they quote, which are words as HTML of mails has them;
 * in stretches, since what is quoted may be broken at a width of its own.
 */
export function stretchesOf(text: string): string[] {
  if (!text.includes('>')) return [text];
  const stretches: Array<{ isQuoted: boolean; lines: string[] }> = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [sign] = QUOTED.exec(line) ?? [];
    const isQuoted = sign !== undefined;
    if (stretches.at(-1)?.isQuoted !== isQuoted) stretches.push({ isQuoted, lines: [] });
    stretches.at(-1)?.lines.push(line.slice(sign?.length ?? 0));
  }
  return stretches.map(({ lines }) => lines.join('\n'));
}
