import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeskColumnName, DeskState } from '../../../types/desk';
import { ARTICLE, HANDOVER, WITHDRAWAL } from '../strapi/uids';
import type { TimeSpan } from './deskDay';

/** What nobody has touched for this long is in the list of all stories, and on no desk. */
const FORGOTTEN = 30 * 86_400_000;

/** Of a column; no desk has more. Beyond it the last are left out, and not counted. */
const MOST = 5000;

interface Asked {
  span: TimeSpan;
  isToday: boolean;
  now: Date;
}

interface ColumnOfBoard {
  /**
   * The numbers of the rows of articles that stand in it, whoever may read them. Asked for by themselves: a
   * database that is asked for readable ones at once goes through all stories that are.
   */
  ids(strapi: Core.Strapi, asked: Asked): Promise<number[]>;
  orderBy: Record<string, 'asc' | 'desc'>;
  /** A field that its stories are told apart by: who may not read it sees none of them. */
  tells?: string;
}

const tableOf = ({ db }: Core.Strapi, uid: string): string => db.metadata.get(uid).tableName;

const drafts = (strapi: Core.Strapi): Knex.QueryBuilder =>
  strapi.db
    .getConnection(`${tableOf(strapi, ARTICLE)} as story`)
    .whereNull('story.published_at')
    .select('story.id');

/** With what was said last of where a story stands. */
const saidTo = (strapi: Core.Strapi): Knex.QueryBuilder =>
  drafts(strapi)
    .leftJoin(`${tableOf(strapi, HANDOVER)} as said`, (join) => {
      void join
        .on('said.article', 'story.document_id')
        .andOn('said.locale', 'story.locale')
        .andOnVal('said.is_current', true);
    })
    .whereNull('story.publish_at');

/** Was never public, or was worked on since it was published or taken away. */
const isUnderWay = (strapi: Core.Strapi, now: Date): Knex.QueryBuilder =>
  saidTo(strapi)
    .leftJoin(`${tableOf(strapi, WITHDRAWAL)} as away`, (join) => {
      void join
        .on('away.article', 'story.document_id')
        .andOn('away.locale', 'story.locale')
        .andOnVal('away.active', true);
    })
    .leftJoin(`${tableOf(strapi, ARTICLE)} as shown`, (join) => {
      void join
        .on('shown.document_id', 'story.document_id')
        .andOn('shown.locale', 'story.locale')
        .andOnNotNull('shown.published_at');
    })
    .where('story.updated_at', '>=', new Date(now.getTime() - FORGOTTEN))
    .where((either) =>
      either
        .whereNull('shown.id')
        .orWhere('story.updated_at', '>', strapi.db.connection.ref('shown.updated_at'))
    )
    .where((either) =>
      either
        .whereNull('away.id')
        .orWhere('story.updated_at', '>', strapi.db.connection.ref('away.started_at'))
    )
    .where((either) => either.whereNull('said.id').orWhere('said.state', 'writing'));

/** The first of some stories by their order. */
async function idsOf(
  stories: Knex.QueryBuilder,
  column: string,
  direction: 'asc' | 'desc'
): Promise<number[]> {
  const rows: Array<{ id: number }> = await stories.orderBy(column, direction).limit(MOST);
  return rows.map(({ id }) => id);
}

interface NamedVersion {
  article: string;
  locale: string;
}

/** The drafts of stories that rows of another table name. */
async function draftsNamed(
  strapi: Core.Strapi,
  naming: Knex.QueryBuilder,
  fits: (draft: { publish_at: unknown }) => boolean
): Promise<number[]> {
  const named: NamedVersion[] = await naming.select('article', 'locale').limit(MOST);
  if (named.length === 0) return [];
  const keys = new Set(named.map(({ article, locale }) => `${article} ${locale}`));
  const rows: Array<{
    id: number;
    document_id: string;
    locale: string;
    published_at: unknown;
    publish_at: unknown;
  }> = await strapi.db
    .getConnection(tableOf(strapi, ARTICLE))
    .whereIn('document_id', [...new Set(named.map(({ article }) => article))])
    .select('id', 'document_id', 'locale', 'published_at', 'publish_at');
  return rows
    .filter(
      (row) =>
        row.published_at === null && keys.has(`${row.document_id} ${row.locale}`) && fits(row)
    )
    .map(({ id }) => id);
}

const isWith = (state: DeskState): ColumnOfBoard => ({
  ids: (strapi) =>
    draftsNamed(
      strapi,
      strapi.db
        .getConnection(tableOf(strapi, HANDOVER))
        .where({ is_current: true, state })
        .orderBy('id', 'desc'),
      // A story that is to go out stands there alone.
      (draft) => draft.publish_at === null
    ),
  orderBy: { updatedAt: 'desc' },
});

/** Which stories stand in which column, and in which order. */
export const columnsOfBoard: Readonly<Record<DeskColumnName, ColumnOfBoard>> = {
  writing: {
    ids: (strapi, { now }) => idsOf(isUnderWay(strapi, now), 'story.updated_at', 'desc'),
    orderBy: { updatedAt: 'desc' },
  },
  desk: isWith('desk'),
  ready: isWith('ready'),
  scheduled: {
    // What was refused at its time waits for somebody, whichever day that was.
    ids: (strapi, { span, isToday }) => {
      const until = drafts(strapi).where('story.publish_at', '<', span.to);
      return idsOf(
        isToday ? until : until.where('story.publish_at', '>=', span.from),
        'story.publish_at',
        'asc'
      );
    },
    orderBy: { publishAt: 'asc' },
    tells: 'publishAt',
  },
  published: {
    ids: (strapi, { span }) =>
      idsOf(
        strapi.db
          .getConnection(`${tableOf(strapi, ARTICLE)} as story`)
          .where('story.published_at', '>=', span.from)
          .where('story.published_at', '<', span.to)
          .select('story.id'),
        'story.published_at',
        'desc'
      ),
    orderBy: { publishedAt: 'desc' },
  },
  away: {
    ids: (strapi, { span }) =>
      draftsNamed(
        strapi,
        strapi.db
          .getConnection(tableOf(strapi, WITHDRAWAL))
          .where({ active: true })
          .where('started_at', '>=', span.from)
          .where('started_at', '<', span.to)
          .orderBy('started_at', 'desc'),
        () => true
      ),
    orderBy: { updatedAt: 'desc' },
  },
};
