import { plain, type SearchDialect } from './searchDialect';
import { blocksOf, tokensOfTime } from './stretch';
import type { SoughtToken } from './tokenQuery';

const tokenOf = (each: SoughtToken) => `${plain(each)}${each.isBeginning ? ':*' : ''}`;
const anyOf = (group: readonly SoughtToken[]) => `(${group.map(tokenOf).join('|')})`;

/**
 * A `tsvector` of the tokens as they are, by no configuration of any language. GIN passes over what a word has
 * outside of the times that are asked for.
 */
export const postgresDialect: SearchDialect = {
  form: 2,
  make: (table, name) => [
    // Short rows, the long texts apart: to look at the rows of a common word reads few pages.
    `CREATE TABLE ${name(table)} (place bigint PRIMARY KEY, document varchar(255) NOT NULL, locale varchar(35) NOT NULL, story integer NOT NULL, section varchar(255), outlet varchar(255), authors text NOT NULL, day varchar(10) NOT NULL, digest varchar(64) NOT NULL, ranked text NOT NULL, stream text NOT NULL, texts text NOT NULL, words tsvector NOT NULL) WITH (toast_tuple_target = 256)`,
    `ALTER TABLE ${name(table)} ALTER COLUMN ranked SET STORAGE EXTERNAL, ALTER COLUMN words SET STORAGE EXTERNAL`,
    `CREATE UNIQUE INDEX ${table}_document_uq ON ${name(table)} (document, locale)`,
    `CREATE INDEX ${table}_story_idx ON ${name(table)} (story)`,
    `CREATE INDEX ${table}_words_idx ON ${name(table)} USING gin (words)`,
  ],
  tables: (table) => [table],
  columns: (raw, tokens, place) => ({
    words: raw("array_to_tsvector(string_to_array(?, ' '))", [
      [tokens, ...tokensOfTime(place)].join(' '),
    ]),
  }),
  match: (table, name) => ({
    from: name(table),
    where: 'words @@ ?::tsquery',
    // Not by the index of places, whose rows would have to be looked through for the words.
    place: '(place + 0)',
    places: name(table),
  }),
  expression({ all, none }, stretch) {
    const blocks = blocksOf(stretch);
    return [
      ...(blocks.length > 0 ? [blocks] : []).concat(all.map((group) => [...group])).map(anyOf),
      ...(none.length > 0 ? [`!${anyOf(none)}`] : []),
    ].join('&');
  },
};
