export { correctionsText } from './corrections';
export { correctionWord } from './correctionWords';
export { directionOf } from './direction';
export { element, escapeHtml, opening, type Html } from './element';
export { creditBeside, creditOf } from './credit';
export { printable, printableThroughout } from './printable';
export { safeLink } from './safeLink';
export { bodyHtml, storyHtml } from './storyHtml';
