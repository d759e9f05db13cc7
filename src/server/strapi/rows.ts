import type { Core, UID } from '@strapi/strapi';
import { linkTableOf } from './linkTable';
import { storedRelation } from './storedRelation';
import { FILE } from './uids';

/** A row as the database layer gives it: the draft or the published one of a language. */
export interface Row extends Record<string, unknown> {
  id: number;
  documentId: string;
  /** Null for types that are not localized. */
  locale: string | null;
}

/** The database layer for a type whose name is known at run time only. */
export const rowsOf = (strapi: Core.Strapi, uid: string): ReturnType<Core.Strapi['db']['query']> =>
  strapi.db.query(uid as UID.ContentType);

/**
 * The languages that a `locale` parameter means. Empty for `*`, which means every language there is.
 * For a type that is not localized the one answer is null.
 */
export async function localesOf(
  strapi: Core.Strapi,
  uid: string,
  locale: string | string[] | undefined
): Promise<Array<string | null>> {
  const i18n = strapi.plugin('i18n');
  const isLocalized: boolean = i18n
    .service('content-types')
    .isLocalizedContentType(strapi.getModel(uid as UID.ContentType));
  if (!isLocalized) return [null];
  if (locale === '*') return [];
  const named = [locale ?? []].flat().filter((each) => each !== '');
  return named.length > 0 ? named : [await i18n.service('locales').getDefaultLocale()];
}

/** Whether a type tells drafts from what is published. */
export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  strapi.getModel(uid as UID.ContentType).options?.draftAndPublish === true;

/** All rows of a document: the draft and the published one of each language. */
export const rowsOfDocument = (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  populate: Record<string, unknown> = {}
): Promise<Row[]> => rowsOf(strapi, uid).findMany({ where: { documentId }, populate });

/** The one row of a language; null where there is none. */
export async function version(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: { documentId: string; locale: string | null },
  status: 'draft' | 'published',
  populate: Record<string, unknown> = {}
): Promise<Row | null> {
  return rowsOf(strapi, uid).findOne({
    where: {
      documentId,
      publishedAt: { $null: status === 'draft' },
      ...(locale === null ? {} : { locale }),
    },
    populate,
  });
}

/**
 * The rows that point to rows of a document by a relation they own, as a filter by their own `id`:
 * read off the index of the links. Asked through the relation, `{ article: { documentId } }`, a
 * database may read the whole table instead, and each save takes longer with every story there is.
 *
 * @param relation one that `uid` owns and keeps in a table of links
 * @param target which rows of the type that it points to
 */
export async function pointingTo(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  target: Record<string, unknown>
): Promise<{ id: { $in: number[] } }> {
  const { table, from, to } = linkTableOf(strapi, uid, relation);
  const targets: Row[] = await rowsOf(
    strapi,
    storedRelation(strapi, uid, relation).target
  ).findMany({
    select: ['id'],
    where: target,
  });
  const links: Array<Record<string, number>> = await strapi.db
    .queryBuilder(table)
    .select([from])
    .where({ [to]: { $in: targets.map(({ id }) => id) } })
    .execute({ mapResults: false });
  return { id: { $in: links.flatMap((link) => link[from] ?? []) } };
}

/**
 * Which entry a relation points to in the data of a write: Strapi accepts an identifier, an object
 * with one, and lists of changes.
 *
 * @returns `undefined` where the data does not say, null where it takes the relation away
 */
export function relationTarget(
  value: unknown
): { documentId?: string; id?: number } | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === '') return null;
  if (isRowNumber(value)) return { id: Number(value) };
  if (typeof value === 'string') return { documentId: value };
  if (Array.isArray(value))
    return value.length === 0 ? null : relationTarget(value[value.length - 1]);
  if (typeof value !== 'object') return undefined;
  if ('set' in value) return relationTarget(value.set);
  if ('connect' in value && (!Array.isArray(value.connect) || value.connect.length > 0)) {
    return relationTarget(value.connect);
  }
  if ('disconnect' in value && (!Array.isArray(value.disconnect) || value.disconnect.length > 0)) {
    return null;
  }
  if ('documentId' in value && typeof value.documentId === 'string') {
    return { documentId: value.documentId };
  }
  if ('id' in value && isRowNumber(value.id)) return { id: Number(value.id) };
  return undefined;
}

/** The identifier of the document that a write names; null for none. */
export async function documentNamed(
  strapi: Core.Strapi,
  uid: string,
  target: { documentId?: string; id?: number } | null
): Promise<string | null> {
  if (!target) return null;
  if (target.documentId !== undefined) return target.documentId;
  return (await rowsOf(strapi, uid).findOne({ where: { id: target.id } }))?.documentId ?? null;
}

/** GraphQL and forms write the number of a row as a text. */
const isRowNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{1,15}$/.test(value));

/**
 * Which file the value of a media field for one file names: the panel sends the whole file, REST,
 * GraphQL and the Document Service its number, its documentId or a list of changes.
 *
 * @param current the number of the file that the field holds now, asked for where it matters
 * @returns `undefined` where the value changes nothing, null where it takes the file away or names one
 * that does not exist
 */
export async function fileNamed(
  strapi: Core.Strapi,
  value: unknown,
  current: () => Promise<number | null>
): Promise<Row | null | undefined> {
  const file = (target: { documentId?: string; id?: number }): Promise<Row | null> =>
    rowsOf(strapi, FILE).findOne({
      where: target.documentId === undefined ? { id: target.id } : target,
    });
  const target = relationTarget(value);
  if (target) return file(target);
  const taken =
    typeof value === 'object' && value !== null && 'disconnect' in value
      ? relationTarget(value.disconnect)
      : null;
  if (target === null && taken && (await file(taken))?.id !== (await current())) return undefined;
  return target;
}

/** A moment as the database layer gives it; null for none. */
export function momentOf(value: unknown): Date | null {
  if (!(value instanceof Date) && typeof value !== 'string' && typeof value !== 'number') {
    return null;
  }
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** One language of one document. */
export interface Version {
  documentId: string;
  /** Null for types that are not localized. */
  locale: string | null;
}

/** Whether two name the same language of the same document. */
export const isSameVersion = (one: Version, other: Version): boolean =>
  one.documentId === other.documentId && one.locale === other.locale;

/**
 * The numbers of all rows of some documents, to ask by for those of them that fit a condition. A database
 * that is asked for both at once, and knows nothing of its tables as SQLite does, may go through every row of
 * a language.
 */
export async function rowNumbersOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[]
): Promise<number[]> {
  const rows: Row[] = await rowsOf(strapi, uid).findMany({
    select: ['id'],
    where: { documentId: { $in: [...documentIds] } },
  });
  return rows.map(({ id }) => id);
}
