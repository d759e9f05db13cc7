import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { usePanelLocale } from '../image-caption';
import { formKey, guardedType } from './guarded';
import { PresenceNotice } from './presence/PresenceNotice';
import { SaveWindow } from './saveWindow/SaveWindow';
import { noteTyping } from './typing';

/** Beside each form: knows whether something is typed in it, and asks where a save was made on an older version. */
export function FormWatch() {
  const { slug = '', id } = useParams<'slug' | 'id'>();
  const locale = usePanelLocale(null);
  const modified = useForm('FormWatch', (form) => form.modified);
  const type = guardedType(slug);
  const form = type && id ? formKey(type, id, locale) : null;
  useEffect(() => {
    if (form === null) return undefined;
    noteTyping(form, modified);
    return () => noteTyping(form, false);
  }, [form, modified]);
  return (
    <>
      <SaveWindow />
      {type && id && (
        <PresenceNotice type={type} documentId={id} locale={locale} isTyping={modified} />
      )}
    </>
  );
}
