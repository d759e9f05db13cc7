import { COUNTS_TABLE } from './tables';
import type { IndexDatabase } from './indexDatabase';

interface Group {
  locale: string;
  section: number | null;
}

/** Few enough for one statement on every database. */
const BATCH = 500;

/**
 * Replaces the changes of a language and section by their sum. Writers only ever add rows, so that
 * no two of them wait for each other; here rows are named by their ids, so that nobody waits either.
 */
export async function compactCounts(database: IndexDatabase): Promise<void> {
  const groups: Group[] = await database.strapi.db
    .getConnection(COUNTS_TABLE)
    .select('locale', 'section')
    .groupBy('locale', 'section')
    .having(database.strapi.db.connection.raw('count(*) > 1'));
  for (const group of groups) {
    while ((await compact(database, group)) === BATCH);
  }
}

/** @returns how many rows were put together */
async function compact({ strapi }: IndexDatabase, { locale, section }: Group): Promise<number> {
  return strapi.db.connection.transaction(async (trx) => {
    const counts = () => strapi.db.getConnection(COUNTS_TABLE).transacting(trx);
    const parts: Array<{ id: number; change_by: number }> = await counts()
      .select('id', 'change_by')
      .where({ locale, section })
      .orderBy('id')
      .limit(BATCH);
    if (parts.length < 2) return 0;
    const ids = parts.map(({ id }) => id);
    const removed: number = await counts().whereIn('id', ids).delete();
    // Another node was faster with some of them; it is undone here and stands there.
    if (removed !== ids.length) throw new Error('Another node puts them together.');
    const sum = parts.reduce((total, part) => total + part.change_by, 0);
    await counts().insert({ locale, section, change_by: sum });
    return parts.length;
  });
}
