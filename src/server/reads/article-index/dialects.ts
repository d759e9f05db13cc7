import type { QualifyTable, Trigger } from './triggers';

/** The databases that Strapi works on, by the names it gives them. */
export type Client = 'sqlite' | 'postgres' | 'mysql';

/** How a database writes and names its triggers. */
export interface Dialect {
  create(trigger: Trigger, qualify: QualifyTable): string[];
  drop(name: string, table: string, qualify: QualifyTable): string[];
  /** Lists the triggers of the index that are there and at work: `name`, and the `table` they are on. */
  list: string;
  /** Keeps others from writing to these tables while the index is made. */
  lock(tables: readonly string[], own: readonly string[], qualify: QualifyTable): string[];
  unlock: string[];
}

const changed = ({ columns }: Trigger, differ: (old: string, now: string) => string) =>
  columns.map((column) => differ(`OLD.${column}`, `NEW.${column}`)).join(' OR ');

const statements = ({ body }: Trigger) => body.map((statement) => `${statement};`).join(' ');

const NAMES = "LIKE 'newsroom_article_index_%'";

const sqlite: Dialect = {
  create(trigger) {
    const when = changed(trigger, (old, now) => `${old} IS NOT ${now}`);
    return [
      `CREATE TRIGGER ${trigger.name} AFTER ${trigger.event} ON ${trigger.table} FOR EACH ROW ${when && `WHEN ${when} `}BEGIN ${statements(trigger)} END`,
    ];
  },
  drop: (name) => [`DROP TRIGGER IF EXISTS ${name}`],
  list: `SELECT name, tbl_name AS "table" FROM sqlite_master WHERE type = 'trigger' AND name ${NAMES}`,
  // One connection writes, and the others wait for it.
  lock: () => [],
  unlock: [],
};

const postgres: Dialect = {
  create(trigger, qualify) {
    const when = changed(trigger, (old, now) => `${old} IS DISTINCT FROM ${now}`);
    const call = qualify(trigger.name);
    return [
      `CREATE OR REPLACE FUNCTION ${call}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN ${statements(trigger)} RETURN NULL; END $body$`,
      `CREATE TRIGGER ${trigger.name} AFTER ${trigger.event} ON ${qualify(trigger.table)} FOR EACH ROW ${when && `WHEN (${when}) `}EXECUTE FUNCTION ${call}()`,
    ];
  },
  drop: (name, table, qualify) => [
    `DROP TRIGGER IF EXISTS ${name} ON ${qualify(table)}`,
    `DROP FUNCTION IF EXISTS ${qualify(name)}()`,
  ],
  list: `SELECT tgname AS name, relname AS "table" FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = COALESCE(?, current_schema()) AND tgenabled <> 'D' AND tgname ${NAMES}`,
  lock: (tables, _own, qualify) => [
    `LOCK TABLE ${tables.map(qualify).join(', ')} IN SHARE ROW EXCLUSIVE MODE`,
  ],
  unlock: [],
};

const mysql: Dialect = {
  create(trigger) {
    const when = changed(trigger, (old, now) => `NOT (${old} <=> ${now})`);
    const body = statements(trigger);
    return [
      `CREATE TRIGGER ${trigger.name} AFTER ${trigger.event} ON ${trigger.table} FOR EACH ROW BEGIN ${when ? `IF ${when} THEN ${body} END IF;` : body} END`,
    ];
  },
  drop: (name) => [`DROP TRIGGER IF EXISTS ${name}`],
  list: `SELECT TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS \`table\` FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() AND TRIGGER_NAME ${NAMES}`,
  // Neither tables nor triggers are made in a transaction here, so the tables themselves are held.
  lock: (tables, own) => [
    `LOCK TABLES ${[...tables, ...own].map((table) => `${table} WRITE`).join(', ')}`,
  ],
  unlock: ['UNLOCK TABLES'],
};

export const dialects: Readonly<Record<Client, Dialect>> = { sqlite, postgres, mysql };
