import { plain, type SearchDialect } from './searchDialect';
import type { SoughtToken } from './tokenQuery';

const tokenOf = (each: SoughtToken) => `${plain(each)}${each.isBeginning ? '*' : ''}`;

/** InnoDB's full text index, of MariaDB and MySQL. It has a row's words once the row is committed. */
export const mysqlDialect: SearchDialect = {
  make: (table) => [
    `CREATE TABLE ${table} (place BIGINT UNSIGNED NOT NULL PRIMARY KEY, document VARCHAR(255) NOT NULL, locale VARCHAR(35) NOT NULL, story INT UNSIGNED NOT NULL, section VARCHAR(255), outlet VARCHAR(255), authors TEXT NOT NULL, day VARCHAR(10) NOT NULL, digest VARCHAR(64) NOT NULL, ranked MEDIUMTEXT CHARACTER SET ascii NOT NULL, stream MEDIUMTEXT CHARACTER SET ascii NOT NULL, texts MEDIUMTEXT NOT NULL, words MEDIUMTEXT CHARACTER SET ascii NOT NULL, UNIQUE KEY ${table}_document_uq (document, locale), KEY ${table}_story_idx (story), FULLTEXT KEY ${table}_words_idx (words)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
  ],
  tables: (table) => [table],
  columns: (_raw, tokens) => ({ words: tokens }),
  match: (table) => ({
    from: table,
    where: 'MATCH (words) AGAINST (? IN BOOLEAN MODE)',
    place: 'place',
  }),
  expression: ({ all, none }) =>
    [
      ...all.map((group) => `+(${group.map(tokenOf).join(' ')})`),
      ...none.map((each) => `-${plain(each)}`),
    ].join(' '),
};
