import { getFetchClient } from '@strapi/strapi/admin';
import DataLoader from 'dataloader';
import type {
  ArticleVerdictsAnswer,
  VerdictsAnswer,
  VerdictsRequest,
} from '../../../../types/captionDesk';

/** What was last found about a caption, or the worst of those of an article. */
export type ListedVerdict = Pick<VerdictsAnswer['verdicts'][string], 'verdict' | 'finding'>;

/** Whose verdict a list shows. */
export type Judged = NonNullable<VerdictsRequest['of']>;

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
      const request: VerdictsRequest = {
        of,
        locale: rows[0]?.locale ?? null,
        ids: rows.map(({ documentId }) => documentId),
      };
      const { data } = await getFetchClient().post<VerdictsAnswer | ArticleVerdictsAnswer>(
        '/newsroom/captions/verdicts',
        request
      );
      return rows.map(({ documentId }) => data.verdicts[documentId] ?? null);
    },
    // Verdicts change with every save; Strapi's own cache keeps what is shown.
    { cache: false, maxBatchSize: MOST }
  );

const LOADERS = { captions: loaderOf('captions'), articles: loaderOf('articles') };

/** The verdict of one row, asked for together with those of the other rows. */
export const loadVerdict = (of: Judged, row: Row): Promise<ListedVerdict | null> =>
  LOADERS[of].load(row);
