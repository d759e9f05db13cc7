import { embedInCode } from '../../../../embeds';
import { isFormless } from './html/formless';
import { isBottomless } from './html/nesting';
import { readHtml } from './html/readHtml';
import { charactersOf, type PastedLine } from './line';
import { bodyPartsOf } from './parts';
import { emptyTally, notesOf, type Pasted, type Tally } from './pasted';
import { readText } from './text/readText';

/** What a clipboard holds of a text. */
export interface Clipboard {
  html: string;
  text: string;
}

/**
 * Reads what a clipboard holds as parts of a story's body: of HTML what a story can have, else its text. What is
 * lost on the way is told.
 */
export function readPasted(clipboard: Clipboard): Pasted {
  const tally = emptyTally();
  const lines = readPastedLines(clipboard, tally);
  return {
    parts: bodyPartsOf(lines, tally),
    characters: lines.reduce((sum, line) => sum + charactersOf(line), 0),
    notes: notesOf(tally),
    pictures: tally.pictures,
  };
}

/** The lines of what a clipboard holds, before they are put together. */
export function readPastedLines({ html, text }: Clipboard, tally: Tally): PastedLine[] {
  const code = text.trimStart().startsWith('<') ? embedInCode(text.trim()) : null;
  if (code) {
    return [{ kind: 'frame', url: code.embed.url, title: code.title }];
  }
  const isOfLines = /[\r\n]/.test(text.trim());
  const isFormed =
    html.trim() !== '' && !isOfPdf(html) && !isBottomless(html) && !(isOfLines && isFormless(html));
  const lines = isFormed ? readHtml(html, tally) : [];
  return lines.length > 0 || tally.pictures > 0 ? lines : readText(text, tally);
}

/** Firefox shows a PDF as lines that are laid on a picture of it: its HTML says less than its text. */
const isOfPdf = (html: string): boolean =>
  html.includes('<br role="presentation">') && !/<(?:p|div|li|h[1-6])[\s>]/i.test(html);
