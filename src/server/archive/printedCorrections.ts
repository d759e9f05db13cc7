import type { Block } from '../../../types/blocks';
import { textOfBlocks } from '../text/storyText';
import type { StoryCorrection, ReadPart } from './story';

/** What stands before a correction where it is printed: "Correction, 14 October 2026:". */
const LONGEST_LABEL = 80;

const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isPrinted(block: Block, corrections: readonly StoryCorrection[]): boolean {
  if (block.type !== 'paragraph') return false;
  const words = wordsOf(textOfBlocks(block.children));
  return corrections.some(({ text }) => {
    const told = wordsOf(text);
    const label = words.length - told.length;
    return told !== '' && label >= 0 && label <= LONGEST_LABEL && words.endsWith(told);
  });
}

/** A text without the paragraphs that print what its source also names as corrections. */
export const withoutPrinted = (
  parts: readonly ReadPart[],
  corrections: readonly StoryCorrection[]
): ReadPart[] =>
  corrections.length === 0
    ? [...parts]
    : parts.flatMap((part): ReadPart[] => {
        if (part.type !== 'text') return [part];
        const blocks = part.blocks.filter((block) => !isPrinted(block, corrections));
        return blocks.length === 0 ? [] : [{ type: 'text', blocks }];
      });
