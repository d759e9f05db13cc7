import type { Core } from '@strapi/strapi';
import { captionsNotHeld } from '../../image-caption';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { PAGE_PARTS, type FoundPage } from '../page';
import type { PreviewGrant } from './previewToken';

interface Entry {
  documentId: string;
}

/**
 * One language of a draft as its page would be if it were published now: with the captions that would come
 * out with it, and of other stories and languages what is public. Null where there is none.
 */
export async function draftPage(
  strapi: Core.Strapi,
  { documentId, locale, captions }: Pick<PreviewGrant, 'documentId' | 'locale' | 'captions'>
): Promise<FoundPage | null> {
  const draft = (await strapi.documents(ARTICLE).findOne({
    documentId,
    locale,
    status: 'draft',
    populate: PAGE_PARTS as never,
  })) as (FoundPage & { captions: Entry[]; related: Entry[] }) | null;
  if (!draft) return null;
  const shown = captions
    ? draft.captions.filter((caption) => captions.includes(caption.documentId))
    : draft.captions;
  const related = draft.related.map((each) => each.documentId);
  const publicRelated = await publicRows(strapi, PAGE_PARTS.related.fields, {
    documentId: { $in: related },
    locale,
  });
  const localizations = await publicRows(strapi, PAGE_PARTS.localizations.fields, {
    documentId,
    locale: { $ne: locale },
  });
  return {
    ...draft,
    captions: await captionsNotHeld(strapi, shown, locale),
    related: related.flatMap((each) => publicRelated.find((row) => row.documentId === each) ?? []),
    localizations,
  } as unknown as FoundPage;
}

const publicRows = (
  strapi: Core.Strapi,
  fields: readonly string[],
  where: object
): Promise<Row[]> =>
  rowsOf(strapi, ARTICLE).findMany({
    select: ['id', 'documentId', ...fields],
    where: { ...where, publishedAt: { $notNull: true } },
    orderBy: { locale: 'asc' },
  });
