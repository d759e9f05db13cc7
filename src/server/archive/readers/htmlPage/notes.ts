import type { Block, InlineNode, InlineText } from '../../../../../types/blocks';
import type { ReadPart, StoryProblem } from '../../story';
import { isNewsAgency } from '../../../image-caption/parse';
import { countWords, looksLikeNames } from '../newsPage';

const textsOf = (nodes: readonly InlineNode[]): InlineText[] =>
  nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]));

const textOf = (block: Block): string =>
  block.type === 'list'
    ? ''
    : textsOf(block.children)
        .map(({ text }) => text)
        .join('');

/** Names of a byline that stories speak of by the last. */
const surnames = (by: string | null): string[] =>
  (by ?? '')
    .split(/,| and | und | et | y /u)
    .map((name) => name.trim().split(/\s+/).at(-1) ?? '')
    .filter((name) => name.length >= 4);

/** Whether most of a text leads elsewhere. */
function isMostlyLinks(nodes: readonly InlineNode[]): boolean {
  const letters = (of: readonly InlineNode[]) =>
    textsOf(of).reduce((sum, { text }) => sum + text.trim().length, 0);
  const links = nodes.filter(({ type }) => type === 'link');
  return links.length > 0 && letters(links) >= letters(nodes) * 0.4;
}

const LONGEST = 420;
const MOST_NOTES = 4;

/** Whose the text is, in a sentence of its own. */
const OF_RIGHTS =
  /subject to copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|все права защищены/iu;

/** Whether the last paragraph of a story is a note about it: set in italics, dashed, or about its authors. */
function isNote(block: Block, by: string | null): boolean {
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  const text = textOf(block).trim();
  if (text.length > LONGEST) return false;
  if (countWords(text) <= 3 && !/[.!?"”»]$/.test(text)) return true;
  const pieces = textsOf(block.children).filter((piece) => piece.text.trim() !== '');
  const isSetApart =
    pieces.every(({ italic }) => italic === true) || pieces.every(({ bold }) => bold === true);
  const isQuoted = /^["“„«‘]/.test(text);
  return (
    (isSetApart && !isQuoted) ||
    /^(?:[—–]\s?\p{L}|\*|©|\(c\)|→|>>)/u.test(text) ||
    /^\([^()]*\)$|^\[[^[\]]*\]$/.test(text) ||
    /https?:\/\/\S/.test(text) ||
    OF_RIGHTS.test(text) ||
    isMostlyLinks(block.children) ||
    surnames(by).some((name) => text.includes(name)) ||
    /[\w.+-]{1,60}@[\w-]{1,60}\.\w/.test(text)
  );
}

/**
 * Takes the notes under a story out of its text; what they say is told to the editor.
 * @returns who signed the story with a name of its own line, too
 */
export function takeNotes(
  parts: readonly ReadPart[],
  by: string | null
): { parts: ReadPart[]; problems: StoryProblem[]; signedBy: string | null } {
  const last = parts.findLastIndex(({ type }) => type === 'text');
  const part = parts[last];
  if (part?.type !== 'text') return { parts: [...parts], problems: [], signedBy: null };
  let end = part.blocks.length;
  while (
    end > 1 &&
    part.blocks.length - end < MOST_NOTES &&
    isNote(part.blocks[end - 1] as Block, by)
  )
    end -= 1;
  const notes = part.blocks.slice(end);
  const [first = ''] = notes.map((note) => textOf(note).trim());
  const signedBy = looksLikeNames(first) && !isNewsAgency(first) ? first : null;
  const problems = notes.map((note) => ({
    rule: 'note-left-out',
    message: `Printed under the story and left out: "${textOf(note).trim()}". Add it where it belongs to the text.`,
    place: `parts[${last}]`,
  }));
  const kept: ReadPart = { type: 'text', blocks: part.blocks.slice(0, end) };
  return { parts: parts.map((each, index) => (index === last ? kept : each)), problems, signedBy };
}
