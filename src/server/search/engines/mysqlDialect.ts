import { plain, type DividedQuery, type SearchDialect } from './searchDialect';
import { blocksOf, isShort, partAt, partsWithin, shorterStretches, tokensOfTime } from './stretch';
import type { SoughtToken, TokenQuery } from './tokenQuery';

const tokenOf = (each: SoughtToken) => `${plain(each)}${each.isBeginning ? '*' : ''}`;

/** About a year. */
const PARTS_OF_PIECE = 8;

/**
 * Each word is looked up once for each part, which of a hundred words takes seconds: the index is asked for the
 * longest, which are the rarest, and the rows that have these for the others.
 */
const MOST_GROUPS = 10;
const MOST_UNWANTED = 6;

const longestIn = (group: readonly SoughtToken[]) =>
  Math.max(...group.map(({ text }) => text.length));

function divided({ all, none }: Pick<TokenQuery, 'all' | 'none'>): DividedQuery {
  const byLength = [...all].sort((a, b) => longestIn(b) - longestIn(a));
  const asked = new Set(byLength.slice(0, MOST_GROUPS));
  const others = [...byLength.slice(MOST_GROUPS)];
  const unwanted = none.slice(MOST_UNWANTED);
  // Before each is the name of its part.
  const pattern = (each: SoughtToken) => `% __${plain(each)}${each.isBeginning ? '' : ' '}%`;
  const is = "CONCAT(' ', words, ' ') LIKE ?";
  return {
    asked: { all: all.filter((group) => asked.has(group)), none: none.slice(0, MOST_UNWANTED) },
    conditions: [
      ...others.map((group) => `(${group.map(() => is).join(' OR ')})`),
      ...unwanted.map(() => `NOT ${is}`),
    ],
    bindings: [...others.flat(), ...unwanted].map(pattern),
  };
}

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
  pieces: (stretch) => shorterStretches(stretch, PARTS_OF_PIECE),
  divide: divided,
  expression({ all, none }, stretch, within) {
    const parts = partsWithin(...within);
    const inParts = (tokens: readonly SoughtToken[], sign = '') =>
      parts.flatMap((part) => tokens.map((each) => sign + part + tokenOf(each))).join(' ');
    const groups = isShort(stretch) ? [blocksOf(stretch), ...all] : all;
    return [...groups.map((group) => `+(${inParts(group)})`), inParts(none, '-')].join(' ');
  },
};
