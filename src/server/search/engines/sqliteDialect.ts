import { wordsTableOf } from '../../strapi/searchTables';
import { plain, type SearchDialect } from './searchDialect';
import type { SoughtToken } from './tokenQuery';

const tokenOf = (each: SoughtToken) => `${plain(each)}${each.isBeginning ? '*' : ''}`;
const anyOf = (group: readonly SoughtToken[]) => `(${group.map(tokenOf).join(' OR ')})`;

/** In bytes. */
const PIECE = 2 ** 25;

/** FTS5. It reads the rows of a word by their number, which is why their place is their number. */
export const sqliteDialect: SearchDialect = {
  form: 1,
  make: (table) => [
    `CREATE TABLE ${table} (place INTEGER PRIMARY KEY, document TEXT NOT NULL, locale TEXT NOT NULL, story INTEGER NOT NULL, section TEXT, outlet TEXT, authors TEXT NOT NULL, day TEXT NOT NULL, digest TEXT NOT NULL, ranked TEXT NOT NULL, stream TEXT NOT NULL, texts TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX ${table}_document_uq ON ${table} (document, locale)`,
    `CREATE INDEX ${table}_story_idx ON ${table} (story)`,
    `CREATE VIRTUAL TABLE ${wordsTableOf(table)} USING fts5(words, content='', contentless_delete=1, detail=none, prefix='8 9', tokenize='ascii')`,
    // What one transaction takes in becomes one piece of the index, unless it is more than this.
    `INSERT INTO ${wordsTableOf(table)} (${wordsTableOf(table)}, rank) VALUES ('hashsize', ${PIECE})`,
  ],
  tables: (table) => [wordsTableOf(table), table],
  columns: () => ({}),
  async keep(trx, table, rows) {
    await trx.raw(
      `REPLACE INTO ${wordsTableOf(table)} (rowid, words) VALUES ${rows.map(() => '(?, ?)').join()}`,
      rows.flatMap(({ place, tokens }) => [place, tokens])
    );
  },
  async forget(trx, table, place) {
    await trx.raw(`DELETE FROM ${wordsTableOf(table)} WHERE rowid = ?`, [place]);
  },
  match: (table) => ({
    from: `${wordsTableOf(table)} CROSS JOIN ${table} ON ${table}.place = ${wordsTableOf(table)}.rowid`,
    where: `${wordsTableOf(table)} MATCH ?`,
    place: `${wordsTableOf(table)}.rowid`,
  }),
  expression: ({ all, none }) =>
    `${all.map(anyOf).join(' AND ')}${none.length > 0 ? ` NOT ${anyOf(none)}` : ''}`,
};
