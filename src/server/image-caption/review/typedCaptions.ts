import type { Core } from '@strapi/strapi';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import { readCaptionChanges } from '../changes/request';
import type { Access } from './access';
import { laidOver, newCaption, typedId, type CaptionRow } from './captionRow';

/**
 * The captions of a story with what is written of them in its form and not saved yet.
 *
 * @param sent as the form sends it; nothing is typed where it is left out
 * @throws ValidationError for what cannot be meant
 */
export async function withTypedCaptions(
  strapi: Core.Strapi,
  captions: readonly CaptionRow[],
  sent: unknown,
  locale: string | null
): Promise<CaptionRow[]> {
  const changes = sent === undefined ? [] : readCaptionChanges(sent);
  let typed = [...captions];
  for (const change of changes) {
    if ('key' in change) {
      const { key, fields } = change;
      const row = newCaption(typedId(key), locale);
      typed.push(await laidOver(strapi, row, { ...fields, key }));
    } else if ('removed' in change) {
      typed = typed.filter(({ documentId }) => documentId !== change.documentId);
    } else {
      const at = typed.findIndex(({ documentId }) => documentId === change.documentId);
      const row = typed[at];
      if (row) typed[at] = await laidOver(strapi, row, { ...change.fields });
    }
  }
  return inOrder(typed);
}

/** The fields of a form without the pictures that its editor may not see, which are as if they were not there. */
export async function seenValues(
  access: Access,
  values: Readonly<Record<string, unknown>>
): Promise<Record<string, unknown>> {
  const sent = values[CAPTION_CHANGES];
  if (sent === undefined) return values;
  const changes = readCaptionChanges(sent);
  const images = changes.flatMap((change) => ('key' in change ? (change.fields.image ?? []) : []));
  const seen = new Set<number | null>(images.length > 0 ? await access.files(images) : []);
  return {
    ...values,
    [CAPTION_CHANGES]: changes.map((change) =>
      'key' in change && !seen.has(change.fields.image)
        ? { ...change, fields: { ...change.fields, image: null } }
        : change
    ),
  };
}

/** As the database sorts them: those without a place behind, in the order in which they came. */
const inOrder = (captions: readonly CaptionRow[]): CaptionRow[] =>
  captions
    .map((row, index) => ({ row, index, place: Number(row.position ?? Number.MAX_SAFE_INTEGER) }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ row }) => row);
