import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { usePanelLocale } from '../image-caption';
import { formKey, guardedType } from './guarded';
import { noteTyping } from './typing';
import { useTypedMeanwhile } from './useTypedMeanwhile';

/** In place of an identifier in the address of a form whose entry nobody has saved. */
const NEW_ENTRY = 'create';

interface WatchedForm {
  type: NonNullable<ReturnType<typeof guardedType>>;
  /** Null while nobody has saved its entry. */
  documentId: string | null;
  locale: string | null;
  isTyping: boolean;
}

/** Notes whether something is typed in the form of the page, keeps it over a save, and tells of which entry it is. */
export function useFormWatch(): WatchedForm | null {
  const { slug = '', id } = useParams<'slug' | 'id'>();
  const locale = usePanelLocale(null);
  const isTyping = useForm('useFormWatch', (form) => form.modified);
  const type = guardedType(slug);
  const form = type && id ? formKey(type, id, locale) : null;
  useEffect(() => {
    if (form === null) return undefined;
    noteTyping(form, isTyping);
    return () => noteTyping(form, false);
  }, [form, isTyping]);
  const documentId = id === NEW_ENTRY ? null : (id ?? null);
  useTypedMeanwhile(id ? type : null, documentId);
  return type && { type, documentId, locale, isTyping };
}
