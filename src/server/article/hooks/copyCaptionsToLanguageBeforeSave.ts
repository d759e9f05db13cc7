import { COPIED_WITH, copyToLanguage, readableCaptions } from '../../image-caption';
import type { Save } from '../../moments';
import { presentReader } from '../../strapi/reader';
import { referencesIn } from '../../strapi/references';
import { rowsOf, type Row } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';

/**
 * Whoever fills a story in from another of its languages names the captions that it has there: each is
 * written in this language too, and stands in the story in this one.
 */
export async function copyCaptionsToLanguageBeforeSave(save: Save): Promise<void> {
  const { strapi, action, documentId, locale, data } = save;
  if (action === 'clone' || locale === null) return;
  const foreign = (referencesIn(data.captions) ?? []).filter(
    (each) => each.locale !== undefined && each.locale !== locale
  );
  if (foreign.length === 0) return;
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    where: {
      publishedAt: null,
      $or: foreign.map(({ documentId: caption, id, locale: language }) => ({
        ...(caption === undefined ? { id } : { documentId: caption }),
        locale: language,
      })),
    },
    populate: { ...COPIED_WITH, article: { select: ['documentId'] } },
  });
  const own = rows.filter(
    ({ article }) => (article as { documentId: string } | null)?.documentId === documentId
  );
  const copied = await readableCaptions(presentReader(strapi), own);
  for (const caption of copied) await copyToLanguage(strapi, caption, locale);
  data.captions = inLanguage(data.captions, copied, locale);
}

/** The value of a relation with some of the entries that it names put into another language. */
function inLanguage(value: unknown, copied: readonly Row[], locale: string): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, copied, locale));
  if (typeof value !== 'object' || value === null) return value;
  if ('connect' in value || 'set' in value) {
    return Object.fromEntries(
      Object.entries(value).map(([name, list]) => [
        name,
        name === 'disconnect' ? list : inLanguage(list, copied, locale),
      ])
    );
  }
  const named = value as { id?: unknown; documentId?: unknown; locale?: unknown };
  const caption = copied.find(
    (row) =>
      row.locale === named.locale && (row.documentId === named.documentId || row.id === named.id)
  );
  // Where it stood among the others was said by rows of the other language.
  return caption ? { documentId: caption.documentId, locale } : value;
}
