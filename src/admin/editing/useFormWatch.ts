import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { usePanelLocale } from '../image-caption';
import { formKey, guardedType } from './guarded';
import { noteTyping } from './typing';

/** Notes whether something is typed in the form of the page, and tells of which entry it is. */
export function useFormWatch() {
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
  return type && id ? { type, documentId: id, locale, isTyping } : null;
}
