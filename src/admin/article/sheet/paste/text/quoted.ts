/** A stretch of a text: what a mail quotes of another, or what it says itself. */
export interface Stretch {
  isQuoted: boolean;
  text: string;
}

/** Mails put a sign before each line that they quote, once for each mail it went through. */
const QUOTED = /^[ \t]{0,3}>(?:[ \t]?>){0,20}[ \t]?/;

/** A text in stretches of lines that are quoted or not, without the signs before them. */
export function stretchesOf(text: string): Stretch[] {
  if (!text.includes('>')) return [{ isQuoted: false, text }];
  const stretches: Array<{ isQuoted: boolean; lines: string[] }> = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [sign] = QUOTED.exec(line) ?? [];
    const isQuoted = sign !== undefined;
    if (stretches.at(-1)?.isQuoted !== isQuoted) stretches.push({ isQuoted, lines: [] });
    stretches.at(-1)?.lines.push(line.slice(sign?.length ?? 0));
  }
  return stretches.map(({ isQuoted, lines }) => ({ isQuoted, text: lines.join('\n') }));
}
