import { isAlike, PLAIN, trimmedLine, type Look, type Run } from '../../../blocks';
import { hasRightToLeft, tidyPiece } from '../plainText';

/** Gathers the words between two ends of a block, spaces as HTML reads them. */
export class WordGatherer {
  private words: Run[] = [];
  private endsInSpace = true;

  /** @param keepsLines whether ends of lines in the source are meant */
  add(text: string, look: Look, keepsLines = false): void {
    let own = keepsLines
      ? text.replace(/\r\n?/g, '\n').replace(/[ \t\f]+/g, ' ')
      : text.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.endsInSpace && own.startsWith(' ')) own = own.slice(1);
    if (own === '') return;
    this.endsInSpace = /[ \n]$/.test(own);
    const last = this.words.at(-1);
    if (last && isAlike(last.look, look)) last.text += own;
    else this.words.push({ text: own, look });
  }

  break(): void {
    this.add('\n', PLAIN, true);
  }

  /** What was gathered, in paragraphs of lines: an empty line ends one. None where nothing is printed. */
  take(): Run[][][] {
    const { words } = this;
    this.words = [];
    this.endsInSpace = true;
    const paragraphs: Run[][][] = [[]];
    for (const line of linesOf(words)) {
      if (line.length > 0) paragraphs.at(-1)?.push(line);
      else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
    }
    return paragraphs.filter((lines) => lines.length > 0);
  }
}

function linesOf(words: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  const isRightToLeft = words.some(({ text }) => hasRightToLeft(text));
  for (const { text, look } of words) {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      const tidy = tidyPiece(piece, isRightToLeft);
      if (tidy !== '') lines.at(-1)?.push({ text: tidy, look });
    });
  }
  return lines.map(trimmedLine);
}
