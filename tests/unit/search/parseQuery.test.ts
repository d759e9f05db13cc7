import { parseQuery } from '../../../src/server/search/query';
import { plain } from '../../../src/server/search/engines/searchDialect';
import { prepareQuestion } from '../../../src/server/search/engines/tokenQuery';
import { mysqlDialect } from '../../../src/server/search/engines/mysqlDialect';
import { postgresDialect } from '../../../src/server/search/engines/postgresDialect';
import { sqliteDialect } from '../../../src/server/search/engines/sqliteDialect';

const question = (text: string) => ({
  text,
  state: 'published' as const,
  locale: 'en',
  fields: ['story', 'captions'] as const,
  sections: null,
  outlet: null,
  author: null,
  from: null,
  to: null,
  withoutPublic: false,
  limit: 10,
});
const said = (text: string) => {
  const { words, phrases, unwanted, unwantedPhrases } = parseQuery(text, 'en');
  return {
    words: words.map(({ word, isBeginning }) => word + (isBeginning ? '*' : '')),
    phrases: phrases.map((each) => each.words.join(' ') + (each.isBeginning ? '*' : '')),
    not: [...unwanted, ...unwantedPhrases.map((each) => each.words.join(' '))],
  };
};
const nothing = { words: [], phrases: [], not: [] };

describe('what was typed', () => {
  it.each([
    ['harbour wall', { words: ['harbour', 'wall*'] }],
    ['harbour wall ', { words: ['harbour', 'wall'] }],
    ['to', { words: ['to'] }],
    ['"harbour wall"', { words: ['harbour', 'wall'], phrases: ['harbour wall'] }],
    ['“harbour wall” new', { words: ['harbour', 'wall', 'new*'], phrases: ['harbour wall'] }],
    ['"harbour wa', { words: ['harbour', 'wa'], phrases: ['harbour wa'] }],
    ['"harbour wal', { words: ['harbour', 'wal*'], phrases: ['harbour wal*'] }],
    ['harbour -wall', { words: ['harbour'], not: ['wall'] }],
    ['harbour -"sea wall"', { words: ['harbour'], not: ['sea wall'] }],
    ['harbour −wall –sea', { words: ['harbour'], not: ['wall', 'sea'] }],
    ['covid-19', { words: ['covid', '19'], phrases: ['covid 19'] }],
    ['wall - sea', { words: ['wall', 'sea*'] }],
    ['-wall', { not: ['wall'] }],
    ['', {}],
    ['"" - " -', {}],
    ['*** () <>', {}],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual({ ...nothing, ...expected });
  });

  const HOSTILE = [
    'NEAR(a b, 5)',
    'headline : cat',
    '{headline body} : x',
    'a AND OR NOT b',
    '^first + second',
    'cat:* & !dog | (x)',
    "x' OR 1=1 --",
    '"unclosed \'quote',
    '+must -not ~less >more <less @4 (group)',
    'wild* ca*t **',
    '\\" \\\\ %_%',
    'nul\u0000 byte \ud800 half',
    '-"-"-" --x',
    'select * from x; drop table y',
    '💥 🇩🇪 1️⃣',
  ];
  it.each(HOSTILE)('is no syntax of any database: %s', (text) => {
    const { tokens, inHeadline } = prepareQuestion(question(text), []);
    for (const query of [tokens, inHeadline]) {
      for (const group of query?.all ?? []) group.forEach(plain);
      query?.none.forEach(plain);
      const patterns = [...(query?.phrases.flat() ?? []), ...(query?.unwantedPhrases ?? [])];
      for (const pattern of patterns) expect(pattern).toMatch(/^% (?:\^?[0-9a-z]+ ?)+%$/);
      for (const dialect of [sqliteDialect, postgresDialect, mysqlDialect]) {
        const stretch = { first: 0, behind: 2 ** 53 };
        expect(dialect.expression(query ?? tokens, stretch, [stretch])).toMatch(
          /^[0-9a-zA-Z ()|&!:*+-]*$/
        );
      }
    }
  });

  it('is read in time that grows with its length, to ten megabytes', () => {
    for (const text of ['"', '-', 'a ', '-"a" ', 'x', '東']) {
      expect(parseQuery(text.repeat(10_000_000 / text.length / 20), 'en')).toBeDefined();
    }
    expect(parseQuery('x'.repeat(10_000_000), 'en').words.length).toBeLessThanOrEqual(10_000);
    expect(parseQuery('-'.repeat(10_000_000), 'en').words).toHaveLength(0);
  });
});
