export { noPictures } from './barePictures';
export { blocksHtml } from './blocks';
export { correctionsText } from './corrections';
export { correctionWord } from './correctionWords';
export { element, escapeHtml, opening, type Html } from './element';
export { creditBeside, creditOf, creditUnder } from './credit';
export { printable, printableThroughout } from './printable';
export { safeLink } from './safeLink';
export { bodyHtml, storyHtml } from './storyHtml';
