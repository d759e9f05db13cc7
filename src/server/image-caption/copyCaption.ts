import type { Core } from '@strapi/strapi';
import { documentInput } from '../strapi/documentInput';
import { version, type Row } from '../strapi/rows';
import { IMAGE_CAPTION } from '../strapi/uids';

/** What ties a caption to the article it was written for, or to its own row. */
const OWN: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'article',
  'localizations',
]);

/** What of a caption a copy has, as it is written. */
function fieldsOf(caption: Row): Record<string, unknown> {
  const { image, personsShown } = caption as { image?: Row | null; personsShown?: Row[] };
  const fields = {
    ...caption,
    image: image?.id ?? null,
    personsShown: (personsShown ?? []).map(({ id: _id, ...person }) => person),
  };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN.has(name)));
}

/** What a caption has to be read with to be copied. */
export const COPIED_WITH = { image: true, personsShown: true };

/**
 * Makes a copy of a caption, as a draft: the original stays in its article.
 *
 * @param caption a row read with `COPIED_WITH`
 * @param more what is otherwise in the copy, its article for one
 * @param isCopied which fields go along; all where it is left out
 * @returns the identifier of the copy
 */
export async function copyCaption(
  strapi: Core.Strapi,
  caption: Row,
  more: Record<string, unknown>,
  isCopied: (field: string) => boolean = () => true
): Promise<string> {
  const copied = Object.entries(fieldsOf(caption)).filter(([name]) => isCopied(name));
  const made = await strapi.documents(IMAGE_CAPTION).create({
    locale: caption.locale ?? undefined,
    data: documentInput(IMAGE_CAPTION, { ...Object.fromEntries(copied), ...more }),
  });
  return made.documentId;
}

/**
 * Writes a caption in another language, as a draft with the same picture, credit and place, and with its
 * words until somebody translates them. One that is there in that language stays as it is.
 *
 * @param caption a row read with `COPIED_WITH`
 */
export async function copyToLanguage(
  strapi: Core.Strapi,
  caption: Row,
  locale: string
): Promise<void> {
  const { documentId } = caption;
  if (await version(strapi, IMAGE_CAPTION, { documentId, locale }, 'draft')) return;
  await strapi.documents(IMAGE_CAPTION).update({
    documentId,
    locale,
    data: documentInput(IMAGE_CAPTION, {
      ...fieldsOf(caption),
      minorChange: false,
      awaitsTranslation: true,
    }),
  });
}
