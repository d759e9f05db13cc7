import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useForm } from '@strapi/strapi/admin';
import { $getRoot, $isDecoratorNode, $setSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { MOST_CHARACTERS } from '../../../../../types/pasted-story';
import { asText } from '../../../asText';
import { useCaptionChanges } from '../../../image-caption';
import { $pastedNodes } from '../editor/pastedNodes';
import type { Clipboard } from '../paste';
import type { StoryOfSheet } from '../storyOfSheet';
import { TEXT_FIELDS, type StoryPlace, type TakenStory } from './labelled';
import { looksWhole } from './looksWhole';

interface WholeStory {
  /** Whether the dialog is open, and with what; null where it is not. */
  opened: { pasted: Clipboard | null; standing: Readonly<Record<StoryPlace, string>> } | null;
  /** What was pasted into an empty story and looks like a whole one. */
  offered: Clipboard | null;
  open(pasted: Clipboard | null): void;
  close(): void;
  dropOffer(): void;
  /** Writes into the form what was told apart; what is kept stays as it is, and a text goes below the one there is. */
  take(taken: TakenStory, kept: ReadonlySet<StoryPlace>): void;
}

/** A picture without words, or something else that is no text. */
const NO_WORDS = '…';

/** Takes a whole story into the form around the sheet. */
export function useWholeStory(story: StoryOfSheet): WholeStory {
  const { documentId, disabled } = story;
  const [editor] = useLexicalComposerContext();
  const getValues = useForm('useWholeStory', (form) => form.getValues);
  const onChange = useForm('useWholeStory', (form) => form.onChange);
  const { add } = useCaptionChanges();
  const [opened, setOpened] = useState<WholeStory['opened']>(null);
  const [offered, setOffered] = useState<Clipboard | null>(null);

  const standing = useCallback((): Record<StoryPlace, string> => {
    const values: object = getValues();
    const fields = TEXT_FIELDS.map((field) => [field, asText(Reflect.get(values, field))]);
    const body = editor.read(() => {
      const words = $getRoot().getTextContent().trim();
      return words === '' && $getRoot().getChildren().some($isDecoratorNode) ? NO_WORDS : words;
    });
    return { ...Object.fromEntries(fields), body };
  }, [editor, getValues]);

  useEffect(() => {
    if (documentId !== null || disabled) return undefined;
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const page = editor.getRootElement()?.closest('[data-newsroom-story]');
      if (!clipboardData || !(target instanceof Node) || !page?.contains(target)) return;
      if (Object.values(standing()).some((text) => text !== '')) return;
      const clipboard = {
        html: clipboardData.getData('text/html'),
        text: clipboardData.getData('text/plain'),
      };
      const isShort = clipboard.text.length <= MOST_CHARACTERS;
      setOffered(isShort && looksWhole(clipboard) ? clipboard : null);
    };
    // Before the fields and the sheet take it: the story is as it was.
    document.addEventListener('paste', onPaste, true);
    return () => document.removeEventListener('paste', onPaste, true);
  }, [documentId, disabled, editor, standing]);

  const take = ({ fields, body, captions }: TakenStory, kept: ReadonlySet<StoryPlace>) => {
    for (const [field, text] of Object.entries(fields)) {
      if (!kept.has(field as StoryPlace)) onChange(field, text);
    }
    if (body.length > 0) {
      // One step, so that one undo brings back what stood there.
      editor.update(
        () => {
          const root = $getRoot();
          $setSelection(null);
          if (!kept.has('body')) root.clear();
          root.append(...$pastedNodes(body));
        },
        { tag: HISTORY_PUSH_TAG }
      );
    }
    setOpened(null);
    setOffered(null);
    if (captions.length > 0) add(captions.map((words) => ({ ...words, image: null })));
  };

  return {
    opened,
    offered,
    open: (pasted) => setOpened({ pasted, standing: standing() }),
    close: () => setOpened(null),
    dropOffer: () => setOffered(null),
    take,
  };
}
