import { CAPTION_CHANGES } from '../../../../../types/caption-changes';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { savesOf, shownVersion } from '../../../editing';
import { madeUp } from '../../../madeUp';
import { sameJson } from '../../../plain';
import { ARTICLE } from '../../../uids';
import type { StoryOfSheet } from '../storyOfSheet';
import {
  allUnsaved,
  keepUnsaved,
  unsavedKeys,
  type KeptText,
  type UnsavedText,
} from './unsavedStore';

/** How long an editor's hands must rest before the words are kept, in milliseconds. */
const PAUSE = 1000;

interface Offer {
  /** What was written before and never saved; null where there is nothing. */
  offered: UnsavedText | null;
  /** Whether the story was saved since by somebody else, whose words would be replaced. */
  isOutdated: boolean;
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
 * may be cut. What is offered stays until the editor has decided, whatever is written and saved meanwhile.
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
  const [sitting, setSitting] = useState(madeUp);
  const prefix = unsavedKeys(editor, documentId, locale);
  const key = `${prefix}${sitting}`;
  const now = pick(values, fields);
  const version = documentId === null ? null : shownVersion(ARTICLE, documentId, locale);
  const latest = useRef({ base: version, values: now });
  latest.current = { base: version, values: now };
  const readOffers = () =>
    disabled
      ? []
      : allUnsaved(localStorage, prefix, Date.now()).filter(
          (text) => text.key !== key && !sameJson(pick(text.values, fields), now)
        );
  const [offers, setOffers] = useState<readonly KeptText[]>(readOffers);
  const wasModified = useRef(false);
  const savesBefore = useRef(savesOf(ARTICLE, documentId));

  useEffect(() => {
    if (disabled) return undefined;
    if (!isModified) {
      // It was saved, or the editor took everything back.
      if (wasModified.current) localStorage.removeItem(key);
      wasModified.current = false;
      savesBefore.current = savesOf(ARTICLE, documentId);
      return undefined;
    }
    wasModified.current = true;
    const saves = savesOf(ARTICLE, documentId);
    const keep = () => {
      // Saved words stand in a form until the next one opens, and an editor may leave before it does.
      if (savesOf(ARTICLE, documentId) === saves)
        keepUnsaved(localStorage, key, { at: Date.now(), ...latest.current });
    };
    const timer = setTimeout(keep, PAUSE);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [values, isModified, disabled, documentId, key]);

  useEffect(
    () => () => {
      // The form of a new story, or of a new language, is gone before it hears that it was saved.
      if (savesOf(ARTICLE, documentId) !== savesBefore.current) localStorage.removeItem(key);
    },
    [documentId, key]
  );

  const [offered = null] = offers;
  const drop = useCallback(() => {
    if (offered) localStorage.removeItem(offered.key);
    setOffers((all) => all.slice(1));
  }, [offered]);
  const take = useCallback(() => {
    if (!offered) return;
    if (isModified) {
      // What was written instead is offered the next time.
      keepUnsaved(localStorage, key, { at: Date.now(), ...latest.current });
    }
    const own = madeUp();
    setSitting(own);
    keepUnsaved(localStorage, `${prefix}${own}`, offered);
    localStorage.removeItem(offered.key);
    for (const [field, value] of Object.entries(offered.values)) {
      // A form in which no caption is written holds none.
      onChange(field, field === CAPTION_CHANGES ? (value ?? undefined) : value);
    }
    setOffers([]);
  }, [offered, isModified, key, prefix, onChange]);
  const isOutdated = offered !== null && offered.base !== null && offered.base !== version;
  return { offered, isOutdated, take, drop };
}
