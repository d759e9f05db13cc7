import type { Newsroom } from './newsroom';

type Tables = Map<string, Array<Record<string, unknown>>>;

/** All that the newsroom's own tables hold, and which files its entries use; of an empty one nothing. */
export interface Snapshot {
  tables: Tables;
}

const OWN = /^(newsroom_|components_newsroom_|files_related_)/;

/** Told by what is written, and to other nodes: never rewound. */
const LOG = 'newsroom_cache_changes';
/** Kept by triggers, which rewinding sets off too; but not on PostgreSQL, where it bids them rest. */
const BY_TRIGGERS = /^newsroom_article_index(_counts)?$/;

/** On SQLite, tables of words can be written by its full text search alone; the rows beside them stay with them. */
const OF_SEARCH = /^newsroom_search_/;

/** How each database is told not to mind the order in which rows go and come. */
const LENIENT: Readonly<Record<string, [before: string, after: string]>> = {
  sqlite: ['PRAGMA defer_foreign_keys = ON', 'SELECT 1'],
  postgres: ['SET LOCAL session_replication_role = replica', 'SELECT 1'],
  mysql: ['SET FOREIGN_KEY_CHECKS = 0', 'SET FOREIGN_KEY_CHECKS = 1'],
};

/** Takes and restores the state of the newsroom's tables, as one writes and rewinds a tape. */
export class Tape {
  private constructor(
    private readonly newsroom: Newsroom,
    private readonly names: readonly string[]
  ) {}

  static async of(newsroom: Newsroom): Promise<Tape> {
    const names: string[] = await newsroom.strapi.db.dialect.schemaInspector.getTables();
    const { client } = newsroom.strapi.db.dialect;
    const isTaped = (name: string) =>
      OWN.test(name) &&
      name !== LOG &&
      (client === 'postgres' || !BY_TRIGGERS.test(name)) &&
      (client !== 'sqlite' || !OF_SEARCH.test(name));
    return new Tape(newsroom, names.filter(isTaped));
  }

  private get knex() {
    return this.newsroom.strapi.db.connection;
  }

  async take(): Promise<Snapshot> {
    const tables: Tables = new Map();
    for (const name of await this.filled()) tables.set(name, await this.knex(name).select('*'));
    return { tables };
  }

  async restore({ tables }: Snapshot): Promise<void> {
    const [before, after] = LENIENT[this.newsroom.strapi.db.dialect.client] ?? ['', ''];
    const filled = await this.filled();
    await this.knex.transaction(async (trx) => {
      await trx.raw(before);
      for (const name of filled) await trx(name).del();
      for (const [name, rows] of tables) await trx(name).insert(rows.map(stored));
      await trx.raw(after);
    });
  }

  /** The tables that hold anything: most of them never do, and a look at all is one question. */
  private async filled(): Promise<string[]> {
    const holdsAny = this.names.map((name) =>
      this.knex.raw('exists (select 1 from ??) as ??', [name, name])
    );
    const [row = {}]: Array<Record<string, unknown>> = await this.knex.select(holdsAny);
    return this.names.filter((name) => Boolean(row[name]));
  }
}

/** JSON columns are read as values and written as text. */
const stored = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date)
        ? JSON.stringify(value)
        : value,
    ])
  );
