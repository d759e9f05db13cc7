import type { DeskCaption } from '../../../../types/captionDesk';

/**
 * Whether publishing the article would publish this caption with it. One that is held back, that has
 * no picture or words, or that was taken back because its picture changed stays behind, and stops
 * nothing.
 */
export const goesOut = ({ heldBack, picture, text, status, findings }: DeskCaption): boolean =>
  !heldBack &&
  picture !== null &&
  text.trim() !== '' &&
  !(status === 'draft' && findings.some(({ rule }) => rule === 'picture-changed'));

/** Whether it keeps the article from being published. */
export const blocksArticle = (caption: DeskCaption): boolean =>
  caption.gate === 'blocks' && goesOut(caption);
