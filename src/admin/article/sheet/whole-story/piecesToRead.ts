import { MOST_CHARACTERS, MOST_PIECES } from '../../../../../types/pasted-story';
import { readPieces, type Clipboard, type PiecedStory } from '../paste';

const lengthOf = (texts: ReadonlyArray<{ text: string }>) =>
  texts.reduce((sum, { text }) => sum + text.length, 0);

/** The pieces of a clipboard that holds one story; or why it cannot be one. */
export function piecesToRead(clipboard: Clipboard): PiecedStory | 'empty' | 'long' {
  // What is far too long is not looked at: a page of that size would hold the browser up.
  if (clipboard.text.length > MOST_CHARACTERS) return 'long';
  const story = readPieces(clipboard);
  if (story.pieces.length === 0) return 'empty';
  const isLong = story.pieces.length > MOST_PIECES || lengthOf(story.pieces) > MOST_CHARACTERS;
  return isLong ? 'long' : story;
}

/** Pieces as the server is asked about them. */
export const askedPieces = ({ pieces }: PiecedStory) =>
  pieces.map(({ form, text, paragraph }) => ({ form, text, paragraph }));
