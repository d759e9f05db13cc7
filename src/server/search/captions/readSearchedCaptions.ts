import type { Core } from '@strapi/strapi';
import { rowsOf, type Row, type Version } from '../../strapi/rows';
import { retryTransaction } from '../../strapi/retryTransaction';
import { storedVersionsOfAll } from '../../strapi/storedVersions';
import { IMAGE_CAPTION } from '../../strapi/uids';
import type { KeptStory, StoryState } from '../engines';
import type { Batch } from '../keptIndex';
import { publicVersions } from '../publicVersions';
import { searchedCaption, CAPTION_PARTS } from './searchedCaption';

/** Captions in one language each as they stand, of those states that are asked for. */
export async function readSearchedCaptions(
  strapi: Core.Strapi,
  versions: readonly Version[],
  states: readonly StoryState[]
): Promise<KeptStory[]> {
  const stored = await storedVersionsOfAll(strapi, IMAGE_CAPTION, versions, CAPTION_PARTS);
  return stored.flatMap(({ draft, published }) =>
    states
      .flatMap((state) => (state === 'draft' ? draft : published) ?? [])
      .map((row) => searchedCaption(row, published !== null))
  );
}

/** The next captions behind a row, in the order of their rows, handed over while nobody writes them. */
export const readNextCaptions = (
  strapi: Core.Strapi,
  behind: number,
  limit: number,
  keep: (batch: Batch) => Promise<void>
): Promise<Batch> =>
  retryTransaction(strapi, async () => {
    const ids = await lockNext(strapi, behind, limit);
    const batch = { stories: await captionsNumbered(strapi, ids), last: ids.at(-1) ?? null };
    await keep(batch);
    return batch;
  });

/** The drafts of the captions of a file. */
export const captionsOfFile = (strapi: Core.Strapi, files: readonly number[]): Promise<Row[]> =>
  captionRows(strapi, { image: { id: { $in: [...files] } }, publishedAt: null });

const captionRows = (strapi: Core.Strapi, where: object): Promise<Row[]> =>
  rowsOf(strapi, IMAGE_CAPTION).findMany({
    where,
    orderBy: { id: 'asc' },
    populate: CAPTION_PARTS,
  });

/** The captions of some rows as they are found. */
export async function captionsNumbered(
  strapi: Core.Strapi,
  ids: readonly number[]
): Promise<KeptStory[]> {
  if (ids.length === 0) return [];
  const rows = await captionRows(strapi, { id: { $in: [...ids] } });
  const isPublic = await publicVersions(strapi, IMAGE_CAPTION, rows);
  return rows.map((row) => searchedCaption(row, isPublic(row)));
}

/** Whoever writes one of them waits until it is kept as it was. */
async function lockNext({ db }: Core.Strapi, behind: number, limit: number): Promise<number[]> {
  const next = await db.transaction(({ trx }): Promise<Array<{ id: number }>> => {
    const rows = db
      .getConnection(db.metadata.get(IMAGE_CAPTION).tableName)
      .select('id')
      .where('id', '>', behind)
      .orderBy('id')
      .limit(limit)
      .transacting(trx);
    return db.dialect.client === 'sqlite' ? rows : rows.forUpdate();
  });
  return next.map(({ id }) => id);
}
