import {
  QUERY_PLACEHOLDERS,
  ParameterizedQuery,
} from '../../../src/server/reads/parameterizedQuery';

const written = (sql: string, bindings: unknown[]) =>
  new ParameterizedQuery({ toSQL: () => ({ sql, bindings }) });

test('puts lists of any length and single values where they belong', () => {
  const template = written('a in (?) and b = ? and c not in (?) and d = ? limit ?', [
    QUERY_PLACEHOLDERS.ids,
    'kept',
    QUERY_PLACEHOLDERS.otherThan,
    QUERY_PLACEHOLDERS.locale,
    20,
  ]);
  expect(template.with({ ids: [1, 2, 3], otherThan: [7], locale: 'ar' })).toEqual({
    sql: 'a in (?, ?, ?) and b = ? and c not in (?) and d = ? limit ?',
    bindings: [1, 2, 3, 'kept', 7, 'ar', 20],
  });
});

test('takes a slug as a value whatever it holds', () => {
  const { sql, bindings } = written('slug = ?', [QUERY_PLACEHOLDERS.slug]).with({
    slug: "x' or '?'='",
  });
  expect([sql, bindings]).toEqual(['slug = ?', ["x' or '?'='"]]);
});

test('refuses a query with a question mark that is no value', () => {
  expect(() => written(`a = '?' and b = ?`, [1])).toThrow('cannot be written once for all');
});
