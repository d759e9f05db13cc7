import type { ListSort } from '../planRead';
import { COUNTS_TABLE, INDEX_TABLE } from './tables';
import type { QualifyTable } from './triggers';

/** SQL with a question mark for each of its values. */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

export interface IndexPage {
  sort: ListSort;
  locale: string;
  /** Row ids of the sections; null for the articles of all sections and of none. */
  sections: readonly number[] | null;
  start: number;
  limit: number;
}

const COLUMNS: Readonly<Record<ListSort, string>> = {
  firstPublishedAt: 'first_published_at',
  publishedAt: 'published_at',
};

/**
 * The row ids (`id`) of one page of published articles, in Strapi's order: by the date, the newest
 * first, and rows of one date by their id. It walks along an index and reads no more rows than up to
 * the end of the page, however many there are.
 */
export function pageStatement(
  { sort, locale, sections, start, limit }: IndexPage,
  qualify: QualifyTable
) {
  const column = COLUMNS[sort];
  const rows = (columns: string, where: string) =>
    `SELECT ${columns} FROM ${qualify(INDEX_TABLE)} WHERE ${where} ORDER BY ${column} DESC, article ASC LIMIT ?`;
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
  { locale, sections }: Pick<IndexPage, 'locale' | 'sections'>,
  qualify: QualifyTable
): Statement {
  const among = sections === null ? '' : ` AND section IN (${sections.map(() => '?').join(', ')})`;
  return {
    sql: `SELECT COALESCE(SUM(change_by), 0) AS total, COUNT(*) AS parts FROM ${qualify(COUNTS_TABLE)} WHERE locale = ?${among}`,
    bindings: [locale, ...(sections ?? [])],
  };
}
