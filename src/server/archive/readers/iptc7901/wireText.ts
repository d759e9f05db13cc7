import { withoutEnd } from '../../../text/ends';
import { tidyText } from '../../plainText';

/** What the lines of a wire story are. */
export interface WireText {
  /** Lines over the text: keyword, headline, notes, byline, without the marks of their places. */
  top: string[];
  paragraphs: string[];
  /** What a line behind the text says of the sender and the time, e.g. "AP-WF-11-13-26 1509GMT". */
  stamp: string | null;
}

/** Wires end a message, and print so, whatever their language. */
const END_MARK = /^(?:-\s*30\s*-|#{2,}|\*{3,}|n{4}|end|ends|=+|_{2,}|-{3,})[=<.]?$/i;

const STAMP = /^[A-Z]{2,5}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}\s?[A-Z]{3}$/;

/** Marks at the ends of a line: where it stands, not what it says. */
const withoutMarks = (line: string) => withoutEnd(line.trim().replace(/^\^+/, ''), /[\s<=]/);

/** Quotes and dashes as typewriters wrote them. */
const withSigns = (text: string) =>
  text
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/ _(?= )/g, ' –');

const isIndented = (line: string) => /^(?:\t| {2})/.test(line) && line.trim() !== '';

const clean = (line: string) => tidyText(withSigns(withoutMarks(line)));

/** Where the text begins: at the first indented line, else behind the first blank line under the top. */
function startOfText(lines: readonly string[]): number {
  const indented = lines.findIndex((line) => isIndented(line) && !line.trim().startsWith('^'));
  if (indented !== -1) return indented;
  const first = lines.findIndex((line) => line.trim() !== '');
  const blank = lines.findIndex((line, at) => at > first && line.trim() === '');
  return blank === -1 ? first + 1 : blank + 1;
}

/** Paragraphs begin with indentation or behind a blank line; wrapped lines are joined. */
function paragraphsIn(lines: readonly string[]): string[] {
  const isByIndentation = lines.some((line) => isIndented(line));
  const paragraphs: string[][] = [];
  let isNew = true;
  for (const line of lines) {
    const words = clean(line);
    if (words === '' || END_MARK.test(words)) {
      isNew = true;
      continue;
    }
    // In a text with indentation a display line, as a subhead, stands for itself.
    const isDisplay = isByIndentation && line.startsWith('^');
    if (isNew || isIndented(line) || isDisplay) paragraphs.push([words]);
    else paragraphs.at(-1)?.push(words);
    isNew = isDisplay || /[<=]$/.test(line.trim());
  }
  return paragraphs.map((words) => words.join(' '));
}

/** Reads the lines of a wire story. */
export function readWireText(lines: readonly string[]): WireText {
  const stampAt = lines.findIndex((line) => STAMP.test(withoutMarks(line)));
  const text = stampAt === -1 ? lines : lines.slice(0, stampAt);
  const start = startOfText(text);
  return {
    top: joinedTop(text.slice(0, start)),
    paragraphs: paragraphsIn(text.slice(start)),
    stamp: stampAt === -1 ? null : withoutMarks(lines[stampAt] ?? ''),
  };
}

/** Longer than this, a line of the top that has no end mark goes on in the next. */
const WRAPPED = 45;

/** The lines of the top; one that was wrapped is one. */
function joinedTop(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const words = clean(line);
    if (words === '' || END_MARK.test(words)) {
      goesOn = false;
      continue;
    }
    if (goesOn && !line.startsWith('^')) joined.push(`${joined.pop() ?? ''} ${words}`);
    else joined.push(words);
    goesOn = line.trimEnd().length > WRAPPED && !/[<=:.]$/.test(line.trim());
  }
  return joined;
}
