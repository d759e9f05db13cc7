import { MOST_CHARACTERS, MOST_PIECES } from '../../../../types/pasted-story';
import { decodeText } from '../encoding';
import { parseHtml } from '../html/dom';
import { printedLines } from '../html/printedText';
import { tidyText } from '../plainText';
import type { StoryReader, StoryFile } from '../reader';
import { decodePage } from '../readers/htmlPage/decodePage';
import type { SourceLine } from './labelledText';

/** What an editor sees of the source itself, line by line, by its format. */
const PRINTED: Readonly<Record<string, (bytes: Buffer) => string>> = {
  text: (bytes) => tidyText(decodeText(bytes).text),
  html: (bytes) => {
    const page = parseHtml(decodePage(bytes).html);
    return printedLines(page.querySelector('body') ?? page).join('\n');
  },
};

/**
 * The lines of a source that holds one story as people write or print it.
 *
 * @returns null where the source is no such text, or too long to be looked at line by line
 */
export async function sourceLines(
  reader: StoryReader,
  source: StoryFile
): Promise<SourceLine[] | null> {
  const print = PRINTED[reader.format];
  if (!print) return null;
  const text = print(await source.bytes());
  if (text.length > MOST_CHARACTERS) return null;
  const lines: SourceLine[] = [];
  let paragraph = 0;
  for (const line of text.split('\n')) {
    if (line === '') paragraph += 1;
    else lines.push({ text: line, paragraph });
  }
  return lines.length > MOST_PIECES ? null : lines;
}
