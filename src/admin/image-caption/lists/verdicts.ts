import { getFetchClient } from '@strapi/strapi/admin';
import DataLoader from 'dataloader';
import type { Finding, Verdict } from '../../../../types/captionDesk';

/** What was last found about a caption, or the worst of those of an article. */
export interface ListedVerdict {
  verdict: Verdict;
  finding: Finding | null;
}

interface VerdictsAnswer {
  verdicts: Record<string, ListedVerdict>;
}

/** Whose verdict a list shows. */
export type Judged = 'captions' | 'articles';

export interface Row {
  documentId: string;
  locale: string | null;
}

/** The most that the server answers at a time. */
const MOST = 200;

/** One question for the rows of a list, however many ask. A list is of one language. */
const loaderOf = (of: Judged) =>
  new DataLoader<Row, ListedVerdict | null>(
    async (rows) => {
      const { data } = await getFetchClient().post<VerdictsAnswer>('/newsroom/captions/verdicts', {
        of,
        locale: rows[0]?.locale ?? null,
        ids: rows.map(({ documentId }) => documentId),
      });
      return rows.map(({ documentId }) => data.verdicts[documentId] ?? null);
    },
    // Verdicts change with every save; Strapi's own cache keeps what is shown.
    { cache: false, maxBatchSize: MOST }
  );

const LOADERS = { captions: loaderOf('captions'), articles: loaderOf('articles') };

/** The verdict of one row, asked for together with those of the other rows. */
export const loadVerdict = (of: Judged, row: Row): Promise<ListedVerdict | null> =>
  LOADERS[of].load(row);
