import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import { madeUp } from '../../madeUp';
import { isGuarded, type SentFields } from '../guarded';
import { canonical } from '../plan/canonical';
import { standingIds } from '../plan/standingIds';
import { savesOf } from '../saves';
import { shownVersion } from '../versions';
import {
  allUnsaved,
  keepUnsaved,
  unsavedKeys,
  type KeptFields,
  type UnsavedFields,
} from './unsavedStore';

/** How long an editor's hands must rest before what they wrote is kept, in milliseconds. */
const PAUSE = 1000;

/** The entry that a form is of. */
export interface EntryOfForm {
  type: string;
  /** Null while nobody has saved it. */
  documentId: string | null;
  locale: string | null;
}

export interface Offer {
  /** What was written before and never saved; null where there is nothing. */
  offered: UnsavedFields | null;
  /** Whether the entry was saved since by somebody else, whose words would be replaced. */
  isOutdated: boolean;
  /** Whether the browser has no room for what is written now. */
  isTooLong: boolean;
  /** Puts it into the form. */
  take(): void;
  /** Forgets it. */
  drop(): void;
}

/** The fields that hold something else than a form was filled in with: relations, parts and pictures like words. */
const writtenIn = (values: SentFields, filledWith: SentFields): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys({ ...filledWith, ...values })
      .filter((field) => canonical(values[field]) !== canonical(filledWith[field]))
      .map((field) => [field, values[field] ?? null])
  );

const saysElse = ({ values: kept }: UnsavedFields, values: SentFields): boolean =>
  Object.entries(kept).some(([field, value]) => canonical(value) !== canonical(values[field]));

/**
 * Keeps what is written in the browser until it is saved, and offers it again: a session may end, a power line
 * may be cut. What is offered stays until the editor has decided, whatever is written and saved meanwhile.
 */
export function useUnsavedFields({ type, documentId, locale }: EntryOfForm): Offer {
  const editor = useAuth('NewsroomUnsaved', ({ user }) => String(user?.id ?? ''));
  const values = useForm('useUnsavedFields', (form) => form.values) as SentFields;
  const filledWith = useForm('useUnsavedFields', (form) => form.initialValues) as SentFields;
  const isDisabled = useForm('useUnsavedFields', (form) => form.disabled);
  const disabled = isDisabled || !isGuarded(type);
  const isModified = useForm('useUnsavedFields', (form) => form.modified);
  const onChange = useForm('useUnsavedFields', (form) => form.onChange);
  const [sitting, setSitting] = useState(madeUp);
  const prefix = unsavedKeys(editor, type, documentId, locale);
  const key = `${prefix}${sitting}`;
  const version = documentId === null ? null : shownVersion(type, documentId, locale);
  const latest = useRef({ base: version, values, filledWith });
  latest.current = { base: version, values, filledWith };
  const readOffers = () =>
    disabled
      ? []
      : allUnsaved(localStorage, prefix, Date.now()).filter(
          (kept) => kept.key !== key && saysElse(kept, values)
        );
  const [offers, setOffers] = useState<readonly KeptFields[]>(readOffers);
  const [isTooLong, setTooLong] = useState(false);
  const [shown, setShown] = useState(prefix);
  if (shown !== prefix) {
    // A window over a form goes from one entry to the next.
    setShown(prefix);
    setOffers(readOffers());
    setTooLong(false);
  }
  const wasModified = useRef(false);
  const savesBefore = useRef(savesOf(type, documentId));
  /** Keeps what was written last; null where that was done. */
  const waiting = useRef<(() => void) | null>(null);

  const keepAs = useCallback((own: string) => {
    const { base, ...form } = latest.current;
    const isKept = keepUnsaved(localStorage, own, {
      at: Date.now(),
      base,
      values: writtenIn(form.values, form.filledWith),
    });
    setTooLong(!isKept);
  }, []);

  useEffect(() => {
    if (disabled) return undefined;
    if (!isModified) {
      // It was saved, or the editor took everything back.
      if (wasModified.current) localStorage.removeItem(key);
      setTooLong(false);
      wasModified.current = false;
      waiting.current = null;
      savesBefore.current = savesOf(type, documentId);
      return undefined;
    }
    wasModified.current = true;
    const saves = savesOf(type, documentId);
    const keep = () => {
      waiting.current = null;
      // Saved words stand in a form until the next one opens, and an editor may leave before it does.
      if (savesOf(type, documentId) === saves) keepAs(key);
    };
    waiting.current = keep;
    const timer = setTimeout(keep, PAUSE);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [values, isModified, disabled, type, documentId, key, keepAs]);

  useEffect(
    () => () => {
      // The form of a new entry, or of a new language, is gone before it hears that it was saved.
      if (savesOf(type, documentId) !== savesBefore.current) localStorage.removeItem(key);
    },
    [type, documentId, key]
  );
  // A session that ends takes the form away without a pause.
  useEffect(() => () => waiting.current?.(), []);

  const [offered = null] = offers;
  const drop = useCallback(() => {
    if (offered) localStorage.removeItem(offered.key);
    setOffers((all) => all.slice(1));
  }, [offered]);
  const take = useCallback(() => {
    if (!offered) return;
    // What was written instead is offered the next time.
    if (isModified) keepAs(key);
    const own = madeUp();
    setSitting(own);
    keepUnsaved(localStorage, `${prefix}${own}`, offered);
    localStorage.removeItem(offered.key);
    const { filledWith: standing, values: instead } = latest.current;
    const back = Object.keys(writtenIn(instead, standing)).map((field) => [field, standing[field]]);
    const taken = { ...Object.fromEntries(back), ...offered.values };
    for (const [field, value] of Object.entries(taken)) {
      // A form in which no caption is written holds none.
      const absent = field === CAPTION_CHANGES ? undefined : null;
      onChange(field, standingIds(value ?? absent, standing[field]));
    }
    setOffers([]);
  }, [offered, isModified, key, prefix, keepAs, onChange]);
  const isOutdated = offered !== null && offered.base !== null && offered.base !== version;
  return { offered, isOutdated, isTooLong, take, drop };
}
