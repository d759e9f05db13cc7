import type { Core } from '@strapi/strapi';
import { documentInput } from '../../strapi/documentInput';
import { version, type Version } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import type { CaptionChange } from '../../../../types/caption-changes';
import { withWriteReason, type Access } from '../review';
import { refusalAt, refuseChanges } from './refusedChange';
import { unwrittenChanges } from './unwrittenChanges';

/**
 * Writes the captions that came with a story, as drafts, each through its own hooks: all of them or none, in the
 * transaction of the story.
 *
 * @param story as it was just saved, in the language of the save
 * @throws an error with the place of each caption that is refused
 */
export async function writeCaptionChanges(
  strapi: Core.Strapi,
  story: Version,
  changes: readonly CaptionChange[],
  access: Access
): Promise<void> {
  refuseChanges(await unwrittenChanges(strapi, story, changes, access));
  for (const [at, change] of changes.entries()) {
    try {
      await withWriteReason('draft', () => writeChange(strapi, story, change, access));
    } catch (error) {
      throw refusalAt(at, error);
    }
  }
}

async function writeChange(
  strapi: Core.Strapi,
  story: Version,
  change: CaptionChange,
  access: Access
): Promise<void> {
  const documents = strapi.documents(IMAGE_CAPTION);
  const locale = story.locale ?? undefined;
  const updatedBy = access.userId;
  const input = (fields: Record<string, unknown>) =>
    documentInput(IMAGE_CAPTION, { ...fields, updatedBy });
  if ('key' in change) {
    const { key, fields } = change;
    const data = input({ ...fields, key, article: story.documentId, createdBy: updatedBy });
    await documents.create({ locale, data });
    return;
  }
  const { documentId } = change;
  if (!('removed' in change)) {
    await documents.update({ documentId, locale, data: input({ ...change.fields }) });
    return;
  }
  const own = { documentId, locale: story.locale };
  // Readers see one that is published until the story is published without it.
  const isPublic = (await version(strapi, IMAGE_CAPTION, own, 'published')) !== null;
  if (!isPublic && (await access.mayDelete(own))) await documents.delete({ documentId, locale });
  else await documents.update({ documentId, locale, data: input({ article: null }) });
}
