import type { Core } from '@strapi/strapi';
import { contentDigest } from '../../text/canonicalValue';
import { linkTableOf } from '../../strapi/linkTable';
import { readOnce } from '../../strapi/readOnce';
import { fileNamed, relationTarget, rowsOf, type Row } from '../../strapi/rows';
import { storedParts } from '../../strapi/storedParts';
import { sentTogether } from '../../strapi/together';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';

/** A file of the Media Library, as the panel shows it. */
export interface CaptionFile {
  id: number;
  documentId: string;
  name: string;
  url: string;
  mime: string;
  /** Of the row; a replaced picture keeps its `url`. */
  updatedAt: unknown;
  provider: string;
  formats: Record<string, { url: string } | undefined> | null;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
  hash: string;
  /** Kilobytes. */
  size: number | string;
}

/** A caption as it stands in the database, or as it is about to. */
export interface CaptionRow extends Row {
  caption: string | null;
  key: string | null;
  image: CaptionFile | null;
  personsShown: Array<{ name: string }>;
  article: { documentId: string; headline: string } | null;
}

const WHOLE = {
  // All of it: providers find the bytes by fields of their own.
  image: true,
  personsShown: true,
  article: { select: ['documentId', 'headline'] },
};

const IN_ORDER = [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }];

/** The captions that match, whole, in the order in which they stand in a story. */
export const captionRows = (
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  page: { orderBy?: Record<string, 'asc'>; limit?: number } = {}
): Promise<CaptionRow[]> =>
  rowsOf(strapi, IMAGE_CAPTION).findMany({ where, populate: WHOLE, orderBy: IN_ORDER, ...page });

/** What a caption of another story is known by. */
const KNOWN_BY = ['id', 'documentId', 'locale', 'key', 'caption'];

/**
 * Drafts with their words, picture and story alone, in the order of {@link captionRows}; pictures that the
 * hooks of a write know are not read again.
 */
export async function captionsInBrief(
  strapi: Core.Strapi,
  where: Record<string, unknown>
): Promise<CaptionRow[]> {
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: KNOWN_BY,
    where: { ...where, publishedAt: null },
    populate: { article: WHOLE.article },
    orderBy: IN_ORDER,
  });
  const ids = rows.map(({ id }) => id);
  const pictures = await storedParts(strapi, IMAGE_CAPTION, ids, { image: true });
  return rows.map(
    (row) => ({ ...row, personsShown: [], ...pictures.get(row.id) }) as Row as CaptionRow
  );
}

/**
 * The captions that an article has by its draft or by what is public of it, both their drafts and what
 * readers see of them, shared by the hooks of a write.
 */
async function captionsAround(
  strapi: Core.Strapi,
  article: string,
  locale: string | null
): Promise<CaptionRow[]> {
  const { db } = strapi;
  const captions = db.metadata.get(IMAGE_CAPTION).tableName;
  const articles = db.metadata.get(ARTICLE).tableName;
  const { table, from, to } = linkTableOf(strapi, IMAGE_CAPTION, 'article');
  // Led by the index of the links: asked through the relation, a database may read the whole table.
  const linkedTo = (stories: readonly string[]) =>
    db
      .getConnection(`${captions} as linked`)
      .join(`${table} as link`, `link.${from}`, 'linked.id')
      .join(`${articles} as story`, 'story.id', `link.${to}`)
      .whereIn('story.document_id', [...stories]);
  const rowsAround = (documentIds: unknown): Promise<Row[]> =>
    rowsOf(strapi, IMAGE_CAPTION).findMany({
      where: { ...(locale !== null && { locale }), documentId: { $in: documentIds } },
      orderBy: IN_ORDER,
    });
  const readAround = async (stories: readonly string[]): Promise<Row[][]> => {
    if (stories.length === 1)
      return [await rowsAround(linkedTo(stories).select('linked.document_id'))];
    const links: Array<{ story: string; caption: string }> = await db.transaction(({ trx }) =>
      linkedTo(stories)
        .select({ story: 'story.document_id', caption: 'linked.document_id' })
        .transacting(trx)
    );
    const rows = await rowsAround([...new Set(links.map(({ caption }) => caption))]);
    return stories.map((story) => {
      const own = new Set(links.flatMap((link) => (link.story === story ? link.caption : [])));
      return rows.filter(({ documentId }) => own.has(documentId));
    });
  };
  const rows = await readOnce(
    `captions around ${article} ${locale}`,
    [captions, table, articles],
    () => sentTogether(`captions around ${locale}`, article, readAround)
  );
  const parts = await storedParts(
    strapi,
    IMAGE_CAPTION,
    rows.map(({ id }) => id),
    WHOLE
  );
  return rows.map((row) => ({ ...row, ...parts.get(row.id) }) as CaptionRow);
}

const isOf = (article: string) => (row: CaptionRow) => row.article?.documentId === article;

/** The drafts of an article's captions in one language. */
export const draftsOfArticle = async (
  strapi: Core.Strapi,
  article: string,
  locale: string | null
): Promise<CaptionRow[]> =>
  (await captionsAround(strapi, article, locale))
    .filter(({ publishedAt }) => publishedAt === null)
    .filter(isOf(article));

/**
 * What readers see under an article, in the order in which verdicts are written: two writers never
 * lock each other out.
 */
export const shownCaptions = async (
  strapi: Core.Strapi,
  article: string,
  locale: string | null
): Promise<CaptionRow[]> =>
  (await captionsAround(strapi, article, locale))
    .filter(({ publishedAt }) => publishedAt !== null)
    .filter(isOf(article))
    .sort((one, other) => (one.documentId < other.documentId ? -1 : 1));

/** What readers see of captions that an article has, by the identifier of the document. */
export async function publicRowsAround(
  strapi: Core.Strapi,
  article: string | null,
  captions: ReadonlyArray<{ documentId: string }>,
  locale: string | null
): Promise<Map<string, CaptionRow>> {
  const around = article === null ? [] : await captionsAround(strapi, article, locale);
  const known = new Set(around.map(({ documentId }) => documentId));
  const others = captions.filter(({ documentId }) => !known.has(documentId));
  const isWanted = new Set(captions.map(({ documentId }) => documentId));
  return new Map([
    ...around
      .filter((row) => row.publishedAt !== null && isWanted.has(row.documentId))
      .map((row) => [row.documentId, row] as const),
    ...(await publicRows(strapi, others, locale)),
  ]);
}

/** What readers see of captions, by the identifier of the document. */
export async function publicRows(
  strapi: Core.Strapi,
  captions: ReadonlyArray<{ documentId: string }>,
  locale: string | null
): Promise<Map<string, CaptionRow>> {
  if (captions.length === 0) return new Map();
  const rows = await captionRows(strapi, {
    documentId: { $in: captions.map(({ documentId }) => documentId) },
    publishedAt: { $notNull: true },
    ...(locale !== null && { locale }),
  });
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** A caption that is about to be created. */
export const newCaption = (documentId: string, locale: string | null): CaptionRow => ({
  id: 0,
  documentId,
  locale,
  caption: null,
  key: null,
  image: null,
  personsShown: [],
  article: null,
});

/** A caption that is nowhere but in a form has its key for an identifier; no identifier has a colon. */
const TYPED = 'typed:';

export const typedId = (key: string): string => `${TYPED}${key}`;

/** Whether a caption is nowhere but in the form of its story. */
export const isTyped = ({ documentId }: { documentId: string }): boolean =>
  documentId.startsWith(TYPED);

/**
 * A caption with the fields of a write or a form laid over it, relations included.
 *
 * @param values as Strapi's APIs and the admin panel send them
 */
export async function laidOver(
  strapi: Core.Strapi,
  row: CaptionRow,
  values: Readonly<Record<string, unknown>>
): Promise<CaptionRow> {
  const { image, article, personsShown, ...fields } = values;
  const laid: CaptionRow = { ...row };
  for (const [name, value] of Object.entries(fields)) {
    if (name !== 'id' && name !== 'documentId' && name !== 'locale' && value !== undefined)
      laid[name] = value;
  }
  // Other words are taken for the translation, as when they are saved.
  if (laid.caption !== row.caption) laid.awaitsTranslation = false;
  if (Array.isArray(personsShown)) {
    laid.personsShown = personsShown.filter(
      (person: unknown): person is { name: string } =>
        typeof person === 'object' &&
        person !== null &&
        'name' in person &&
        typeof person.name === 'string'
    );
  }
  const current = row.image?.id ?? null;
  const file = await fileNamed(strapi, image, async () => current);
  if (file !== undefined && (file?.id ?? null) !== current) {
    laid.image = file as CaptionFile | null;
  }
  const target = relationTarget(article);
  if (target !== undefined) {
    laid.article =
      target &&
      (await rowsOf(strapi, ARTICLE).findOne({
        where: {
          ...target,
          ...(target.documentId && { publishedAt: null }),
          ...(target.documentId && row.locale !== null && { locale: row.locale }),
        },
        select: ['documentId', 'headline'],
      }));
  }
  return laid;
}

/** What a row is to the database and not to its readers. */
const OF_THE_ROW: ReadonlySet<string> = new Set(['id', 'documentId', 'approvedSha256', 'article']);

/** Whether readers would see something else if the draft were published. */
export function saysSomethingElse(draft: CaptionRow, published: CaptionRow): boolean {
  // What is published names no article while the article itself is not public.
  const isMoved =
    published.article !== null && published.article.documentId !== draft.article?.documentId;
  return isMoved || contentOf(draft) !== contentOf(published);
}

const contentOf = (row: CaptionRow): string =>
  contentDigest(
    Object.fromEntries(
      Object.entries({ ...row, image: row.image?.id ?? null }).filter(
        ([name]) => !OF_THE_ROW.has(name)
      )
    )
  );
