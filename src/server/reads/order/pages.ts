import type { ListOrder } from '../planRead';
import { COUNTS, ORDER } from './tables';
import type { Qualify } from './triggers';

/** SQL with a question mark for each of its values. */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

export interface Page {
  order: ListOrder;
  locale: string;
  /** Row ids of the sections; null for the articles of all sections and of none. */
  sections: readonly number[] | null;
  start: number;
  limit: number;
}

const COLUMNS: Readonly<Record<ListOrder, string>> = {
  firstPublishedAt: 'first_published_at',
  publishedAt: 'published_at',
};

/**
 * The row ids (`id`) of one page of published articles, in Strapi's order: by the date, the newest
 * first, and rows of one date by their id. It walks along an index and reads no more rows than up to
 * the end of the page, however many there are.
 */
export function pageStatement({ order, locale, sections, start, limit }: Page, at: Qualify) {
  const column = COLUMNS[order];
  const rows = (columns: string, where: string) =>
    `SELECT ${columns} FROM ${at(ORDER)} WHERE ${where} ORDER BY ${column} DESC, article ASC LIMIT ?`;
  if (sections === null) {
    const sql = `${rows('article AS id', 'public_locale = ?')} OFFSET ?`;
    return { sql, bindings: [locale, limit, start] };
  }
  const ofSection = 'section = ? AND public_locale = ?';
  if (sections.length === 1) {
    const sql = `${rows('article AS id', ofSection)} OFFSET ?`;
    return { sql, bindings: [sections[0], locale, limit, start] };
  }
  // An article stands in one section: the first of each, merged, are the first of all of them.
  const heads = sections.map(
    (_section, index) =>
      `SELECT * FROM (${rows(`article AS id, ${column} AS moment`, ofSection)}) head_${index}`
  );
  return {
    sql: `SELECT id FROM (${heads.join(' UNION ALL ')}) heads ORDER BY moment DESC, id ASC LIMIT ? OFFSET ?`,
    bindings: [...sections.flatMap((section) => [section, locale, start + limit]), limit, start],
  };
}

/** How many published articles there are (`total`), and of how many rows (`parts`) that is the sum. */
export function totalStatement(
  { locale, sections }: Pick<Page, 'locale' | 'sections'>,
  at: Qualify
): Statement {
  const among = sections === null ? '' : ` AND section IN (${sections.map(() => '?').join(', ')})`;
  return {
    sql: `SELECT COALESCE(SUM(change_by), 0) AS total, COUNT(*) AS parts FROM ${at(COUNTS)} WHERE locale = ?${among}`,
    bindings: [locale, ...(sections ?? [])],
  };
}
