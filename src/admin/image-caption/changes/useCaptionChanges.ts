import { useForm } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import {
  CAPTION_CHANGES,
  type AddedCaption,
  type CaptionFields,
} from '../../../../types/caption-changes';
import { newCaptionKey } from './captionKey';
import {
  heldIn,
  heldPlace,
  rebased,
  withAddedFields,
  withFields,
  withoutChange,
  type HeldCaption,
  type ReadCaption,
} from './heldChanges';

/** How the captions of a story are written in its form. */
export interface CaptionWrites {
  /** Pictures that come into the story with its next save. @returns their keys */
  add(captions: ReadonlyArray<AddedCaption['fields']>): string[];
  /** Fields of one that comes with the save, by its key. */
  writeAdded(key: string, written: CaptionFields): void;
  /** Fields of one that the story has. */
  write(caption: ReadCaption, read: CaptionFields, written: CaptionFields): void;
  /** Takes one off the story with its next save. */
  takeOff(caption: ReadCaption, text: string): void;
  /** Lets go of what is held of one, by its identifier or its key. */
  drop(name: string): void;
  /** Keeps what is written on the version that stands. */
  rebase(caption: ReadCaption, stored: CaptionFields): void;
}

/** Whether something is written of one, by its identifier or its key. */
export const useIsHeld = (name: string): boolean =>
  useForm('useIsHeld', ({ values }) => heldPlace(heldIn(values), name) >= 0);

/** What is written of a story's captions in the form of the story, which saves it, warns of it and discards it. */
export function useCaptionChanges(): CaptionWrites & { held: readonly HeldCaption[] } {
  const held = useForm('useCaptionChanges', ({ values }) => heldIn(values));
  const writes = useCaptionWrites();
  return useMemo(() => ({ held, ...writes }), [held, writes]);
}

/** Writes of a story's captions in the form of the story. */
export function useCaptionWrites(): CaptionWrites {
  const getValues = useForm('useCaptionWrites', (form) => form.getValues);
  const onChange = useForm('useCaptionWrites', (form) => form.onChange);
  const change = useCallback(
    (next: (held: readonly HeldCaption[]) => HeldCaption[]) => {
      const held = next(heldIn(getValues()));
      // A form that holds none is as it was read.
      onChange(CAPTION_CHANGES, held.length === 0 ? undefined : held);
    },
    [getValues, onChange]
  );
  return useMemo(
    () => ({
      add(captions) {
        const added = captions.map((fields) => ({ key: newCaptionKey(), fields }));
        change((now) => [...now, ...added]);
        return added.map(({ key }) => key);
      },
      writeAdded: (key, written) => change((now) => withAddedFields(now, key, written)),
      write: (caption, read, written) => change((now) => withFields(now, caption, read, written)),
      takeOff: ({ documentId, updatedAt }, text) =>
        change((now) => [
          ...withoutChange(now, documentId),
          { documentId, updatedAt, removed: true, text },
        ]),
      drop: (name) => change((now) => withoutChange(now, name)),
      rebase: (caption, stored) => change((now) => rebased(now, caption, stored)),
    }),
    [change]
  );
}
