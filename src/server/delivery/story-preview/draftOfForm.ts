import type { Core } from '@strapi/strapi';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import { withTypedCaptions, type CaptionRow } from '../../image-caption';
import { completedParts } from '../../strapi/completedParts';
import { relationTarget, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { attributesOf } from '../../strapi/schema';

type Values = Readonly<Record<string, unknown>>;

/**
 * A draft with the fields of a form laid over it, as it would be once the form is saved.
 *
 * @param fields those that may be laid over
 */
export async function draftOfForm(
  strapi: Core.Strapi,
  saved: Row,
  values: Values,
  fields: ReadonlySet<string>
): Promise<Row> {
  const draft: Row = { ...saved };
  const attributes = attributesOf(strapi, ARTICLE);
  for (const [name, value] of Object.entries(values)) {
    const attribute = attributes[name];
    if (!fields.has(name) || !attribute || value === undefined) continue;
    if (attribute.type !== 'relation') draft[name] = completedParts(value, saved[name]);
    else if (attribute.target === IMAGE_CAPTION) {
      draft[name] = await captionsOfForm(strapi, saved, value);
    } else if (name === 'section' || name === 'outlet') {
      const target = relationTarget(value);
      if (target !== undefined) draft[name] = target;
    }
  }
  if (!fields.has('captions') || values[CAPTION_CHANGES] === undefined) return draft;
  const captions = (draft.captions ?? []) as CaptionRow[];
  const typed = await withTypedCaptions(strapi, captions, values[CAPTION_CHANGES], draft.locale);
  return { ...draft, captions: typed };
}

/** The captions of a draft without those that are taken off, and with those that are put to it. */
async function captionsOfForm(strapi: Core.Strapi, saved: Row, value: unknown): Promise<Row[]> {
  const present = Array.isArray(saved.captions) ? (saved.captions as Row[]) : [];
  const gone = new Set(identifiersIn(value, 'disconnect'));
  const added = identifiersIn(value, 'connect').filter(
    (each) => !present.some(({ documentId }) => documentId === each)
  );
  const rows: Row[] =
    added.length === 0
      ? []
      : await rowsOf(strapi, IMAGE_CAPTION).findMany({
          where: {
            documentId: { $in: added },
            locale: saved.locale,
            publishedAt: { $null: true },
          },
          populate: { image: true, personsShown: true },
        });
  return [...present.filter(({ documentId }) => !gone.has(documentId)), ...rows];
}

function identifiersIn(value: unknown, change: 'connect' | 'disconnect'): string[] {
  if (typeof value !== 'object' || value === null || !(change in value)) return [];
  const list = (value as Record<string, unknown>)[change];
  return [list].flat().flatMap((each: unknown) => relationTarget(each)?.documentId ?? []);
}
