import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { $createPartNode } from '../nodes/PartNode';
import type { ZonePart } from '../zonePart';

/** Puts parts where the caret is, the text around them; at the end of a story that has no caret yet. */
export function insertParts(editor: LexicalEditor, parts: readonly ZonePart[]): void {
  editor.update(() => {
    for (const part of parts) {
      const node = $createPartNode(part);
      if ($getSelection() === null) $getRoot().append(node);
      else $insertNodeToNearestRoot(node);
    }
  });
}

/** A picture of the story in its place, by the key of its caption. */
export const figure = (captionKey: string): ZonePart => ({
  __component: 'newsroom.figure',
  captionKey,
});
