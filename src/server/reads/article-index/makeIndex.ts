import { triggersThere } from './checkIndex';
import { COUNTS_TABLE, INDEX_TABLE } from './tables';
import { triggersOf } from './triggers';
import type { IndexDatabase } from './indexDatabase';

type Transaction = Parameters<
  Parameters<IndexDatabase['strapi']['db']['connection']['transaction']>[0] & object
>[0];

/** Makes the index anew from the articles as they are, and has the database keep it from then on. */
export async function makeIndex(database: IndexDatabase): Promise<void> {
  const { strapi, sources, dialect, qualify } = database;
  const { articles, sections, links } = sources;
  const old = await triggersThere(database);
  const [followers, own] = [true, false].map((follows) =>
    triggersOf(sources, qualify).filter(({ table }) => (table !== INDEX_TABLE) === follows)
  );
  await strapi.db.connection.transaction(async (trx) => {
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await trx.raw(statement);
    };
    for (const { name, table } of old) await run(dialect.drop(name, table, qualify));
    await makeTables(database, trx);
    try {
      await run(
        dialect.lock([articles, sections, links.table], [INDEX_TABLE, COUNTS_TABLE], qualify)
      );
      await run((followers ?? []).flatMap((trigger) => dialect.create(trigger, qualify)));
      await run([fillIndex(database), fillCounts(database), ...indexes(database)]);
      await run((own ?? []).flatMap((trigger) => dialect.create(trigger, qualify)));
    } finally {
      await run(dialect.unlock);
    }
  });
}

/** Takes the index away, first the triggers that write to it. */
export async function removeIndex(database: IndexDatabase): Promise<void> {
  const { strapi, dialect, qualify } = database;
  const triggers = await triggersThere(database);
  await strapi.db.connection.transaction(async (trx) => {
    for (const { name, table } of triggers) {
      for (const statement of dialect.drop(name, table, qualify)) await trx.raw(statement);
    }
    await dropTables(database, trx);
  });
}

const schemaOf = ({ strapi }: IndexDatabase, trx: Transaction) => {
  const schema = strapi.db.getSchemaName();
  return schema ? trx.schema.withSchema(schema) : trx.schema;
};

async function dropTables(database: IndexDatabase, trx: Transaction): Promise<void> {
  await schemaOf(database, trx).dropTableIfExists(INDEX_TABLE);
  await schemaOf(database, trx).dropTableIfExists(COUNTS_TABLE);
}

async function makeTables(database: IndexDatabase, trx: Transaction): Promise<void> {
  const moment = { useTz: false, precision: 6 };
  await dropTables(database, trx);
  await schemaOf(database, trx).createTable(INDEX_TABLE, (table) => {
    table.integer('article').primary();
    table.string('public_locale').nullable();
    table.integer('section').nullable();
    table.datetime('first_published_at', moment).nullable();
    table.datetime('published_at', moment).nullable();
  });
  await schemaOf(database, trx).createTable(COUNTS_TABLE, (table) => {
    table.increments('id');
    table.string('locale').notNullable();
    table.integer('section').nullable();
    table.integer('change_by').notNullable();
    table.index(['locale', 'section'], `${COUNTS_TABLE}_idx`);
  });
}

function fillIndex({ sources: { articles, links }, qualify }: IndexDatabase): string {
  const [all, tied] = [qualify(articles), qualify(links.table)];
  return `INSERT INTO ${qualify(INDEX_TABLE)} (article, public_locale, section, first_published_at, published_at)
    SELECT ${all}.id, CASE WHEN published_at IS NULL THEN NULL ELSE locale END, ${links.section}, first_published_at, published_at
    FROM ${all} LEFT JOIN ${tied} ON ${tied}.${links.article} = ${all}.id`;
}

function fillCounts({ qualify }: IndexDatabase): string {
  return `INSERT INTO ${qualify(COUNTS_TABLE)} (locale, section, change_by)
    SELECT public_locale, section, COUNT(*) FROM ${qualify(INDEX_TABLE)}
    WHERE public_locale IS NOT NULL GROUP BY public_locale, section`;
}

/** After the rows, which is faster. The last column is the order of articles of one date. */
function indexes({ qualify }: IndexDatabase): string[] {
  return ['first_published_at', 'published_at'].flatMap((date) => [
    `CREATE INDEX ${INDEX_TABLE}_${date}_idx ON ${qualify(INDEX_TABLE)} (public_locale, ${date} DESC, article)`,
    `CREATE INDEX ${INDEX_TABLE}_section_${date}_idx ON ${qualify(INDEX_TABLE)} (section, public_locale, ${date} DESC, article)`,
  ]);
}
