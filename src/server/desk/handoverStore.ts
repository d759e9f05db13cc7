import type { Core } from '@strapi/strapi';
import type { DeskState, Handover } from '../../../types/desk';
import { retryLocked } from '../strapi/retryTransaction';
import { rowsOf, type Version } from '../strapi/rows';
import { sentTogether } from '../strapi/together';
import { ARTICLE, HANDOVER } from '../strapi/uids';

export interface HandoverRow {
  article: string;
  locale: string;
  state: DeskState;
  isCurrent: boolean | number | null;
  note: string | null;
  by: string | null;
  at: string | Date;
}

/** As many as a panel shows. */
const SHOWN = 50;

const holderOf = ({ documentId, locale }: Version) => ({
  article: documentId,
  locale: locale ?? '',
});

/** A row as the panel is told it. */
export const toHandover = ({ state, by, at, note }: HandoverRow): Handover => ({
  state,
  by,
  at: new Date(at).toISOString(),
  note,
});

/** Where stories stand, in the database, and where they stood. */
export class HandoverStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, HANDOVER);
  }

  /** Of two that say it at once, the second comes after the first. */
  async add(
    story: Version,
    said: Pick<HandoverRow, 'state' | 'note' | 'by'>,
    now: Date
  ): Promise<void> {
    const { documentId, locale } = story;
    const draft = { documentId, publishedAt: null, ...(locale !== null && { locale }) };
    await retryLocked(this.strapi, ARTICLE, draft, async () => {
      await this.end(story);
      await this.rows.create({ data: { ...holderOf(story), ...said, isCurrent: true, at: now } });
    });
  }

  /** What was said holds no more; it stays in the history. */
  async end(story: Version): Promise<void> {
    const { article, locale } = holderOf(story);
    await sentTogether(`handovers that end ${locale}`, article, async (articles) => {
      await this.rows.updateMany({
        where: { article: { $in: [...articles] }, locale, isCurrent: true },
        data: { isCurrent: null },
      });
      return articles;
    });
  }

  /** For a story that is deleted: the notes go with it. */
  async forget(story: Version): Promise<void> {
    await this.rows.deleteMany({ where: holderOf(story) });
  }

  /** The latest first. */
  async history(story: Version): Promise<HandoverRow[]> {
    return this.rows.findMany({
      where: holderOf(story),
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      limit: SHOWN,
    });
  }

  /** What holds of some stories. */
  async current(stories: readonly Version[]): Promise<HandoverRow[]> {
    if (stories.length === 0) return [];
    const articles = [...new Set(stories.map(({ documentId }) => documentId))];
    return this.rows.findMany({ where: { article: { $in: articles }, isCurrent: true } });
  }
}
