import type { Core } from '@strapi/strapi';
import { linkTableOf } from '../strapi/linkTable';
import { isSameVersion, rowsOf, type Row, type Version } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';

/** A caption that a story has, in its draft or on its public page. */
export interface CaptionHolder {
  caption: Version & { words: string };
  /** Named by an empty identifier where it was made after this transaction first read. */
  story: Version;
  /** As readers know the story, where they know it. */
  headline: string;
  isPublished: boolean;
}

interface Found extends Row {
  caption?: string | null;
  headline?: string | null;
  publishedAt: unknown;
}

/**
 * The stories that have one of some captions.
 *
 * @param isHeld whether nobody else may give them to a story until the transaction ends; which story has
 *   them is then what was last committed
 */
export async function holdersOf(
  strapi: Core.Strapi,
  captions: readonly Version[],
  { isHeld = false }: { isHeld?: boolean } = {}
): Promise<CaptionHolder[]> {
  if (captions.length === 0) return [];
  const read = readerOf(strapi, isHeld);
  const rows = await read<Found>(IMAGE_CAPTION, ['id', 'documentId', 'locale', 'caption'], {
    $or: captions.map(versionOnly),
  });
  const { table, from, to } = linkTableOf(strapi, IMAGE_CAPTION, 'article');
  const links = await read<Record<string, number>>(table, [from, to], {
    [from]: { $in: rows.map(({ id }) => id) },
  });
  if (links.length === 0) return [];
  const named: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['id', 'documentId', 'locale'],
    where: { id: { $in: links.map((link) => link[to]) } },
  });
  const stories: Found[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'locale', 'headline', 'publishedAt'],
    where: { documentId: { $in: named.map(({ documentId }) => documentId) } },
  });
  const holders = new Map<string, CaptionHolder>();
  for (const link of links) {
    const caption = rows.find(({ id }) => id === link[from]);
    if (!caption) continue;
    const { locale } = caption;
    const story = named.find(({ id }) => id === link[to]) ?? { documentId: '', locale };
    const versions = stories.filter((each) => isSameVersion(each, story));
    const published = versions.find(({ publishedAt }) => publishedAt !== null);
    holders.set([caption.documentId, locale, story.documentId].join(' '), {
      caption: { ...versionOnly(caption), words: caption.caption ?? '' },
      story: versionOnly(story),
      headline: (published ?? versions[0])?.headline ?? '',
      isPublished: published !== undefined,
    });
  }
  return [...holders.values()];
}

/**
 * Whether one of some stories is published, by what was last committed. Nobody writes them until the
 * transaction ends.
 */
export async function isAnyPublished(
  strapi: Core.Strapi,
  stories: readonly Version[]
): Promise<boolean> {
  if (stories.length === 0) return false;
  const read = readerOf(strapi, true);
  const rows = await read<Found>(ARTICLE, ['id', 'publishedAt'], { $or: stories.map(versionOnly) });
  return rows.some(({ publishedAt }) => publishedAt !== null);
}

const versionOnly = ({ documentId, locale }: Version): Version => ({ documentId, locale });

function readerOf(strapi: Core.Strapi, isLocking: boolean) {
  return async <Entry>(
    uid: string,
    fields: string[],
    where: Record<string, unknown>
  ): Promise<Entry[]> => {
    const query = strapi.db.queryBuilder(uid).select(fields).where(where).orderBy({ id: 'asc' });
    if (isLocking) query.forUpdate();
    // A table of links has no fields that Strapi would put names to.
    return query.execute({ mapResults: uid === ARTICLE || uid === IMAGE_CAPTION });
  };
}

/** The captions that references name, each in the language of its row or of the write. */
export async function captionsNamed(
  strapi: Core.Strapi,
  references: ReadonlyArray<{ documentId?: string; id?: number }>,
  locale: string | null
): Promise<Version[]> {
  const ids = references.flatMap(({ id, documentId }) =>
    documentId === undefined ? (id ?? []) : []
  );
  const named = references.flatMap(({ documentId }) => documentId ?? []);
  const rows: Row[] =
    ids.length === 0
      ? []
      : await rowsOf(strapi, IMAGE_CAPTION).findMany({
          select: ['documentId', 'locale'],
          where: { id: { $in: ids } },
        });
  return [...named.map((documentId) => ({ documentId, locale })), ...rows.map(versionOnly)];
}
