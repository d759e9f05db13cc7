import type { Core } from '@strapi/strapi';
import type { Change, Version, WriteAction } from '../moments';
import { pictureBook } from '../picture';
import { version } from '../rows';
import { IMAGE_CAPTION } from '../uids';
import { clearFindings, recordFinding } from './findingStore';
import type { Finding } from './findings';
import type { PictureFile } from './picture';
import { draftShowsOtherPicture, PICTURE_RULES, pictureUnread } from './pictureFindings';

/** An unpublish may have a reason that has just been written down; it has nothing to add. */
const LOOKS: ReadonlySet<WriteAction> = new Set(['create', 'update', 'publish', 'discardDraft']);

/** Keeps what was found about a caption's picture true to the caption as it stands. */
export async function notePictureAfterSave({
  strapi,
  action,
  versions,
  published,
}: Change): Promise<void> {
  for (const each of versions) {
    if (action === 'delete') await clearFindings(strapi, each);
    if (!LOOKS.has(action)) continue;
    const finding = await findingAbout(strapi, each, published);
    if (finding) await recordFinding(strapi, each, finding);
    else await clearFindings(strapi, each, PICTURE_RULES);
  }
}

async function findingAbout(
  strapi: Core.Strapi,
  each: Version,
  published: boolean
): Promise<Finding | null> {
  const draft = await version(strapi, IMAGE_CAPTION, each, 'draft', { image: { select: ['id'] } });
  const file = draft?.image as PictureFile | null | undefined;
  if (!draft || !file) return null;
  const approved = (draft.approvedSha256 as string | null | undefined) ?? null;
  if (approved === null && !published) return null;
  const picture = await pictureBook(strapi).facts(file.id);
  if (!picture.known) return published ? pictureUnread(file.id, picture.reason) : null;
  if (approved === picture.sha256 || published) return null;
  return draftShowsOtherPicture({ fileId: file.id, approved, found: picture.sha256 });
}
