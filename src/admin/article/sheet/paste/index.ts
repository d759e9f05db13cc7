export { readPasted, type Clipboard } from './readPasted';
export type { Pasted, PasteNote } from './pasted';
export { cutPiece, partsOfPieces, readPieces, type Piece, type PiecedStory } from './pieces';
