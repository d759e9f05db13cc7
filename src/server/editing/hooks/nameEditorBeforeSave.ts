import type { Save } from '../../moments';
import { editorNumber } from '../../strapi/editorName';

/**
 * Who saved an entry last is told to those who have it open. Strapi notes it where its own form saves, and
 * otherwise leaves the name of whoever did before.
 */
export function nameEditorBeforeSave({ strapi, action, data }: Save): void {
  if (action === 'update' && data.updatedBy === undefined) data.updatedBy = editorNumber(strapi);
}
