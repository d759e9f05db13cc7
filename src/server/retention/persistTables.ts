import type { Core } from '@strapi/strapi';
import { components } from '../components';
import { OWN_TYPES } from '../strapi/uids';

interface Persisted {
  name: string;
}

/** What Strapi's database layer knows of a relation that is kept in a table of links. */
interface StoredAttribute {
  joinTable?: { name: string };
  /** Of the side of a relation that the other type owns. */
  mappedBy?: string;
}

/** Where Strapi keeps the names of the tables that it never drops: its own way, for its paid features. */
const PERSISTED = { type: 'core', key: 'persisted_tables' } as const;
/** Which of them are there for the newsroom. */
const OWN = { type: 'plugin', name: 'newsroom', key: 'persisted_tables' } as const;

/** All tables of the newsroom: of its types and components, and of what these are tied to. */
function ownTables(strapi: Core.Strapi): string[] {
  const uids = [
    ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith(OWN_TYPES)),
    ...components.map(({ uid }) => uid),
  ];
  const tables = uids.flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const links = (Object.values(attributes) as StoredAttribute[]).flatMap(
      ({ joinTable, mappedBy }) => (joinTable && !mappedBy ? joinTable.name : [])
    );
    return [tableName, ...links];
  });
  return [...new Set(tables)].sort();
}

const namesIn = (list: unknown): Persisted[] =>
  Array.isArray(list)
    ? list.map((entry: string | Persisted) => (typeof entry === 'string' ? { name: entry } : entry))
    : [];

/**
 * Strapi drops the tables of a plugin that it is started without, once and with all that is in them,
 * unless they are on this list, which outlives the plugin.
 */
async function persistTables(strapi: Core.Strapi): Promise<string[]> {
  const own = ownTables(strapi);
  const before = namesIn(await strapi.store.get(OWN)).map(({ name }) => name);
  const listed = namesIn(await strapi.store.get(PERSISTED));
  // What a host takes from our types again is Strapi's to drop.
  const others = listed.filter(({ name }) => !before.includes(name) && !own.includes(name));
  const isListed = own.every((name) => listed.some((entry) => entry.name === name));
  if (!isListed || before.length !== own.length) {
    await strapi.store.set({ ...PERSISTED, value: [...others, ...own.map((name) => ({ name }))] });
    await strapi.store.set({ ...OWN, value: own });
  }
  return own;
}

/** Before Strapi brings the database to the types that there are, where it has been started before. */
export function persistTablesBeforeSync(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const settings = strapi.db.metadata.get('strapi::core-store').tableName;
    if (await strapi.db.getSchemaConnection().hasTable(settings)) await persistTables(strapi);
  });
}

/** Once all tables are there; says to whoever starts Strapi what becomes of them without the newsroom. */
export async function persistTablesAtStart(strapi: Core.Strapi): Promise<void> {
  const { length } = await persistTables(strapi);
  if (strapi.config.get<boolean>('database.settings.forceMigration', true) === false) return;
  strapi.log.info(
    `The newsroom has put its ${length} tables on Strapi's list of those that stay: with database.settings.forceMigration on, Strapi drops all others of a plugin that is switched off or not installed (docs/uninstall.md).`
  );
}
