import type { ImportPiece } from '../../../../types/import-page';
import { labelPieces } from '../pasted-story/labelPieces';
import { newReadCaption, newStory, textPart, type Story } from '../story';
import { piece } from './storyPieces';

/** A line of a text that is one story. */
export interface SourceLine {
  text: string;
  /** Counted from 0: lines with no empty line between them have one number. */
  paragraph: number;
}

/** A text of which no story could be made by itself, told apart line by line for an editor to say what is what. */
export function labelledText(lines: readonly SourceLine[]): {
  story: Story;
  pieces: ImportPiece[];
} {
  const story = newStory({
    headline: '',
    parts: [textPart(lines.map(({ text }) => text))],
  });
  const read = labelPieces(
    lines.map(({ text, paragraph }) => ({ form: 'text', text, paragraph })),
    null
  );
  const pieces = lines.map(({ text }, index): ImportPiece => {
    const { role = 'none', by = null, caption = null } = read[index] ?? {};
    if (caption) story.captions.push(newReadCaption(caption));
    return {
      ...piece(role, 'text', text),
      by,
      caption: caption ? story.captions.length - 1 : null,
      part: 0,
      block: index,
    };
  });
  return { story, pieces };
}
