import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { useCallback } from 'react';
import { $isPartNode } from '../nodes/PartNode';

/** Writes fields of a part into the sheet. */
export function usePart(nodeKey: string): (fields: Record<string, unknown>) => void {
  const [editor] = useLexicalComposerContext();
  return useCallback(
    (fields) =>
      editor.update(() => {
        const node = $getNodeByKey(nodeKey);
        if ($isPartNode(node)) node.setPart({ ...node.getPart(), ...fields });
      }),
    [editor, nodeKey]
  );
}
