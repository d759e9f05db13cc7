import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect } from 'react';

/** Hears of files that are dropped or pasted on the sheet. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          onFiles(files.filter(({ type }) => type.startsWith('image/')));
          return true;
        },
        COMMAND_PRIORITY_LOW
      ),
    [editor, onFiles]
  );
}
