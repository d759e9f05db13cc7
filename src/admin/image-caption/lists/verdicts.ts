import { getFetchClient } from '@strapi/strapi/admin';
import DataLoader from 'dataloader';
import type {
  ArticleVerdictsAnswer,
  CaptionVerdictsAnswer,
  CaptionVerdictsRequest,
} from '../../../../types/caption-review';

/** What was last found about a caption, or the worst of those of an article. */
export type ListedVerdict = Pick<CaptionVerdictsAnswer['verdicts'][string], 'verdict' | 'finding'>;

/** Whose verdict a list shows. */
export type VerdictsOf = NonNullable<CaptionVerdictsRequest['of']>;

export interface ListedRow {
  documentId: string;
  locale: string | null;
}

/** The most that the server answers at a time. */
const MOST = 200;

/** One question for the rows of a list, however many ask. A list is of one language. */
const loaderOf = (of: VerdictsOf) =>
  new DataLoader<ListedRow, ListedVerdict | null>(
    async (rows) => {
      const request: CaptionVerdictsRequest = {
        of,
        locale: rows[0]?.locale ?? null,
        ids: rows.map(({ documentId }) => documentId),
      };
      const { data } = await getFetchClient().post<CaptionVerdictsAnswer | ArticleVerdictsAnswer>(
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
export const loadVerdict = (of: VerdictsOf, row: ListedRow): Promise<ListedVerdict | null> =>
  LOADERS[of].load(row);
