/** What other pages of the panel do with a story in pieces; apart from the index, which is loaded with the panel. */
export { filledFields, labelled, type LabelledPiece } from './sheet/whole-story/labelled';
export { askedPieces, piecesToRead } from './sheet/whole-story/piecesToRead';
export { partsOfPieces, type Clipboard } from './sheet/paste';
