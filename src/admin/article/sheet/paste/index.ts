export { readPasted } from './readPasted';
export type { Pasted } from './pasted';
