import type { Core } from '@strapi/strapi';
import { contentDigest } from '../../text/canonicalValue';
import { documentInput } from '../../strapi/documentInput';
import type { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { keepVersion, toWrite, withoutDeleted, type Fields } from '../../strapi/keptVersion';
import type { Version } from '../../strapi/rows';

type Type = typeof ARTICLE | typeof IMAGE_CAPTION;

/**
 * Publishes a kept version again, inside a transaction.
 *
 * @returns the draft where it was changed meanwhile, to be put back by `putDraftBack`; null where it
 *   is what was published
 */
export async function publishKept(
  strapi: Core.Strapi,
  uid: Type,
  own: Version,
  kept: Fields
): Promise<Fields | null> {
  const { documentId } = own;
  const locale = own.locale ?? undefined;
  const draft = await keepVersion(strapi, uid, own, 'draft');
  const fields = await withoutDeleted(strapi, uid, own.locale, kept);
  if (draft && contentDigest(draft) === contentDigest(fields)) {
    await strapi.documents(uid).publish({ documentId, locale });
    return null;
  }
  const data = documentInput(uid, await toWrite(strapi, uid, fields));
  await strapi.documents(uid).update({ documentId, locale, data, status: 'published' });
  return draft && withoutDeleted(strapi, uid, own.locale, draft);
}

/** Lets a draft be again what it was before an earlier version was published over it. */
export async function putDraftBack(
  strapi: Core.Strapi,
  uid: Type,
  { documentId, locale }: Version,
  draft: Fields
): Promise<void> {
  const data = documentInput(uid, await toWrite(strapi, uid, draft));
  await strapi.documents(uid).update({ documentId, locale: locale ?? undefined, data });
}
