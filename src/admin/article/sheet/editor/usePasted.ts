import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical';
import { useEffect } from 'react';
import { MOST_CHARACTERS } from '../../../../../types/pasted-story';
import { readPasted, type Pasted, type PasteNote } from '../paste';
import type { ZonePart } from '../zonePart';
import { meantAddress } from './meantAddress';
import { $pastedNodes } from './pastedNodes';
import { isTypedInField } from './typedInField';

/** What another sheet puts into the clipboard besides its words. */
const OWN_FORMAT = 'application/x-lexical-editor';

/** Puts parts where the caret is: the first and the last text go into the paragraph around it. */
function $insertPasted(parts: readonly ZonePart[]): void {
  const nodes = $pastedNodes(parts);
  const selection = $getSelection();
  if (selection) selection.insertNodes(nodes);
  else $getRoot().append(...nodes);
}

/** A paragraph that has words already, around the caret. */
function $isInWords(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    selection.anchor.getNode().getTopLevelElement()?.getTextContent().trim() !== ''
  );
}

/**
 * An address that is pasted over words makes them a link, and among words is one. Alone on a line it shows
 * what it leads to, as other parts do.
 */
function pasteLink(editor: LexicalEditor, text: string): boolean {
  const address = /^https?:/.test(text) ? meantAddress(text) : null;
  if (address === null || !editor.read($isInWords)) return false;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (selection.isCollapsed()) {
        selection.insertNodes([$createLinkNode(address).append($createTextNode(text))]);
      } else {
        editor.dispatchCommand(TOGGLE_LINK_COMMAND, address);
      }
    },
    { tag: PASTE_TAG }
  );
  return true;
}

/** Words without forms and without an end of a line are pasted as they are, with the spaces around them. */
const isPlainLine = (html: string, text: string, { parts }: Pasted) =>
  html.trim() === '' &&
  !/[\n\r]/.test(text) &&
  parts.every(({ __component }) => __component === 'newsroom.text');

/**
 * Pastes what a story can have of a clipboard. Files alone are left to those who hear of files.
 *
 * @param onPasted told what of it did not come through as it was
 * @param onTooLong told instead where it is more than a story holds, and nothing was pasted
 */
export function usePasted(
  onPasted: (notes: readonly PasteNote[]) => void,
  onTooLong: () => void
): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null;
          if (!data || isTypedInField(event) || data.types.includes(OWN_FORMAT)) return false;
          const text = data.getData('text/plain');
          const html = data.getData('text/html');
          if (html.trim() === '' && pasteLink(editor, text.trim())) {
            event.preventDefault();
            onPasted([]);
            return true;
          }
          const pasted = text.length > MOST_CHARACTERS ? null : readPasted({ html, text });
          if (pasted === null || pasted.characters > MOST_CHARACTERS) {
            event.preventDefault();
            onTooLong();
            return true;
          }
          if (isPlainLine(html, text, pasted)) {
            onPasted([]);
            return false;
          }
          if (pasted.parts.length === 0 && data.files.length > 0) return false;
          event.preventDefault();
          editor.update(() => $insertPasted(pasted.parts), { tag: PASTE_TAG });
          onPasted(pasted.notes);
          return true;
        },
        COMMAND_PRIORITY_NORMAL
      ),
    [editor, onPasted, onTooLong]
  );
}
