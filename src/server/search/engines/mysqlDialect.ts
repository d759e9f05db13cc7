import { plain, type SearchDialect } from './searchDialect';
import { blocksOf, isShort, partAt, partsWithin, tokensOfTime } from './stretch';
import type { SoughtToken } from './tokenQuery';

const tokenOf = (each: SoughtToken) => `${plain(each)}${each.isBeginning ? '*' : ''}`;

/**
 * InnoDB's full text index, of MariaDB and MySQL. It has a row's words once the row is committed. It reads all
 * that a word has: a word of each part of the archive is another one, so that those of a part are read.
 */
export const mysqlDialect: SearchDialect = {
  form: 2,
  make: (table) => [
    `CREATE TABLE ${table} (place BIGINT UNSIGNED NOT NULL PRIMARY KEY, document VARCHAR(255) NOT NULL, locale VARCHAR(35) NOT NULL, story INT UNSIGNED NOT NULL, section VARCHAR(255), outlet VARCHAR(255), authors TEXT NOT NULL, day VARCHAR(10) NOT NULL, digest VARCHAR(64) NOT NULL, ranked MEDIUMTEXT CHARACTER SET ascii NOT NULL, stream MEDIUMTEXT CHARACTER SET ascii NOT NULL, texts MEDIUMTEXT NOT NULL, words MEDIUMTEXT CHARACTER SET ascii NOT NULL, UNIQUE KEY ${table}_document_uq (document, locale), KEY ${table}_story_idx (story), KEY ${table}_place_idx (place), FULLTEXT KEY ${table}_words_idx (words)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
  ],
  tables: (table) => [table],
  columns: (_raw, tokens, place) => ({
    words: [...tokens.split(' '), ...tokensOfTime(place)]
      .map((each) => partAt(place) + each)
      .join(' '),
  }),
  match: (table) => ({
    from: table,
    where: 'MATCH (words) AGAINST (? IN BOOLEAN MODE)',
    place: 'place',
    // Short rows, which the table's own are not.
    places: `${table} FORCE INDEX (${table}_place_idx)`,
  }),
  expression({ all, none }, stretch) {
    const parts = partsWithin(stretch);
    const inParts = (tokens: readonly SoughtToken[], sign = '') =>
      parts.flatMap((part) => tokens.map((each) => sign + part + tokenOf(each))).join(' ');
    const groups = isShort(stretch) ? [blocksOf(stretch), ...all] : all;
    return [...groups.map((group) => `+(${inParts(group)})`), inParts(none, '-')].join(' ');
  },
};
