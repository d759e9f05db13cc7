import type { Core } from '@strapi/strapi';
import {
  captionRows,
  draftsOfArticle,
  laidOver,
  newCaption,
  publicRows,
  publicRowsAround,
  type CaptionRow,
} from './captionRow';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import { storyDraft } from './story';
import type { CheckSet } from './checkSet';
import { withTypedCaptions } from './typedCaptions';

type Values = Readonly<Record<string, unknown>>;

/** The draft of a caption; null where there is none. */
export async function captionDraft(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | null
): Promise<CaptionRow | null> {
  const [row] = await captionRows(strapi, {
    documentId,
    publishedAt: null,
    ...(locale !== null && { locale }),
  });
  return row ?? null;
}

/**
 * A caption as it is about to be, among the captions of its story.
 *
 * @param documentId of a caption that may not be there yet
 * @param values fields of a write or a form
 */
export async function checkSetOfCaption(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | null,
  values: Values = {}
): Promise<CheckSet & { caption: CaptionRow }> {
  const saved = await captionDraft(strapi, documentId, locale);
  const caption = await laidOver(strapi, saved ?? newCaption(documentId, locale), values);
  return checkSetAround(strapi, caption);
}

/** A caption that is at hand, among the captions of its story. */
export async function checkSetAround(
  strapi: Core.Strapi,
  caption: CaptionRow
): Promise<CheckSet & { caption: CaptionRow }> {
  const { documentId, locale, article } = caption;
  const story = article && (await storyDraft(strapi, article.documentId, locale));
  const siblings = article ? await draftsOfArticle(strapi, article.documentId, locale) : [];
  return {
    caption,
    story,
    captions: [...siblings.filter((each) => each.documentId !== documentId), caption],
    published: await publicRows(strapi, [caption], locale),
    toCheck: [caption],
  };
}

/**
 * The captions of an article as it is about to be.
 *
 * @param documentId null for an article that is not saved yet
 * @param values fields of a write or a form
 */
export async function checkSetOfArticle(
  strapi: Core.Strapi,
  documentId: string | null,
  locale: string | null,
  values: Values = {}
): Promise<CheckSet> {
  const captions = await typedCaptionsOfArticle(strapi, documentId, locale, values);
  if (captions.length === 0) return { story: null, captions, published: new Map() };
  const story = await storyDraft(strapi, documentId, locale, values);
  const article = { documentId: documentId ?? '', headline: story?.headline ?? '' };
  return {
    story,
    captions: captions.map((row) => ({ ...row, article })),
    published: await publicRowsAround(strapi, documentId, captions, locale),
  };
}

/** The captions of an article as its form has them, with those that are nowhere else yet. */
export const typedCaptionsOfArticle = async (
  strapi: Core.Strapi,
  documentId: string | null,
  locale: string | null,
  values: Values
): Promise<CaptionRow[]> =>
  withTypedCaptions(
    strapi,
    await captionsOfArticle(strapi, documentId, locale, values.captions),
    values[CAPTION_CHANGES],
    locale
  );

/** The drafts of an article's captions after a change of its relation to them. */
export async function captionsOfArticle(
  strapi: Core.Strapi,
  documentId: string | null,
  locale: string | null,
  change: unknown
): Promise<CaptionRow[]> {
  const saved = documentId === null ? [] : await draftsOfArticle(strapi, documentId, locale);
  const { set, connect, disconnect } = relationChange(change);
  if (!set && connect.length === 0 && disconnect.length === 0) return saved;
  const isNamed = (row: CaptionRow, names: readonly Named[]) =>
    names.some((name) => name === row.documentId || name === row.id);
  const kept = saved.filter((row) => (set ? isNamed(row, set) : !isNamed(row, disconnect)));
  const wanted = [...(set ?? []), ...connect].filter(
    (name) => !kept.some((row) => name === row.documentId || name === row.id)
  );
  if (wanted.length === 0) return kept;
  const added = await captionRows(strapi, {
    publishedAt: null,
    ...(locale !== null && { locale }),
    $or: [
      { documentId: { $in: wanted.filter((name) => typeof name === 'string') } },
      { id: { $in: wanted.filter((name) => typeof name === 'number') } },
    ],
  });
  return [...kept, ...added];
}

type Named = string | number;

/** Which entries a change of a relation to many names, in any of the forms that Strapi takes. */
function relationChange(change: unknown): { set?: Named[]; connect: Named[]; disconnect: Named[] } {
  if (change === null) return { set: [], connect: [], disconnect: [] };
  if (Array.isArray(change) || typeof change === 'string' || typeof change === 'number') {
    return { set: named(change), connect: [], disconnect: [] };
  }
  if (typeof change !== 'object') return { connect: [], disconnect: [] };
  const { set, connect, disconnect } = change as Record<string, unknown>;
  return {
    ...(set !== undefined && { set: named(set) }),
    connect: named(connect),
    disconnect: named(disconnect),
  };
}

const named = (list: unknown): Named[] =>
  [list ?? []].flat().flatMap((entry: unknown): Named[] => {
    if (typeof entry === 'string' || typeof entry === 'number') return [entry];
    if (typeof entry !== 'object' || entry === null) return [];
    if ('documentId' in entry && typeof entry.documentId === 'string') return [entry.documentId];
    return 'id' in entry && typeof entry.id === 'number' ? [entry.id] : [];
  });
