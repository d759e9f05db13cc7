import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { Feather } from '@strapi/icons';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { preferSheet, prefersSheet } from './preference';

/** In the menu of a story: back from Strapi's form of parts to the sheet. */
export const SheetAction: DocumentActionComponent = ({ model }) => {
  const say = useText();
  const isModified = useForm('SheetAction', (form) => form.modified);
  if (model !== ARTICLE || prefersSheet()) return null;
  return {
    label: say('sheet.useSheet'),
    icon: <Feather />,
    position: 'header',
    disabled: isModified,
    onClick: () => {
      preferSheet(true);
      window.location.reload();
    },
  };
};

SheetAction.position = 'header';
