import { triggersThere } from './checkOrder';
import { COUNTS, ORDER } from './tables';
import { triggersOf } from './triggers';
import type { Place } from './place';

type Transaction = Parameters<
  Parameters<Place['strapi']['db']['connection']['transaction']>[0] & object
>[0];

/** Makes the order anew from the articles as they are, and has the database keep it from then on. */
export async function makeOrder(place: Place): Promise<void> {
  const { strapi, sources, dialect, at } = place;
  const { articles, sections, links } = sources;
  const old = await triggersThere(place);
  const [followers, own] = [true, false].map((follows) =>
    triggersOf(sources, at).filter(({ table }) => (table !== ORDER) === follows)
  );
  await strapi.db.connection.transaction(async (trx) => {
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await trx.raw(statement);
    };
    for (const { name, table } of old) await run(dialect.drop(name, table, at));
    await makeTables(place, trx);
    try {
      await run(dialect.lock([articles, sections, links.table], [ORDER, COUNTS], at));
      await run((followers ?? []).flatMap((trigger) => dialect.create(trigger, at)));
      await run([fillOrder(place), fillCounts(place), ...indexes(place)]);
      await run((own ?? []).flatMap((trigger) => dialect.create(trigger, at)));
    } finally {
      await run(dialect.unlock);
    }
  });
}

/** Takes the order away, first the triggers that write to it. */
export async function removeOrder(place: Place): Promise<void> {
  const { strapi, dialect, at } = place;
  const triggers = await triggersThere(place);
  await strapi.db.connection.transaction(async (trx) => {
    for (const { name, table } of triggers) {
      for (const statement of dialect.drop(name, table, at)) await trx.raw(statement);
    }
    await dropTables(place, trx);
  });
}

const schemaOf = ({ strapi }: Place, trx: Transaction) => {
  const schema = strapi.db.getSchemaName();
  return schema ? trx.schema.withSchema(schema) : trx.schema;
};

async function dropTables(place: Place, trx: Transaction): Promise<void> {
  await schemaOf(place, trx).dropTableIfExists(ORDER);
  await schemaOf(place, trx).dropTableIfExists(COUNTS);
}

async function makeTables(place: Place, trx: Transaction): Promise<void> {
  const moment = { useTz: false, precision: 6 };
  await dropTables(place, trx);
  await schemaOf(place, trx).createTable(ORDER, (table) => {
    table.integer('article').primary();
    table.string('public_locale').nullable();
    table.integer('section').nullable();
    table.datetime('first_published_at', moment).nullable();
    table.datetime('published_at', moment).nullable();
  });
  await schemaOf(place, trx).createTable(COUNTS, (table) => {
    table.increments('id');
    table.string('locale').notNullable();
    table.integer('section').nullable();
    table.integer('change_by').notNullable();
    table.index(['locale', 'section'], `${COUNTS}_idx`);
  });
}

function fillOrder({ sources: { articles, links }, at }: Place): string {
  const [all, tied] = [at(articles), at(links.table)];
  return `INSERT INTO ${at(ORDER)} (article, public_locale, section, first_published_at, published_at)
    SELECT ${all}.id, CASE WHEN published_at IS NULL THEN NULL ELSE locale END, ${links.section}, first_published_at, published_at
    FROM ${all} LEFT JOIN ${tied} ON ${tied}.${links.article} = ${all}.id`;
}

function fillCounts({ at }: Place): string {
  return `INSERT INTO ${at(COUNTS)} (locale, section, change_by)
    SELECT public_locale, section, COUNT(*) FROM ${at(ORDER)}
    WHERE public_locale IS NOT NULL GROUP BY public_locale, section`;
}

/** After the rows, which is faster. The last column is the order of articles of one date. */
function indexes({ at }: Place): string[] {
  return ['first_published_at', 'published_at'].flatMap((date) => [
    `CREATE INDEX ${ORDER}_${date}_idx ON ${at(ORDER)} (public_locale, ${date} DESC, article)`,
    `CREATE INDEX ${ORDER}_section_${date}_idx ON ${at(ORDER)} (section, public_locale, ${date} DESC, article)`,
  ]);
}
