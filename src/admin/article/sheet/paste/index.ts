export { readPasted } from './readPasted';
export type { Pasted, PasteNote } from './pasted';
