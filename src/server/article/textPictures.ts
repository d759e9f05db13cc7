import type { Problem } from '../input/problems';
import { textNodes } from './textNodes';

/**
 * The pictures between paragraphs of a text: such a block of Strapi's editor has no caption, no credit and
 * no verdict, and keeps the address of the picture as the editor's browser knows it.
 */
export const textPictureProblems = (body: unknown): Problem[] =>
  textNodes(body)
    .filter(({ node }) => node.type === 'image')
    .map(({ path }) => ({
      path,
      message:
        'A picture inside a text has no caption, no credit and no check. Take it out, write an image caption for it in this story, and put a Picture block (newsroom.figure) with the key of the caption in its place.',
      about: { reason: 'picture-in-text' },
    }));
