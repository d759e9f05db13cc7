import { COUNTS_TABLE, INDEX_TABLE, type Sources } from './tables';

/**
 * One trigger: after what it runs, and what it does. The statements are written for the row that was
 * there (OLD) and the one that is (NEW), in the SQL that SQLite, PostgreSQL and MariaDB share.
 */
export interface Trigger {
  name: string;
  table: string;
  event: 'INSERT' | 'UPDATE' | 'DELETE';
  /** The columns whose change matters; all of them where there are none. */
  columns: readonly string[];
  body: readonly string[];
}

/** Raise it when a trigger changes: the old ones are then replaced, and the index is made anew. */
const VERSION = 1;

const name = (what: string) => `newsroom_article_index_${VERSION}_${what}`;

/** A table in the schema of the database that Strapi works in. */
export type QualifyTable = (table: string) => string;

const publicLocale = 'CASE WHEN NEW.published_at IS NULL THEN NULL ELSE NEW.locale END';

/**
 * What keeps the index and its counts right. The database does it by itself in the transaction of
 * the write, whoever writes: REST, the admin panel, an import, a script, another node.
 *
 * No statement reads a table of Strapi's: SQLite could not alter that table any more.
 */
export function triggersOf(
  { articles, sections, links }: Sources,
  qualify: QualifyTable
): Trigger[] {
  const index = qualify(INDEX_TABLE);
  const counts = qualify(COUNTS_TABLE);
  const count = (row: 'OLD' | 'NEW', change: 1 | -1) =>
    `INSERT INTO ${counts} (locale, section, change_by) SELECT ${row}.public_locale, ${row}.section, ${change} WHERE ${row}.public_locale IS NOT NULL`;
  const settle = (article: string, section: string) =>
    `UPDATE ${index} SET section = ${section} WHERE article = ${article}`;
  const leave = `UPDATE ${index} SET section = NULL WHERE article = OLD.${links.article} AND section = OLD.${links.section}`;
  const enter = settle(`NEW.${links.article}`, `NEW.${links.section}`);
  return [
    {
      name: name('article_added'),
      table: articles,
      event: 'INSERT',
      columns: [],
      body: [
        `INSERT INTO ${index} (article, public_locale, section, first_published_at, published_at) VALUES (NEW.id, ${publicLocale}, NULL, NEW.first_published_at, NEW.published_at)`,
      ],
    },
    {
      name: name('article_changed'),
      table: articles,
      event: 'UPDATE',
      columns: ['locale', 'published_at', 'first_published_at'],
      body: [
        `UPDATE ${index} SET public_locale = ${publicLocale}, first_published_at = NEW.first_published_at, published_at = NEW.published_at WHERE article = NEW.id`,
      ],
    },
    {
      name: name('article_removed'),
      table: articles,
      event: 'DELETE',
      columns: [],
      body: [`DELETE FROM ${index} WHERE article = OLD.id`],
    },
    {
      name: name('section_set'),
      table: links.table,
      event: 'INSERT',
      columns: [],
      body: [enter],
    },
    {
      name: name('section_moved'),
      table: links.table,
      event: 'UPDATE',
      columns: [links.article, links.section],
      body: [leave, enter],
    },
    {
      name: name('section_unset'),
      table: links.table,
      event: 'DELETE',
      columns: [],
      body: [leave],
    },
    {
      // MariaDB runs no trigger for what a foreign key takes away with the section.
      name: name('section_removed'),
      table: sections,
      event: 'DELETE',
      columns: [],
      body: [`UPDATE ${index} SET section = NULL WHERE section = OLD.id`],
    },
    {
      name: name('row_added'),
      table: INDEX_TABLE,
      event: 'INSERT',
      columns: [],
      body: [count('NEW', 1)],
    },
    {
      name: name('row_changed'),
      table: INDEX_TABLE,
      event: 'UPDATE',
      columns: ['public_locale', 'section'],
      body: [count('OLD', -1), count('NEW', 1)],
    },
    {
      name: name('row_removed'),
      table: INDEX_TABLE,
      event: 'DELETE',
      columns: [],
      body: [count('OLD', -1)],
    },
  ];
}
