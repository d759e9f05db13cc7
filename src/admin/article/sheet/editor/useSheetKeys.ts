import { $isListItemNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import { $moveBlock, $selectedBlock } from './blockCommands';
import { isTypedInField } from './typedInField';

function $removeSelectedParts(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isNodeSelection(selection) || isTypedInField(event)) return false;
  event.preventDefault();
  for (const node of selection.getNodes()) node.remove();
  return true;
}

/** Keys that a list has for its levels; everywhere else the key leads on to the next field of the form. */
function $isInList(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null
  );
}

/** Alt and an arrow move a block, Tab changes the level of a list's line, Delete takes a selected part away. */
export function useSheetKeys(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(KEY_BACKSPACE_COMMAND, $removeSelectedParts, COMMAND_PRIORITY_LOW),
        editor.registerCommand(KEY_DELETE_COMMAND, $removeSelectedParts, COMMAND_PRIORITY_LOW),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (isTypedInField(event) || !$isInList()) return false;
            event.preventDefault();
            return editor.dispatchCommand(
              event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
              undefined
            );
          },
          COMMAND_PRIORITY_LOW
        ),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const direction = { ArrowUp: 'up', ArrowDown: 'down' } as const;
            if (!event.altKey || isTypedInField(event) || !(event.key in direction)) return false;
            const block = $selectedBlock();
            event.preventDefault();
            return (
              block !== null && $moveBlock(block, direction[event.key as keyof typeof direction])
            );
          },
          COMMAND_PRIORITY_LOW
        )
      ),
    [editor]
  );
}
