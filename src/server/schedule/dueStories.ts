import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { momentOf } from '../strapi/rows';
import { ARTICLE, SCHEDULE_OUTCOME } from '../strapi/uids';

/** What is to happen to a language of a story. */
export type ScheduleAction = 'publish' | 'expire';

/** One language of a story at its time. */
export interface Due {
  documentId: string;
  locale: string;
  action: ScheduleAction;
  dueAt: Date;
}

/** What is next. */
export interface Agenda {
  /** In the order of their times, and not all of them where there are many. */
  due: Due[];
  /** In milliseconds, how long nothing is due; null where nothing is scheduled. */
  wait: number | null;
  /** What the clock of the database says, by which all nodes go. */
  now: Date;
}

/** Enough for one round; the next one follows at once. */
const BATCH = 50;

/** Which rows of a story say when, and in which column. */
const WHERE: Readonly<Record<ScheduleAction, { column: string; isPublished: boolean }>> = {
  publish: { column: 'publish_at', isPublished: false },
  expire: { column: 'expires', isPublished: true },
};

/** Milliseconds since 1970 by the clock that all nodes share; SQLite has that of its machine. */
const CLOCKS: Readonly<Record<string, string>> = {
  postgres: 'extract(epoch from clock_timestamp()) * 1000',
  mysql: 'unix_timestamp(now(6)) * 1000',
};

interface OpenRow {
  document_id: string;
  locale: string;
  at: unknown;
  now: number | string | null;
}

/**
 * Asks what is due: by a query and not by timers, so that it does not matter which node was told, nor
 * whether any was awake.
 *
 * @param client a connection of the scheduler's own; Strapi's without one
 */
export async function readAgenda(strapi: Core.Strapi, client: Knex.Client | null): Promise<Agenda> {
  const rows = await Promise.all([
    openRows(strapi, client, 'publish'),
    openRows(strapi, client, 'expire'),
  ]);
  const open = rows.flat().sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const now = new Date(open[0]?.now ?? Date.now());
  const due = open.filter(({ dueAt }) => dueAt <= now);
  const next = open.find(({ dueAt }) => dueAt > now);
  return { due, wait: next ? next.dueAt.getTime() - now.getTime() : null, now };
}

/** What no node has done or refused yet, the earliest first. */
async function openRows(
  strapi: Core.Strapi,
  client: Knex.Client | null,
  action: ScheduleAction
): Promise<Array<Due & { now: number }>> {
  const { db } = strapi;
  const schema = db.getSchemaName();
  const named = (uid: string) => `${schema ? `${schema}.` : ''}${db.metadata.get(uid).tableName}`;
  const { column, isPublished } = WHERE[action];
  const builder: Knex.QueryBuilder = (client ?? db.connection.client).queryBuilder();
  const clock = CLOCKS[db.dialect.client] ?? 'null';
  const rows: OpenRow[] = await builder
    .from({ story: named(ARTICLE) })
    .select(
      'story.document_id',
      'story.locale',
      { at: `story.${column}` },
      db.connection.raw(`${clock} as now`)
    )
    .whereNotNull(`story.${column}`)
    .where((row) =>
      isPublished ? row.whereNotNull('story.published_at') : row.whereNull('story.published_at')
    )
    .whereNotExists((outcome) => {
      void outcome
        .select(db.connection.raw('1'))
        .from({ outcome: named(SCHEDULE_OUTCOME) })
        .where('outcome.action', action)
        .whereRaw('?? = ??', ['outcome.article', 'story.document_id'])
        .whereRaw('?? = ??', ['outcome.locale', 'story.locale'])
        .whereRaw('?? = ??', ['outcome.due_at', `story.${column}`]);
    })
    .orderBy(`story.${column}`)
    .limit(BATCH);
  return rows.flatMap(({ document_id, locale, at, now }) => {
    const dueAt = momentOf(at);
    return dueAt
      ? [{ documentId: document_id, locale, action, dueAt, now: Number(now ?? Date.now()) }]
      : [];
  });
}
