import { CAPTION_CHANGES } from '../../../../../types/caption-changes';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sameJson } from '../model/plain';
import type { StoryOfSheet } from '../storyOfSheet';
import { keepUnsaved, readUnsaved, unsavedKey, type UnsavedText } from './unsavedStore';

/** How long an editor's hands must rest before the words are kept, in milliseconds. */
const PAUSE = 1000;

interface Offer {
  /** What was written before and never saved; null where there is nothing. */
  offered: UnsavedText | null;
  /** Puts it into the form. */
  take(): void;
  /** Forgets it. */
  drop(): void;
}

const pick = (values: object, fields: readonly string[]) =>
  Object.fromEntries(
    fields.map((field): [string, unknown] => [field, Reflect.get(values, field) ?? null])
  );

/**
 * Keeps what is written in the browser until it is saved, and offers it again: a session may end, a power line
 * may be cut.
 *
 * @param fields the names of the fields that are kept
 */
export function useUnsavedText(
  { documentId, locale, disabled }: StoryOfSheet,
  fields: readonly string[]
): Offer {
  const editor = useAuth('NewsroomSheet', ({ user }) => String(user?.id ?? ''));
  const values = useForm('useUnsavedText', (form) => form.values);
  const isModified = useForm('useUnsavedText', (form) => form.modified);
  const onChange = useForm('useUnsavedText', (form) => form.onChange);
  const key = unsavedKey(editor, documentId, locale);
  const now = pick(values, fields);
  const [offered, setOffered] = useState<UnsavedText | null>(() => {
    if (disabled) return null;
    const text = readUnsaved(localStorage, key, Date.now());
    return text && !sameJson(pick(text.values, fields), now) ? text : null;
  });
  const wasModified = useRef(false);
  const latest = useRef(now);
  latest.current = now;

  useEffect(() => {
    if (disabled) return undefined;
    if (!isModified) {
      // It was saved, or the editor took everything back.
      if (wasModified.current) localStorage.removeItem(key);
      wasModified.current = false;
      return undefined;
    }
    wasModified.current = true;
    const timer = setTimeout(
      () => keepUnsaved(localStorage, key, { at: Date.now(), values: latest.current }),
      PAUSE
    );
    return () => clearTimeout(timer);
  }, [values, isModified, disabled, key]);

  const drop = useCallback(() => {
    localStorage.removeItem(key);
    setOffered(null);
  }, [key]);
  const take = useCallback(() => {
    for (const [field, value] of Object.entries(offered?.values ?? {})) {
      // A form in which no caption is written holds none.
      onChange(field, field === CAPTION_CHANGES ? (value ?? undefined) : value);
    }
    setOffered(null);
  }, [offered, onChange]);
  return { offered, take, drop };
}
