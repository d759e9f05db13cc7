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

const NAMES_APART = /,| and | und | et | y /u;
/** Names are told apart by spaces in most scripts; in others they stand within a text's run of signs. */
const SPACED = /^[\p{L}\p{M}'’.-]+(?:\s+[\p{L}\p{M}'’.-]+)+$/u;

const asWords = (text: string): string => ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;

/**
 * Whether a text is about who wrote the story: it names them in full, or begins with the last of their names,
 * as notes do; in a story others have that name too.
 */
function isAboutAuthors(text: string, by: string | null): boolean {
  const words = asWords(text);
  return (by ?? '').split(NAMES_APART).some((each) => {
    const name = each.trim();
    if (!SPACED.test(name)) return false;
    const surname = asWords(name.split(/\s+/).at(-1) ?? '');
    return (
      words.includes(asWords(name)) || (surname.trim().length >= 4 && words.startsWith(surname))
    );
  });
}

/** Longer sentences with links in them are the story's own, unless hardly anything is beside the links. */
const LONGEST_WITH_LINKS = 120;

/** Whether most of a text leads elsewhere. */
function isMostlyLinks(nodes: readonly InlineNode[]): boolean {
  const letters = (of: readonly InlineNode[]) =>
    textsOf(of).reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = letters(nodes);
  const linked = letters(nodes.filter(({ type }) => type === 'link'));
  return linked > 0 && linked >= all * (all > LONGEST_WITH_LINKS ? 0.7 : 0.4);
}

const LONGEST = 420;
const MOST_NOTES = 4;

/** Whose the text is, in a sentence of its own. */
const OF_RIGHTS =
  /subject to copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|все права защищены/iu;

/** What speech begins with in many languages, and a signature in English. */
const DASHED = /^[—–]\s?\p{L}/u;

/** Whether a story writes what people say behind dashes, so that its last paragraph may be speech too. */
const writesDialogue = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, -1).some((block) => DASHED.test(textOf(block).trim()));

/** Whether the last paragraph of a story is a note about it: set in italics, dashed, or about its authors. */
function isNote(block: Block, by: string | null, isDialogue: boolean): boolean {
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  const text = textOf(block).trim();
  if (text.length > LONGEST) return false;
  if (countWords(text) <= 3 && !/[.!?"”»]$/.test(text)) return true;
  const pieces = textsOf(block.children).filter((piece) => piece.text.trim() !== '');
  const isSetApart =
    pieces.every(({ italic }) => italic === true) || pieces.every(({ bold }) => bold === true);
  // A quotation of several paragraphs is closed at its end alone.
  const isQuoted = /^["“„«‘]|[”»]$/.test(text);
  return (
    (isSetApart && !isQuoted) ||
    (!isDialogue && DASHED.test(text)) ||
    /^(?:\*|©|\(c\)|→|>>)/u.test(text) ||
    /^\([^()]*\)$|^\[[^[\]]*\]$/.test(text) ||
    /https?:\/\/\S/.test(text) ||
    OF_RIGHTS.test(text) ||
    isMostlyLinks(block.children) ||
    isAboutAuthors(text, by) ||
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
  const isDialogue = writesDialogue(part.blocks);
  let end = part.blocks.length;
  while (
    end > 1 &&
    part.blocks.length - end < MOST_NOTES &&
    isNote(part.blocks[end - 1] as Block, by, isDialogue)
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
