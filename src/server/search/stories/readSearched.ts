import type { Core } from '@strapi/strapi';
import { rowsOf, type Row, type Version } from '../../strapi/rows';
import { storedVersionsOfAll } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import type { KeptStory, StoryState } from '../engines';
import { publicVersions } from '../publicVersions';
import { captionTexts } from './captionTexts';
import { SEARCHED_PARTS, searchedStory } from './searchedStory';

/** Stories in one language each as they stand, of those states that are asked for. */
export async function readSearched(
  strapi: Core.Strapi,
  versions: readonly Version[],
  states: readonly StoryState[]
): Promise<KeptStory[]> {
  const stored = await storedVersionsOfAll(strapi, ARTICLE, versions, SEARCHED_PARTS);
  const isPublic = new Map<Row, boolean>();
  for (const { draft, published } of stored)
    for (const state of states) {
      const row = state === 'draft' ? draft : published;
      if (row) isPublic.set(row, published !== null);
    }
  return searchedRows(strapi, [...isPublic.keys()], (row) => isPublic.get(row) === true);
}

/** The next stories behind a row, in the order of their rows. */
export async function readNextSearched(
  strapi: Core.Strapi,
  behind: number,
  limit: number
): Promise<{ stories: KeptStory[]; last: number | null }> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { id: { $gt: behind } },
    orderBy: { id: 'asc' },
    limit,
    populate: SEARCHED_PARTS,
  });
  const isPublic = await publicVersions(strapi, ARTICLE, rows);
  return {
    stories: await searchedRows(strapi, rows, isPublic),
    last: rows.at(-1)?.id ?? null,
  };
}

/** Rows that are at hand, each with its parts, as they are found. */
export async function searchedRows(
  strapi: Core.Strapi,
  rows: readonly Row[],
  isPublic: (row: Row) => boolean
): Promise<KeptStory[]> {
  if (rows.length === 0) return [];
  const captions = await captionTexts(
    strapi,
    rows.map(({ id, publishedAt }) => ({ id, isPublic: publishedAt !== null }))
  );
  return rows.map((row) => searchedStory(row, captions.get(row.id) ?? '', isPublic(row)));
}
