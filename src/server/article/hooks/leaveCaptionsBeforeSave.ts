import type { Save } from '../../moments';

/** Strapi's copy would take the captions away from the original: each belongs to one article. */
export function leaveCaptionsBeforeSave({ action, data }: Save): void {
  if (action === 'clone') data.captions = { set: [] };
}
