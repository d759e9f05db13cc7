import { getFetchClient } from '@strapi/strapi/admin';
import DataLoader from 'dataloader';
import type { WithdrawnAnswer, WithdrawnRequest } from '../../../../types/withdrawal';

export type ListedWithdrawal = WithdrawnAnswer['withdrawn'][string];

export interface StoryOfList {
  documentId: string;
  /** Null where stories have no languages: none of them is withdrawn. */
  locale: string | null;
}

/** The most that the server answers at a time. */
const MOST = 200;

/** One question for the rows of a list, however many ask. A list is of one language. */
const loader = new DataLoader<StoryOfList, ListedWithdrawal | null>(
  async (rows) => {
    const locale = rows[0]?.locale ?? null;
    if (locale === null) return rows.map(() => null);
    const request: WithdrawnRequest = { locale, ids: rows.map(({ documentId }) => documentId) };
    const { data } = await getFetchClient().post<WithdrawnAnswer>(
      '/newsroom/articles/withdrawn',
      request
    );
    return rows.map(({ documentId }) => data.withdrawn[documentId] ?? null);
  },
  // Strapi's own cache keeps what is shown, and knows when it changes.
  { cache: false, maxBatchSize: MOST }
);

/** Whether the story of a row is withdrawn, asked for together with the other rows. */
export const loadWithdrawal = (row: StoryOfList): Promise<ListedWithdrawal | null> =>
  loader.load(row);
