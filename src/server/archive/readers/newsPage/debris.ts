import { decodeHTMLStrict } from 'entities';
import { tidyText } from '../../plainText';
import type { StoryProblem } from '../../story';

const LINE_BREAK_TAG = /<\/?(?:br|p|div|li|h[1-6]|blockquote|tr)(?:\s[^<>]{0,200})?\s?\/?>/gi;
const OTHER_TAG =
  /<\/?(?:a|b|i|em|strong|span|u|sup|sub|img|ul|ol|table|td|font)(?:\s[^<>]{0,400})?\s?\/?>/gi;

/** A path such as C:\news or \\server\new has the signs of an escaped line break and is none. */
const WINDOWS_PATH = /^["'(]?(?:[A-Za-z]:\\|\\\\)/;
const ESCAPED_BREAK = /\\r\\n|\\n|\\r/g;

const breakEscapes = (line: string) =>
  line.includes('\\')
    ? line
        .split(' ')
        .map((word) => (WINDOWS_PATH.test(word) ? word : word.replace(ESCAPED_BREAK, '\n')))
        .join(' ')
    : line;

/**
 * Turns what another program left in the text into what it stood for: `<br/>` and a literal `\n`
 * into line breaks, entities into their characters.
 * @param text tidied text.
 * @returns the cleaned text by line of the page, and what was found.
 */
export function clearDebris(text: string): { lines: string[]; problems: StoryProblem[] } {
  const problems: StoryProblem[] = [];
  const lines = text.split('\n').map((line, index) => {
    const cleared = decodeHTMLStrict(
      breakEscapes(line).replace(LINE_BREAK_TAG, '\n').replace(OTHER_TAG, '')
    );
    if (cleared === line) return line;
    problems.push({
      rule: 'markup-in-text',
      message: 'Tags, entities or escaped line breaks were left in the text; they were cleared.',
      place: `line ${index + 1}`,
    });
    // An entity can stand for a hidden mark.
    return tidyText(cleared);
  });
  return { lines, problems };
}
