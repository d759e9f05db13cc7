import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect } from 'react';

let open: string | null = null;

/** The type of what is open in Strapi's window over a form; null where there is no window. */
export const typeInWindow = (): string | null => open;

/**
 * No action, but where Strapi asks for those of a window, it tells the type of what is in it: the address
 * of the page is that of the form under it.
 */
export const NoteTypeInWindow: DocumentActionComponent = ({ model }) => {
  useEffect(() => {
    open = model;
    return () => {
      open = null;
    };
  }, [model]);
  return null;
};

NoteTypeInWindow.position = 'relation-modal';
