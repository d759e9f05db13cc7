import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ListedStory } from '../../listing';
import { momentOf } from '../../strapi/rows';
import { storedRelation } from '../../strapi/storedRelation';
import { ARTICLE, LISTING } from '../../strapi/uids';
import type { Correction } from '../stories';

/** A correction of a published story, and the story as it is listed. */
export interface ListedCorrection {
  correction: Correction;
  story: ListedStory;
}

interface CorrectionRow {
  type: Correction['type'];
  text: string;
  date: unknown;
  target: Correction['target'];
  article: string;
  language: string;
  first: unknown;
}

const COMPONENT = 'newsroom.correction';

/**
 * The corrections of an outlet's published stories in one language, the newest first. By one query: they
 * are few among many stories.
 *
 * @param skip how many newer ones to pass over
 */
export async function readCorrectionRows(
  strapi: Core.Strapi,
  outlet: string,
  language: string,
  { skip, limit }: { skip: number; limit: number }
): Promise<ListedCorrection[]> {
  const rows: CorrectionRow[] = await strapi.db.transaction(({ trx }) =>
    correctionsOf(strapi, outlet, language)
      .select(
        'correction.type',
        'correction.text',
        'correction.date',
        'correction.target',
        { article: 'listing.article' },
        'listing.language',
        { first: 'listing.first_published_at' }
      )
      .orderBy([
        { column: 'correction.date', order: 'desc' },
        { column: 'correction.id', order: 'desc' },
      ])
      .offset(skip)
      .limit(limit)
      .transacting(trx)
  );
  return rows.flatMap(({ type, text, date, target, article, first, language: own }) => {
    const moment = momentOf(date);
    const firstPublishedAt = momentOf(first);
    if (!moment || !firstPublishedAt) return [];
    return [
      {
        correction: { type, text, date: moment, target },
        story: { article, language: own, firstPublishedAt },
      },
    ];
  });
}

/** How many there are. */
export async function countCorrections(
  strapi: Core.Strapi,
  outlet: string,
  language: string
): Promise<number> {
  const [row]: Array<{ count: number | string }> = await strapi.db.transaction(({ trx }) =>
    correctionsOf(strapi, outlet, language).count({ count: 'correction.id' }).transacting(trx)
  );
  return Number(row?.count ?? 0);
}

function correctionsOf(strapi: Core.Strapi, outlet: string, language: string): Knex.QueryBuilder {
  const { db } = strapi;
  const schema = db.getSchemaName();
  const named = (table: string) => (schema ? `${schema}.${table}` : table);
  const { joinTable } = storedRelation(strapi, ARTICLE, 'corrections');
  if (!joinTable) throw new Error('Strapi keeps components in another way.');
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const builder: Knex.QueryBuilder = db.connection.queryBuilder();
  return builder
    .from({ correction: named(db.metadata.get(COMPONENT).tableName) })
    .innerJoin({ held: named(name) }, `held.${inverseJoinColumn.name}`, 'correction.id')
    .innerJoin(
      { story: named(db.metadata.get(ARTICLE).tableName) },
      'story.id',
      `held.${joinColumn.name}`
    )
    .innerJoin({ listing: named(db.metadata.get(LISTING).tableName) }, (on) =>
      on.on('listing.article', 'story.document_id').andOn('listing.language', 'story.locale')
    )
    .where({
      'held.field': 'corrections',
      'held.component_type': COMPONENT,
      'listing.outlet': outlet,
      'story.locale': language,
    })
    .whereNotNull('story.published_at');
}
