import type { PastedPiece, PieceForm } from '../../../../../types/pasted-story';
import type { ZonePart } from '../zonePart';
import type { PastedLine } from './line';
import { bodyPartsOf } from './parts';
import { emptyTally, notesOf, type PasteNote } from './pasted';
import { readPastedLines, type Clipboard } from './readPasted';
import { joined, wordsOfLine, type Run } from '../../../../blocks';
import { cutLine } from './runs';

/** A piece of a story that was pasted as a whole: a line of text, or what stays in one. */
export interface Piece extends PastedPiece {
  /** Runs on in the line of the piece before it. */
  runsOn: boolean;
  /** What it is made of. */
  lines: readonly PastedLine[];
}

/** A story in pieces that can be told apart. */
export interface PiecedStory {
  pieces: Piece[];
  notes: PasteNote[];
}

/** Reads what a clipboard holds as the pieces of a whole story, the forms of its texts kept. */
export function readPieces(clipboard: Clipboard): PiecedStory {
  const tally = emptyTally();
  const pieces: Piece[] = [];
  let paragraph = -1;
  let open: object | null = null;
  for (const line of readPastedLines(clipboard, tally)) {
    const whole = wholeOf(line);
    const last = pieces.at(-1);
    if (last && whole !== null && whole === open) {
      pieces[pieces.length - 1] = added(last, line);
      continue;
    }
    open = whole;
    for (const piece of piecesOf(line, paragraph + 1)) pieces.push(piece);
    paragraph = pieces.at(-1)?.paragraph ?? paragraph;
  }
  return { pieces, notes: notesOf(tally) };
}

/** Lines of one list or quotation stay together. */
function wholeOf(line: PastedLine): object | null {
  if (line.kind === 'quote') return line.whole;
  return line.kind === 'item' ? ITEMS : null;
}
const ITEMS = {};

const textOf = (lines: readonly Run[][]): string => lines.map(wordsOfLine).join(' ').trim();

const added = (piece: Piece, line: PastedLine): Piece => ({
  ...piece,
  text: `${piece.text}\n${'lines' in line ? textOf(line.lines) : ''}`,
  lines: [...piece.lines, line],
});

/** @param first the number of the first paragraph that a line is */
function piecesOf(line: PastedLine, first: number): Piece[] {
  let paragraph = first;
  const piece = (form: PieceForm, text: string, own: PastedLine = line): Piece => ({
    form,
    text,
    paragraph,
    runsOn: false,
    lines: [own],
  });
  switch (line.kind) {
    case 'heading':
      return [piece(line.isTitle ? 'title' : 'heading', textOf(line.lines))];
    case 'paragraph':
      return line.lines.flatMap((each) => {
        // An empty line ends a paragraph.
        if (each.length === 0) paragraph += 1;
        const form = line.isOfPicture ? 'caption' : 'text';
        return each.length === 0 ? [] : [piece(form, textOf([each]), { ...line, lines: [each] })];
      });
    case 'quote':
    case 'item':
      return [piece('block', textOf(line.lines))];
    case 'code':
      return [piece('block', line.text)];
    case 'embed':
    case 'frame':
      return [piece('block', line.title ?? line.url)];
  }
}

/** A piece in two, so that its first characters can be something else. */
export function cutPiece(piece: Piece, at: number): [Piece, Piece] {
  const [line] = piece.lines;
  const run = line?.kind === 'paragraph' ? line.lines[0] : undefined;
  if (line?.kind !== 'paragraph' || !run) return [piece, { ...piece, text: '', lines: [] }];
  const [before, behind] = cutLine(run, at);
  return [
    { ...piece, text: wordsOfLine(before).trim(), lines: [{ ...line, lines: [before] }] },
    {
      ...piece,
      text: wordsOfLine(behind).trim(),
      runsOn: true,
      lines: [{ ...line, lines: [behind] }],
    },
  ];
}

/** The parts of a body that pieces make up. */
export function partsOfPieces(pieces: readonly Piece[]): ZonePart[] {
  const lines: PastedLine[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    const [line] = piece.lines;
    const last = lines.at(-1);
    const isMore = before !== null && before.paragraph === piece.paragraph;
    if (isMore && line?.kind === 'paragraph' && last?.kind === 'paragraph') {
      const [first = [], ...rest] = line.lines;
      const all = last.lines;
      lines[lines.length - 1] = {
        ...last,
        lines: piece.runsOn
          ? [...all.slice(0, -1), joined([all.at(-1) ?? [], first], ''), ...rest]
          : [...all, first, ...rest],
      };
    } else for (const each of piece.lines) lines.push(each);
    before = piece;
  }
  return bodyPartsOf(lines, emptyTally());
}
