import { embedInCode } from '../../../../embeds';
import { isBottomless } from './html/nesting';
import { readHtml } from './html/readHtml';
import { bodyPartsOf } from './parts';
import { emptyTally, notesOf, type Pasted } from './pasted';
import { readText } from './text/readText';

/**
 * Reads what a clipboard holds as parts of a story's body: of HTML what a story can have, else its text. What is
 * lost on the way is told.
 */
export function readPasted({ html, text }: { html: string; text: string }): Pasted {
  const tally = emptyTally();
  const code = text.trimStart().startsWith('<') ? embedInCode(text.trim()) : null;
  if (code) {
    const { url } = code.embed;
    const parts = bodyPartsOf([{ kind: 'frame', url, title: code.title }], tally);
    return { parts, notes: notesOf(tally), pictures: 0 };
  }
  const isFormed = html.trim() !== '' && !isOfPdf(html) && !isBottomless(html);
  const lines = isFormed ? readHtml(html, tally) : [];
  const isRead = lines.length > 0 || tally.pictures > 0;
  const parts = bodyPartsOf(isRead ? lines : readText(text, tally), tally);
  return { parts, notes: notesOf(tally), pictures: tally.pictures };
}

/** Firefox shows a PDF as lines that are laid on a picture of it: its HTML says less than its text. */
const isOfPdf = (html: string): boolean =>
  html.includes('<br role="presentation">') && !/<(?:p|div|li|h[1-6])[\s>]/i.test(html);
