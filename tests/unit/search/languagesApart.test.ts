import { prepareQuestion } from '../../../src/server/search/engines/tokenQuery';
import { mysqlDialect } from '../../../src/server/search/engines/mysqlDialect';
import { postgresDialect } from '../../../src/server/search/engines/postgresDialect';

const QUESTION = {
  state: 'draft',
  fields: ['story', 'captions'],
  ...{ sections: ['news'], outlet: null, author: 'ida-holm', from: null, to: null },
  withoutPublic: true,
  limit: 10,
} as const;

const tokensIn = (locale: string, text: string) =>
  prepareQuestion({ ...QUESTION, locale, text }, []).tokens;
const textsOf = ({ all, none }: ReturnType<typeof tokensIn>) =>
  [...all.flat(), ...none].map(({ text }) => text);

describe('What a database is asked', () => {
  it('is of the words of one language, so that none is read for another', () => {
    const english = textsOf(tokensIn('en', 'oslo harbour -wall'));
    const others = ['da', 'de', 'nb', 'zh-Hant'].flatMap((locale) =>
      textsOf(tokensIn(locale, 'oslo harbour -wall'))
    );
    expect(english.length).toBeGreaterThan(4);
    expect(others.filter((each) => english.includes(each))).toEqual([]);
  });

  it('is first what few stories have: that readers do not have it, and who wrote it', () => {
    const [first, second] = tokensIn('en', 'harbour ').all;
    expect(first?.[0]?.text).toMatch(/vzzdraft$/);
    expect(second?.[0]?.text).toMatch(/^..uzz/);
  });

  it('is each word once, however often it was typed', () => {
    const once = tokensIn('en', 'harbour -wall ');
    expect(tokensIn('en', 'harbour harbour harbour -wall -wall ')).toEqual(once);
  });

  it('is of MariaDB no more words than it can look up in each part, and no fewer than were typed', () => {
    const words = Array.from({ length: 30 }, (_, number) => `w${'x'.repeat(number % 7)}${number}`);
    const query = tokensIn(
      'en',
      `${words.join(' ')} ${words.map((each) => `-un${each}`).join(' ')}`
    );
    const { asked, conditions, bindings } = mysqlDialect.divide?.(query) ?? {};
    expect(asked?.all.length).toBeLessThanOrEqual(10);
    expect(asked?.none.length).toBeLessThanOrEqual(6);
    expect((asked?.all.length ?? 0) + (asked?.none.length ?? 0) + (conditions?.length ?? 0)).toBe(
      query.all.length + query.none.length
    );
    expect(bindings).toHaveLength(conditions?.join().match(/\?/g)?.length ?? 0);
    expect(postgresDialect.divide).toBeUndefined();
  });
});
