import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/** What a block of a story can be. */
export type BlockKind = 'paragraph' | 'subhead' | 'small-subhead' | 'quote' | 'bullets' | 'numbers';

const MAKE: Readonly<Record<Exclude<BlockKind, 'bullets' | 'numbers'>, () => ElementNode>> = {
  paragraph: $createParagraphNode,
  subhead: () => $createHeadingNode('h2'),
  'small-subhead': () => $createHeadingNode('h3'),
  quote: $createQuoteNode,
};

/** The kind of a block, for the button that is pressed; those of the highest three levels read as one. */
export function $kindOf(block: LexicalNode | null): BlockKind {
  if ($isHeadingNode(block)) return block.getTag() <= 'h2' ? 'subhead' : 'small-subhead';
  return block?.getType() === 'quote' ? 'quote' : 'paragraph';
}

/** Makes the selected blocks of a kind; of those that are of it already, paragraphs. */
export function makeBlocks(editor: LexicalEditor, kind: BlockKind, now: BlockKind): void {
  if (kind === 'bullets' || kind === 'numbers') {
    const command =
      kind === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    editor.dispatchCommand(kind === now ? REMOVE_LIST_COMMAND : command, undefined);
    return;
  }
  if (now === 'bullets' || now === 'numbers')
    editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      $setBlocksType(selection, MAKE[kind === now ? 'paragraph' : kind]);
    }
  });
}

/** The block of the document that the caret or the selected part is in. */
export function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : null;
  return node?.getTopLevelElement() ?? null;
}

/** Moves a block over its neighbour. @returns whether there is one */
export function $moveBlock(block: LexicalNode, direction: 'up' | 'down'): boolean {
  const neighbour = direction === 'up' ? block.getPreviousSibling() : block.getNextSibling();
  if (neighbour === null) return false;
  if (direction === 'up') neighbour.insertBefore(block);
  else neighbour.insertAfter(block);
  return true;
}
