import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { storyApart, wasSaved } from './saveWithStory';

/** Lets go of the captions of a form that were saved: Strapi's form is made new by what it has sent. */
export function useForgetSaved(): void {
  const values: object = useForm('useForgetSaved', (form) => form.values);
  const isModified = useForm('useForgetSaved', (form) => form.modified);
  const resetForm = useForm('useForgetSaved', (form) => form.resetForm);
  useEffect(() => {
    const { fields, held } = storyApart({ ...values });
    if (!isModified && wasSaved(held)) resetForm({ ...fields });
  }, [values, isModified, resetForm]);
}
