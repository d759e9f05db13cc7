import type { Block } from '../../../../../types/blocks';
import { textPart, type ReadPart } from '../../story';
import { countWords, endsSentence, isProse, looksLikeNames } from './wording';

/** A longer line is a sentence that lost its end. */
const MOST_WORDS = 9;

/** Few words between two paragraphs, which end no sentence, open and count nothing and name nobody alone. */
export const isSubhead = (
  text: string,
  before: string | undefined,
  behind: string | undefined
): boolean =>
  before !== undefined &&
  behind !== undefined &&
  countWords(text) <= MOST_WORDS &&
  /^[\p{Lu}\p{Lo}\p{N}"'“„«¿]/u.test(text) &&
  /[\p{L}\p{N}?"'”»]$/u.test(text) &&
  (!endsSentence(text) || text.endsWith('?')) &&
  !/[:：]|^\d+ \p{L}+$/u.test(text) &&
  !looksLikeNames(text) &&
  endsSentence(before) &&
  isProse(before) &&
  isProse(behind);

/** The paragraphs of a text without marks; what stands alone between them as a subhead does is one. */
export function textWithSubheads(paragraphs: readonly string[]): ReadPart {
  const part = textPart(paragraphs);
  if (part.type !== 'text') return part;
  const blocks = part.blocks.map((block, at): Block => {
    const text = paragraphs[at] ?? '';
    return block.type === 'paragraph' && isSubhead(text, paragraphs[at - 1], paragraphs[at + 1])
      ? { type: 'heading', level: 2, children: block.children }
      : block;
  });
  return { type: 'text', blocks };
}
