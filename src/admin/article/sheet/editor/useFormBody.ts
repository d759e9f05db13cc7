import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  type EditorState,
  type LexicalEditor,
  type SerializedRootNode,
} from 'lexical';
import { useEffect, useRef } from 'react';
import { fromSheet } from '../model/fromSheet';
import { isSameBody, keepFormer } from '../model/keepFormer';
import { toSheet } from '../model/toSheet';
import type { ZonePart } from '../zonePart';

/** On an update that shows what the form holds, and is no change of the editor's. */
const FROM_FORM = 'newsroom-from-form';

const asParts = (value: unknown): readonly ZonePart[] =>
  Array.isArray(value) ? (value as ZonePart[]) : [];

function show(editor: LexicalEditor, body: readonly ZonePart[]): void {
  const state = editor.parseEditorState({ root: toSheet(body) });
  editor.setEditorState(state, { tag: FROM_FORM });
  // What the sheet adds to a document by itself is added to this one, too.
  editor.update(() => $getRoot().markDirty(), { tag: [FROM_FORM, HISTORY_MERGE_TAG] });
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

/** The body that a state of the sheet stands for, and for each of its blocks the position of its part in it. */
function bodyOf(state: EditorState, former: readonly ZonePart[]) {
  const { parts, places } = fromSheet(state.toJSON().root as SerializedRootNode);
  const kept = keepFormer(parts, former);
  const body: ZonePart[] = [];
  const positions = kept.map((part) => (part === null ? null : body.push(part) - 1));
  return { body, places: places.map((place) => positions[place] ?? null) };
}

/** Each block says which part of the body it belongs to, for whoever leads an editor to it. */
function numberBlocks(editor: LexicalEditor, places: ReadonlyArray<number | null>): void {
  $getRoot()
    .getChildrenKeys()
    .forEach((key, index) => {
      const element = editor.getElementByKey(key);
      const place = places[index] ?? null;
      if (!element) return;
      if (place === null) delete element.dataset.newsroomPart;
      else element.dataset.newsroomPart = String(place);
    });
}

/**
 * Keeps the sheet and the form one: what is written goes into the form at once, and what comes into the form
 * from elsewhere (another language filled in, changes discarded) is shown. A save gives the parts their
 * numbers and changes nothing that is read: the sheet, its caret and its undo stay. Nor does it take away what is
 * written while it is on its way: the form gets that back.
 */
export function useFormBody(
  value: unknown,
  isSaving: boolean,
  onChange: (body: ZonePart[]) => void
): void {
  const [editor] = useLexicalComposerContext();
  const held = useRef(asParts(value));
  // Strapi's form hands back what it was told, at times when more was written already.
  const told = useRef(new WeakSet<object>());
  const tell = useRef(onChange);
  tell.current = onChange;
  /** What a save has sent, until the form goes on from it. */
  const sent = useRef<readonly ZonePart[] | null>(null);
  useEffect(() => {
    if (isSaving) sent.current = held.current;
  }, [isSaving]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
        // A caret that moves writes nothing.
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        const { body, places } = bodyOf(editorState, held.current);
        editorState.read(() => numberBlocks(editor, places));
        const isSame =
          body.length === held.current.length &&
          body.every((part, index) => part === held.current[index]);
        if (isSame || tags.has(FROM_FORM)) return;
        held.current = body;
        told.current.add(body);
        tell.current(body);
      }),
    [editor]
  );

  useEffect(() => {
    const body = asParts(value);
    if (body === held.current || told.current.has(body)) {
      if (!isSaving) sent.current = null;
      return;
    }
    const isWrittenOn = sent.current !== null && sent.current !== held.current;
    if (isWrittenOn && isSameBody(body, sent.current ?? [])) return;
    const isSame = isSameBody(body, held.current);
    held.current = body;
    if (!isSame) show(editor, body);
  }, [editor, value, isSaving]);
}
