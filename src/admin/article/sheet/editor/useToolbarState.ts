import { $isLinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type TextFormatType,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $kindOf, $selectedBlock, type BlockKind } from './blockCommands';

/** The marks of words that have a button. Others have their keys, as everywhere. */
export const MARKS = ['bold', 'italic'] as const satisfies readonly TextFormatType[];

/** What the buttons over the sheet show. */
export interface ToolbarState {
  kind: BlockKind;
  marks: ReadonlySet<TextFormatType>;
  /** The address of the link that the caret is in. */
  link: string | null;
  /** Whether words are selected. */
  hasWords: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

const NOTHING: Omit<ToolbarState, 'canUndo' | 'canRedo'> = {
  kind: 'paragraph',
  marks: new Set(),
  link: null,
  hasWords: false,
};

function $readState(): Omit<ToolbarState, 'canUndo' | 'canRedo'> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NOTHING;
  const node = selection.anchor.getNode();
  const block = $selectedBlock();
  const list = $isListNode(block) ? $getNearestNodeOfType(node, ListNode) : null;
  const link = $findMatchingParent(node, $isLinkNode);
  const listKind = list?.getListType() === 'number' ? 'numbers' : 'bullets';
  return {
    kind: list ? listKind : $kindOf(block),
    marks: new Set(MARKS.filter((mark) => selection.hasFormat(mark))),
    link: $isLinkNode(link) ? link.getURL() : null,
    hasWords: !selection.isCollapsed(),
  };
}

/** Follows the caret. */
export function useToolbarState(): ToolbarState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(NOTHING);
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          setState(editorState.read($readState));
        }),
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (can) => {
            setCanUndo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (can) => {
            setCanRedo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW
        )
      ),
    [editor]
  );
  return { ...state, canUndo, canRedo };
}
