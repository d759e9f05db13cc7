import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

/** The fields under which the server names a caption that stopped a publication. */
const FIELDS = ['captions', 'caption', 'rightsExpire'];

/**
 * Whether the last try to publish was refused for a caption: Strapi puts the fields that the server
 * named into the form's errors, and clears them at the next try.
 */
export function usePublishRefusal(onRefusal: () => void): boolean {
  const errors = useForm('usePublishRefusal', (form) => form.errors);
  const refused = FIELDS.some((field) => field in errors);
  useEffect(() => {
    if (refused) onRefusal();
  }, [refused, onRefusal]);
  return refused;
}
