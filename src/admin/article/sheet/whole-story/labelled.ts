import type { PieceRole, ReadPiece } from '../../../../../types/pasted-story';
import { cutPiece, partsOfPieces, type Piece } from '../paste';
import type { ZonePart } from '../zonePart';

/** A piece, and what it was taken for. */
export interface LabelledPiece {
  piece: Piece;
  role: PieceRole;
  read: ReadPiece;
}

/** What a story brings for a form. */
export interface TakenStory {
  /** By the name of the field; without those that the story has nothing for. */
  fields: Partial<Record<TextField, string>>;
  body: ZonePart[];
  captions: Array<{ caption: string | null; creditLine: string | null }>;
}

/** Fields of a form that a piece can fill. */
export const TEXT_FIELDS = ['kicker', 'headline', 'standfirst', 'by', 'dateline'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** Where a story goes in a form. */
export type StoryPlace = TextField | 'body';

/** Which field a piece fills, by its role. */
export const FIELD_OF: Readonly<Partial<Record<PieceRole, TextField>>> = {
  kicker: 'kicker',
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'by',
  dateline: 'dateline',
};

/** Pieces with what the server read of them; a dateline that its paragraph begins with stands by itself. */
export const labelled = (pieces: readonly Piece[], answer: readonly ReadPiece[]): LabelledPiece[] =>
  pieces.flatMap((piece, index): LabelledPiece[] => {
    const read = answer[index];
    if (!read) return [];
    if (read.datelineLength === 0) return [{ piece, role: read.role, read }];
    const [dateline, rest] = cutPiece(piece, read.datelineLength);
    return [
      { piece: dateline, role: 'dateline', read: { ...read, by: null, caption: null } },
      { piece: rest, role: read.role, read },
    ];
  });

const distinct = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))];

/** The dash or colon between a dateline and its story is neither's. */
function withoutMark(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,:/–—-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function captionsOf(pieces: readonly LabelledPiece[]): TakenStory['captions'] {
  const captions: TakenStory['captions'] = [];
  let before: number | null = null;
  pieces.forEach(({ role, piece, read }, index) => {
    if (role !== 'caption') return;
    const { caption, creditLine } = read.caption ?? { caption: piece.text, creditLine: null };
    const last = captions.at(-1);
    const isUnder = before === index - 1 && last !== undefined && last.creditLine === null;
    before = index;
    // A credit on a line of its own is that of the caption above it.
    if (caption === '' && isUnder) last.creditLine = creditLine;
    // Pages print a picture's words twice: as its alternative and below it.
    else if (!captions.some((each) => each.caption === caption && caption !== '')) {
      captions.push({ caption: caption === '' ? null : caption, creditLine });
    }
  });
  return captions;
}

/** What is written into the fields of a form, by what pieces were taken for; an empty text where none is. */
export function filledFields(
  pieces: ReadonlyArray<{ text: string; role: PieceRole; by: string | null }>
): Record<TextField, string> {
  const of = (wanted: PieceRole) => pieces.filter(({ role }) => role === wanted);
  const texts = (role: PieceRole) => of(role).map(({ text }) => text);
  return {
    kicker: texts('kicker').join(' '),
    headline: texts('headline').join(' '),
    standfirst: texts('standfirst').join('\n'),
    by: distinct(of('byline').map(({ text, by }) => by ?? text)).join(', '),
    dateline: withoutMark(texts('dateline').join(' ')),
  };
}

/** What pieces make up by what they were taken for. */
export function takenStory(pieces: readonly LabelledPiece[]): TakenStory {
  const filled = filledFields(
    pieces.map(({ piece, role, read }) => ({ text: piece.text, role, by: read.by }))
  );
  const of = (wanted: PieceRole) => pieces.filter(({ role }) => role === wanted);
  return {
    fields: Object.fromEntries(Object.entries(filled).filter(([, text]) => text !== '')),
    body: partsOfPieces(of('body').map(({ piece }) => piece)),
    captions: captionsOf(pieces),
  };
}
