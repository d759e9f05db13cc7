import { getFetchClient } from '@strapi/strapi/admin';
import DataLoader from 'dataloader';
import type { Finding, Verdict } from '../../../../types/captionDesk';

/** What was last found about a caption. */
export interface ListedVerdict {
  verdict: Verdict;
  isPublic: boolean;
  finding: Finding | null;
}

interface VerdictsAnswer {
  verdicts: Record<string, ListedVerdict>;
}

interface Row {
  documentId: string;
  locale: string | null;
}

/** The most that the server answers at a time. */
const MOST = 200;

/** One question for the rows of a list, however many ask. A list is of one language. */
const loader = new DataLoader<Row, ListedVerdict | null>(
  async (rows) => {
    const { data } = await getFetchClient().post<VerdictsAnswer>('/newsroom/captions/verdicts', {
      locale: rows[0]?.locale ?? null,
      ids: rows.map(({ documentId }) => documentId),
    });
    return rows.map(({ documentId }) => data.verdicts[documentId] ?? null);
  },
  // Verdicts change with every save; Strapi's own cache keeps what is shown.
  { cache: false, maxBatchSize: MOST }
);

/** The verdict of one row, asked for together with those of the other rows. */
export const loadVerdict = (row: Row): Promise<ListedVerdict | null> => loader.load(row);
