import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { heldIn } from './heldChanges';
import { storyApart, wasSaved } from './saveWithStory';

/** Lets go of the captions of a form that were saved: Strapi's form is made new by what it has sent. */
export function useForgetSaved(): void {
  const held = useForm('useForgetSaved', ({ values }) => heldIn(values));
  const getValues = useForm('useForgetSaved', (form) => form.getValues);
  const isModified = useForm('useForgetSaved', (form) => form.modified);
  const resetForm = useForm('useForgetSaved', (form) => form.resetForm);
  useEffect(() => {
    if (isModified || !wasSaved(held)) return;
    resetForm({ ...storyApart({ ...getValues() }).fields });
  }, [held, isModified, getValues, resetForm]);
}
