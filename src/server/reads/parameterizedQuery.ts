import type { Statement } from './article-index';

/** What stands in a query, while it is compiled, for values that only a request knows. */
export const QUERY_PLACEHOLDERS = {
  ids: -987_654_321,
  otherThan: -987_654_322,
  locale: '\u0001locale',
  slug: '\u0001slug',
} as const;

interface CompiledQuery {
  sql: string;
  bindings: readonly unknown[];
}

/** A query that knows how to write itself as SQL with a question mark for each value. */
export interface Compilable {
  toSQL(): CompiledQuery;
}

export interface QueryValues {
  ids?: readonly unknown[];
  otherThan?: readonly unknown[];
  locale?: string;
  slug?: string;
}

/**
 * A query of Strapi's own query builder, written once and run many times with other values. The list
 * of ids may have any length.
 */
export class ParameterizedQuery {
  private readonly parts: readonly string[];
  private readonly bindings: readonly unknown[];

  constructor(query: Compilable) {
    const { sql, bindings } = query.toSQL();
    this.parts = sql.split('?');
    this.bindings = bindings;
    // A question mark in a name or a text would be taken for a value.
    if (this.parts.length !== bindings.length + 1) {
      throw new Error(`This query cannot be written once for all: ${sql}`);
    }
  }

  with({ ids = [], otherThan = [], locale, slug }: QueryValues): Statement {
    let sql = this.parts[0] ?? '';
    const bindings: unknown[] = [];
    this.bindings.forEach((binding, index) => {
      const list =
        binding === QUERY_PLACEHOLDERS.ids
          ? ids
          : binding === QUERY_PLACEHOLDERS.otherThan
            ? otherThan
            : undefined;
      if (list) bindings.push(...list);
      else if (binding === QUERY_PLACEHOLDERS.locale) bindings.push(locale);
      else bindings.push(binding === QUERY_PLACEHOLDERS.slug ? slug : binding);
      sql += `${list ? list.map(() => '?').join(', ') : '?'}${this.parts[index + 1] ?? ''}`;
    });
    return { sql, bindings };
  }
}
