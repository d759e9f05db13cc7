import { useForm } from '@strapi/strapi/admin';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { heldSince } from '../image-caption';
import type { SentFields } from './guarded';
import { lastMade, savesOf } from './saves';
import { leaveTyped, takeTyped, toPutBack, typedSince } from './typedMeanwhile';

const putBack = (sent: SentFields, typed: SentFields, filled: SentFields) =>
  toPutBack(typed, heldSince(sent, { ...sent, ...typed }), filled);

/**
 * Keeps what is typed while a save is on its way: Strapi fills its form in anew with what was sent, and opens
 * another one for an entry or a language that is new.
 *
 * @param documentId null for an entry that nobody has saved
 */
export function useTypedMeanwhile(type: string | null, documentId: string | null): void {
  const values = useForm('useTypedMeanwhile', (form) => form.values) as SentFields;
  const filledWith = useForm('useTypedMeanwhile', (form) => form.initialValues) as SentFields;
  const isSubmitting = useForm('useTypedMeanwhile', (form) => form.isSubmitting);
  const onChange = useForm('useTypedMeanwhile', (form) => form.onChange);
  /** What was in the form when its last save began, after how many others; null while none is under way. */
  const sent = useRef<{ values: SentFields; saves: number } | null>(null);
  const typed = useRef<SentFields>({});
  const formerlyFilledWith = useRef(filledWith);

  // At once: the next key may be on its way.
  useLayoutEffect(() => {
    const isFilledAnew = filledWith !== formerlyFilledWith.current;
    formerlyFilledWith.current = filledWith;
    if (type === null) return;
    if (isSubmitting && sent.current === null) {
      sent.current = { values, saves: savesOf(type, documentId) };
      typed.current = {};
    }
    if (sent.current === null) return;
    if (!isFilledAnew) {
      typed.current = typedSince(sent.current.values, values);
      if (!isSubmitting) sent.current = null;
      return;
    }
    for (const [field, value] of putBack(sent.current.values, typed.current, values)) {
      onChange(field, value);
    }
  }, [type, documentId, values, filledWith, isSubmitting, onChange]);

  useEffect(() => {
    if (type === null) return undefined;
    if (documentId !== null) {
      for (const [field, value] of takeTyped(documentId)) onChange(field, value);
    }
    return () => {
      if (sent.current === null || sent.current.saves === savesOf(type, documentId)) return;
      const { values: saved } = sent.current;
      sent.current = null;
      leaveTyped(documentId ?? lastMade(type), putBack(saved, typed.current, saved));
    };
  }, [type, documentId, onChange]);
}
