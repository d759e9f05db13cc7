import zlib from 'node:zlib';
import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;

/** What every write leaves behind for other nodes, and the inner tables of a search engine. */
const LEFT_OUT =
  /^(?:admin_|strapi_|up_|i18n_|sqlite_|knex|newsroom_cache_changes|newsroom_article_index_counts|newsroom_search_\w+_words)/;
/** What stays when stories go: a second import stands in the same places. */
const STAYS =
  /^(?:newsroom_(?:outlets|sections|picture_facts|mirror_changes|article_index)|files$)/;
/** When something was written. */
const WHEN =
  /^(?:created_at|updated_at|published_at|public_since|checked_at|at|started_at|ended_at)$/;

async function tablesOf({ db }: Core.Strapi): Promise<string[]> {
  const { client } = db.dialect;
  const answer = await db.connection.raw(
    client === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : client === 'postgres'
        ? "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
        : 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()'
  );
  const rows: Array<{ name: string }> =
    client === 'postgres' ? answer.rows : client === 'sqlite' ? answer : answer[0];
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.test(name));
}

/** Takes all stories away with all that belongs to them; outlets, sections and files stay. */
export async function withoutStories(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  const tables = await tablesOf(strapi);
  const first = ['newsroom_image_captions', 'newsroom_articles'];
  const isOfFiles = (name: string) => name === 'files_related_mph';
  for (const name of [...first, ...tables.filter((each) => !first.includes(each))]) {
    if (STAYS.test(name) && !/newsroom_article_index$/.test(name)) continue;
    if (!/^(?:newsroom_|components_newsroom_)/.test(name) && !isOfFiles(name)) continue;
    if (/newsroom_(?:outlets|sections)_/.test(name)) continue;
    await connection(name).delete();
  }
  // The words of deleted rows, which SQLite keeps apart.
  await strapi.plugin('newsroom').service('search').database?.tables.make();
  await strapi.plugin('newsroom').service('caption-search').database.tables.make();
}

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** The same with its keys in one order. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)])
  );
};

const unpacked = (packed: unknown): unknown =>
  typeof packed === 'string'
    ? JSON.parse(zlib.brotliDecompressSync(Buffer.from(packed, 'base64')).toString())
    : packed;

/** The last eight letters of a digest are of the identifiers of related stories, which are others in each import. */
const withoutDocuments = (text: string): string =>
  text.replace(/^(2:[\w-]{152,}\.[\w-]{8})[\w-]{8}(\+?)$/, '$1$2');

/**
 * Every table that stories stand in, in a form that two imports of the same stories have alike: rows are named by
 * what they are, and moments of writing only by whether there is one.
 */
export async function importedTables(strapi: Core.Strapi): Promise<Tables> {
  const { connection } = strapi.db;
  const all: Tables = {};
  for (const name of await tablesOf(strapi)) all[name] = await connection(name).select('*');
  const rowNames = new Map<string, string>();
  const documents = new Map<string, string>();
  const nameRow = (table: string, id: unknown, name: string) =>
    rowNames.set(`${table} ${String(id)}`, name);
  const rowName = (table: string, id: unknown) =>
    rowNames.get(`${table} ${String(id)}`) ?? `?${table}`;

  for (const row of all.newsroom_articles ?? []) {
    const name = `story ${String(row.source_id)} ${String(row.locale)}`;
    documents.set(String(row.document_id), name);
    nameRow('newsroom_articles', row.id, `${name} ${row.published_at ? 'public' : 'draft'}`);
  }
  const storyOfCaption = new Map(
    (all.newsroom_image_captions_article_lnk ?? []).map((link) => [
      link.image_caption_id,
      rowName('newsroom_articles', link.article_id),
    ])
  );
  for (const row of all.newsroom_image_captions ?? []) {
    const story = String(storyOfCaption.get(row.id)).replace(/ (?:public|draft)$/, '');
    const name = `caption ${String(row.key)} of ${story}`;
    documents.set(String(row.document_id), name);
    nameRow('newsroom_image_captions', row.id, `${name} ${row.published_at ? 'public' : 'draft'}`);
  }
  for (const [table, rows] of Object.entries(all)) {
    if (!/^newsroom_(?:articles|image_captions)_cmps$/.test(table)) continue;
    const owner = table.replace(/_cmps$/, '');
    for (const row of rows) {
      const component = `components_newsroom_${String(row.component_type).replace('newsroom.', '').replaceAll('-', '_')}s`;
      nameRow(
        component,
        row.cmp_id,
        `${rowName(owner, row.entity_id)} ${String(row.field)} ${String(row.order)}`
      );
    }
  }
  const renamed = (text: string) =>
    withoutDocuments(text).replace(/\b[a-z][a-z0-9]{23}\b/g, (id) => documents.get(id) ?? id);
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value);
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [renamed(name), plain(inner)])
    );
  };

  const said = (table: string, row: Row): Row => {
    const result: Row = {};
    for (const [column, value] of Object.entries(row)) {
      if (WHEN.test(column)) result[column] = value === null ? null : 'set';
      else if (column === 'content') result[column] = ordered(plain(unpacked(value)));
      else result[column] = ordered(plain(parsed(value)));
    }
    if (Object.hasOwn(row, 'id')) result.id = rowNames.get(`${table} ${String(row.id)}`) ?? 'row';
    // Machines' own rows are named by nothing else.
    if (Object.hasOwn(row, 'document_id') && !documents.has(String(row.document_id))) {
      if (!STAYS.test(table)) result.document_id = 'own';
    }
    if ('article_id' in row) result.article_id = rowName('newsroom_articles', row.article_id);
    if ('inv_article_id' in row) {
      result.inv_article_id = rowName('newsroom_articles', row.inv_article_id);
    }
    if ('image_caption_id' in row) {
      result.image_caption_id = rowName('newsroom_image_captions', row.image_caption_id);
    }
    if (table.endsWith('_cmps')) {
      result.entity_id = rowName(table.replace(/_cmps$/, ''), row.entity_id);
      result.cmp_id = 'part';
    }
    if (table === 'files_related_mph') {
      result.related_id = rowName('newsroom_image_captions', row.related_id);
    }
    if (table === 'newsroom_kept_files') {
      result.owner_id = rowName('newsroom_image_captions', row.owner_id);
    }
    if (table === 'newsroom_article_index') {
      result.article = rowName('newsroom_articles', row.article);
    }
    if (/^newsroom_search_(?:public_)?(?:public|drafts|captions)$/.test(table)) {
      // Both are made of the identifier of the story or caption.
      result.place = 'place';
      result.digest = 'digest';
      const owner = table.endsWith('captions') ? 'newsroom_image_captions' : 'newsroom_articles';
      result.story = rowName(owner, row.story);
    }
    // Over the identifiers of captions.
    if (table === 'newsroom_story_versions') result.digest = row.digest === null ? null : 'digest';
    return result;
  };
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [
      table,
      rows
        .map((row) => JSON.stringify(said(table, row)))
        .sort()
        .map((row) => JSON.parse(row) as Row),
    ])
  );
}

/** How many stories the index counts, by language and section. */
export async function indexCounts({ db }: Core.Strapi): Promise<Row[]> {
  const rows: Array<Row & { total: unknown }> = await db
    .connection('newsroom_article_index_counts')
    .select('locale', 'section')
    .sum({ total: 'change_by' })
    .groupBy('locale', 'section');
  return rows
    .map((row) => ({ ...row, total: Number(row.total) }))
    .filter(({ total }) => total !== 0)
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
