import type { Core } from '@strapi/strapi';
import type { Problem } from '../input/problems';
import { rowsOf } from '../strapi/rows';
import { SCHEDULE_OUTCOME } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import type { Due, ScheduleAction } from './dueStories';

export interface OutcomeRow {
  article: string;
  locale: string;
  action: ScheduleAction;
  dueAt: string | Date;
  state: 'done' | 'refused';
  happenedAt: string | Date;
  problems: Problem[] | null;
}

/** What became of what was scheduled, in the database. Every method joins the transaction it is called in. */
export class OutcomeStore {
  constructor(private readonly strapi: Core.Strapi) {}

  /** The latest first. */
  async of(article: string, locale: string): Promise<OutcomeRow[]> {
    return rowsOf(this.strapi, SCHEDULE_OUTCOME).findMany({
      where: { article, locale },
      orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
      limit: 20,
    });
  }

  async isKnown({ documentId, locale, action, dueAt }: Due): Promise<boolean> {
    const where = { article: documentId, locale, action, dueAt };
    return (await rowsOf(this.strapi, SCHEDULE_OUTCOME).count({ where })) > 0;
  }

  /** @param problems why it was refused; null for what was done */
  async keep(
    { documentId, locale, action, dueAt }: Due,
    happenedAt: Date,
    problems: readonly Problem[] | null
  ): Promise<void> {
    const state = problems ? 'refused' : 'done';
    await upsert(
      this.strapi,
      SCHEDULE_OUTCOME,
      [{ article: documentId, locale, action, dueAt, state, happenedAt, problems }],
      { key: ['article', 'locale', 'action', 'dueAt'] }
    );
  }
}
