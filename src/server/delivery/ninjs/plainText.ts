import { textOfBody } from '../../text/storyText';
import type { StoryPart } from '../stories';

/** Lists in lists and empty paragraphs would leave more than the one empty line that parts two blocks. */
const EMPTY_LINES = /\n(?:[^\S\n]*\n){2,}/g;

/** What a reader reads in a body, without captions: the text that `wordCount` counts. */
export const plainTextOfBody = (body: readonly StoryPart[]): string =>
  textOfBody(
    body.map((part) => {
      if (part.kind === 'text') return { __component: 'newsroom.text', text: part.blocks };
      if (part.kind === 'quote') return { __component: 'newsroom.quote', text: part.text };
      return part.kind === 'own' ? part.fields : {};
    })
  )
    .replace(EMPTY_LINES, '\n\n')
    .trim();
