import { wordsOfBlock } from '../blockWords';
import { readStoryCaption, type AroundCaption } from '../storyCaption';
import { PHOTO_WORD } from '../../image-caption/parse';
import type { ReadPart, StoryCaption, StoryProblem } from '../story';
import type { Block, InlineNode } from '../../../../types/blocks';
import type { HtmlParts } from './htmlParts';

/** Letters; words under a picture are hardly longer. */
const LONGEST = 300;
const FEWEST_WORDS = 4;

const leavesOf = (node: InlineNode) => (node.type === 'link' ? node.children : [node]);

/** Whether all of a paragraph is printed slanted. */
function isSlanted(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const leaves = block.children.flatMap((node) => leavesOf(node));
  return leaves.every(({ italic, text }) => italic === true || text.trim() === '');
}

/** Notes lead elsewhere, or several stand together. */
const isNote = ({ children }: { children: InlineNode[] }, next: Block | undefined): boolean =>
  children.some(({ type }) => type === 'link') || isSlanted(next);

const isUncaptioned = ({ caption, creditLine }: StoryCaption) =>
  caption === '' && creditLine === null;

interface Words {
  read: StoryCaption;
  isCertain: boolean;
}

/** What says that a credit is a picture's; an agency alone may sign the last paragraph of a story as well. */
const OF_PICTURE = new RegExp(`(?<!\\p{L})${PHOTO_WORD}(?!\\p{L})|©`, 'iu');

/** A paragraph as the caption of the picture above it; null for one of the text. */
function captionIn(
  [first, second]: readonly Block[],
  around: AroundCaption,
  isLast: boolean
): Words | null {
  if (first?.type !== 'paragraph') return null;
  const text = wordsOfBlock(first).replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST || text.split(' ').length < FEWEST_WORDS) return null;
  const read = readStoryCaption({ text, credit: null }, around);
  // Of an agency in a dateline the words stand on both sides.
  const isCredited = read.creditLine !== null && read.caption !== '' && text.includes(read.caption);
  const isExplicit = read.creator !== null || OF_PICTURE.test(text);
  if (isCredited && (isExplicit || !isLast)) return { read, isCertain: true };
  const isSet = isSlanted(first) && !isNote(first, second) && /[.!?…。؟।"”»]$/.test(text);
  return isSet && !isLast ? { read, isCertain: false } : null;
}

/** A caption without words takes those below it. */
const filled = (bare: StoryCaption, read: StoryCaption): StoryCaption => ({
  ...read,
  altText: bare.altText === read.caption ? null : bare.altText,
  picture: bare.picture,
  role: bare.role,
});

const uncertain = (caption: number, text: string): StoryProblem => ({
  rule: 'caption-uncertain',
  message: `"${text.slice(0, 60)}" stands slanted under a picture and was taken for its caption. Compare it.`,
  place: `captions[${caption}]`,
});

/**
 * Gives a picture without words the paragraph below it, where that carries a credit or is set apart as captions
 * are: what editors write who have no field for captions.
 */
export function takeWordsUnderPictures(
  { parts, captions, problems }: HtmlParts,
  around: AroundCaption
): HtmlParts {
  const taken = [...captions];
  const told = [...problems];
  const kept: ReadPart[] = [];
  // A text of one paragraph is no caption.
  let left = parts.reduce((sum, part) => sum + (part.type === 'text' ? part.blocks.length : 0), 0);
  const isShort = left < 2;
  for (const part of parts) {
    const blocks = part.type === 'text' ? part.blocks.length : 0;
    left -= blocks;
    const above = kept.at(-1);
    const bare = above?.type === 'figure' ? taken[above.caption] : undefined;
    const found =
      above?.type === 'figure' && bare && isUncaptioned(bare) && part.type === 'text' && !isShort
        ? captionIn(part.blocks, around, left + blocks === 1)
        : null;
    if (part.type !== 'text' || above?.type !== 'figure' || !bare || !found) {
      kept.push(part);
      continue;
    }
    taken[above.caption] = filled(bare, found.read);
    if (!found.isCertain) told.push(uncertain(above.caption, found.read.caption));
    if (part.blocks.length > 1) kept.push({ type: 'text', blocks: part.blocks.slice(1) });
  }
  return { parts: kept, captions: taken, problems: told };
}
