import { useAuth } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { ARTICLE } from '../../../uids';

/**
 * Whether the editor's roles let them write a field of stories. The server asks again, and for the language.
 *
 * @param isNew whether the story is made by saving it
 */
export function useMayWrite(isNew: boolean): (field: string) => boolean {
  const permissions = useAuth('NewsroomSheet', (auth) => auth.permissions);
  return useCallback(
    (field) =>
      permissions.some(({ action, subject, properties }) => {
        const fields: unknown = properties?.fields;
        return (
          subject === ARTICLE &&
          action === `plugin::content-manager.explorer.${isNew ? 'create' : 'update'}` &&
          // No list of fields is all of them.
          (!Array.isArray(fields) || fields.includes(field))
        );
      }),
    [permissions, isNew]
  );
}
