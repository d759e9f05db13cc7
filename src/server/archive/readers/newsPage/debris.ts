import { decodeHTMLStrict } from 'entities';
import { tidyText } from '../../plainText';
import type { StoryProblem } from '../../story';

const TAG = /<\/?([a-z]+[1-6]?)(\s[^<>]*)?\/?>/gi;
/** What stands between signs of less and more is text where it is longer. */
const LONGEST_ATTRIBUTES = 400;
const BREAKING: ReadonlySet<string> = new Set(
  'br p div li h1 h2 h3 h4 h5 h6 blockquote tr'.split(' ')
);
const OTHER: ReadonlySet<string> = new Set(
  'a b i em strong span u sup sub img ul ol table td font'.split(' ')
);

/** The text without tags of HTML, with a line break for those that begin a line. */
const withoutTags = (text: string) =>
  text.replace(TAG, (tag: string, name: string, attributes = '') => {
    if (attributes.length > LONGEST_ATTRIBUTES) return tag;
    if (BREAKING.has(name.toLowerCase())) return '\n';
    return OTHER.has(name.toLowerCase()) ? '' : tag;
  });

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
    const cleared = decodeHTMLStrict(withoutTags(breakEscapes(line)));
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
