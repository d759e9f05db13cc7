import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useState } from 'react';
import { SHEET_NODES } from '../nodes';
import { Views } from '../nodes/views';
import { toSheet } from '../model/toSheet';
import { BoxView } from '../parts/BoxView';
import { PartView } from '../parts/PartView';
import { SheetContent } from './SheetContent';
import type { SheetEditorProps } from './sheetEditorProps';
import { theme } from './theme';

const VIEWS = { Part: PartView, Box: BoxView };

/** The body of a story as one running document. */
export function SheetEditor(props: SheetEditorProps) {
  const { value, disabled } = props;
  // What the form held at first; from then on the two tell each other.
  const [initially] = useState(() => JSON.stringify({ root: toSheet(value) }));
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'newsroom-story',
        nodes: SHEET_NODES,
        theme,
        editable: !disabled,
        editorState: initially,
        onError: (error) => {
          throw error;
        },
      }}
    >
      <Views.Provider value={VIEWS}>
        <SheetContent {...props} />
      </Views.Provider>
    </LexicalComposer>
  );
}
