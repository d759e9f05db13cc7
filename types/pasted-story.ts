/** What the server reads of a story that an editor pastes as a whole. */

/** What a piece of it is; `none` is not taken over. */
export const PIECE_ROLES = [
  'headline',
  'kicker',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'body',
  'none',
] as const;

export type PieceRole = (typeof PIECE_ROLES)[number];

/**
 * What a piece is where it comes from. A `title` is the page's own headline, a `caption` stands in the place of a
 * picture's; `block` is a list, a quotation, an embed or code, which stays in one.
 */
export const PIECE_FORMS = ['title', 'heading', 'caption', 'text', 'block'] as const;

export type PieceForm = (typeof PIECE_FORMS)[number];

/** A line of what was pasted. */
export interface PastedPiece {
  form: PieceForm;
  text: string;
  /** Counted from 0: lines with no empty line between them have one number. */
  paragraph: number;
}

/** `POST /newsroom/articles/pasted`. Nothing is stored. */
export interface PastedStoryRequest {
  locale: string | null;
  pieces: PastedPiece[];
}

/** More is no story, and is not read; in pieces, and in characters of all together. */
export const MOST_PIECES = 2000;
export const MOST_CHARACTERS = 250_000;

export interface ReadPiece {
  role: PieceRole;
  /** As a byline it names these; null where it is too long for one. */
  by: string | null;
  /** As a caption it says this; null where it says nothing but its words. */
  caption: { caption: string; creditLine: string | null } | null;
  /** How many characters at its beginning are the dateline; 0 where there is none. */
  datelineLength: number;
}

export interface PastedStoryAnswer {
  /** One for each piece. */
  pieces: ReadPiece[];
}
