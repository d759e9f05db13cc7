import { useRBAC } from '@strapi/strapi/admin';
import { ON_MIRRORS } from './permissions';

/** What the editor may do on the page of mirrors; nothing until that is known. */
export interface MirrorRights {
  check: boolean;
  keys: boolean;
  move: boolean;
  sources: boolean;
  create: boolean;
  edit: boolean;
}

export function useMirrorRights(): MirrorRights {
  const { allowedActions } = useRBAC(ON_MIRRORS);
  return {
    check: allowedActions.canCheck === true,
    keys: allowedActions.canKeys === true,
    move: allowedActions.canMove === true,
    sources: allowedActions.canSources === true,
    create: allowedActions.canCreate === true,
    edit: allowedActions.canUpdate === true,
  };
}
