import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeskColumnName, DeskState } from '../../../types/desk';
import { ARTICLE, HANDOVER, WITHDRAWAL } from '../strapi/uids';
import type { TimeSpan } from './deskDay';

/** What nobody has touched for this long is in the list of all stories, and on no desk. */
const FORGOTTEN = 30 * 86_400_000;

interface ColumnOfBoard {
  /** Which rows of articles stand in it. */
  rows(
    strapi: Core.Strapi,
    asked: { span: TimeSpan; isToday: boolean; now: Date }
  ): Knex.QueryBuilder;
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

const withAway = (strapi: Core.Strapi, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.leftJoin(`${tableOf(strapi, WITHDRAWAL)} as away`, (join) => {
    void join
      .on('away.article', 'story.document_id')
      .andOn('away.locale', 'story.locale')
      .andOnVal('away.active', true);
  });

/** Was never public, or was worked on since it was published or taken away. */
const isUnderWay = (strapi: Core.Strapi, now: Date): Knex.QueryBuilder =>
  withAway(strapi, saidTo(strapi))
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

const isWith = (state: DeskState): ColumnOfBoard => ({
  rows: (strapi) => saidTo(strapi).where('said.state', state),
  orderBy: { updatedAt: 'desc' },
});

/** Which stories stand in which column, and in which order. A story that is to go out stands there alone. */
export const columnsOfBoard: Readonly<Record<DeskColumnName, ColumnOfBoard>> = {
  writing: {
    rows: (strapi, { now }) => isUnderWay(strapi, now),
    orderBy: { updatedAt: 'desc' },
  },
  desk: isWith('desk'),
  ready: isWith('ready'),
  scheduled: {
    // What was refused at its time waits for somebody, whichever day that was.
    rows: (strapi, { span, isToday }) => {
      const until = drafts(strapi).where('story.publish_at', '<', span.to);
      return isToday ? until : until.where('story.publish_at', '>=', span.from);
    },
    orderBy: { publishAt: 'asc' },
    tells: 'publishAt',
  },
  published: {
    rows: (strapi, { span }) =>
      strapi.db
        .getConnection(`${tableOf(strapi, ARTICLE)} as story`)
        .where('story.published_at', '>=', span.from)
        .where('story.published_at', '<', span.to)
        .select('story.id'),
    orderBy: { publishedAt: 'desc' },
  },
  away: {
    rows: (strapi, { span }) =>
      withAway(strapi, drafts(strapi))
        .where('away.started_at', '>=', span.from)
        .where('away.started_at', '<', span.to),
    orderBy: { updatedAt: 'desc' },
  },
};
