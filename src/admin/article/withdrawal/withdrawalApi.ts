import { adminApi } from '@strapi/strapi/admin';
import type {
  RestoreRequest,
  WithdrawalAnswer,
  WithdrawRequest,
} from '../../../../types/withdrawal';
import { ARTICLE, IMAGE_CAPTION } from '../../uids';
import { loadWithdrawal, type StoryOfList, type ListedWithdrawal } from './listedWithdrawals';

type Of<Request> = Request & { documentId: string };

const path = (documentId: string, what: string) =>
  `/newsroom/articles/${encodeURIComponent(documentId)}/${what}`;

/** A story that goes or comes takes its captions along, so their lists change as well. */
const touched = (documentId: string) => [
  { type: 'Document' as const, id: `${ARTICLE}_LIST` },
  { type: 'Document' as const, id: `${ARTICLE}_${documentId}` },
  { type: 'Document' as const, id: `${IMAGE_CAPTION}_LIST` },
  'Relations' as const,
];

/** What the panel asks about withdrawn stories, with Strapi's own cache, so that its lists follow. */
const withdrawalApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      withdrawals: build.query<WithdrawalAnswer, string>({
        query: (documentId) => ({ url: path(documentId, 'withdrawals'), method: 'GET' }),
        // Strapi's own Publish and Unpublish change it, too.
        providesTags: (_answer, _error, documentId) => [
          { type: 'Document', id: `${ARTICLE}_${documentId}` },
        ],
      }),
      listedWithdrawal: build.query<ListedWithdrawal | null, StoryOfList>({
        queryFn: async (row) => {
          try {
            return { data: await loadWithdrawal(row) };
          } catch (error) {
            return { error: { message: error instanceof Error ? error.message : String(error) } };
          }
        },
        providesTags: [{ type: 'Document', id: `${ARTICLE}_LIST` }],
      }),
      withdraw: build.mutation<WithdrawalAnswer, Of<WithdrawRequest>>({
        query: ({ documentId, ...data }) => ({
          url: path(documentId, 'withdraw'),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error, { documentId }) => (error ? [] : touched(documentId)),
      }),
      restore: build.mutation<WithdrawalAnswer, Of<RestoreRequest>>({
        query: ({ documentId, ...data }) => ({
          url: path(documentId, 'restore'),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error, { documentId }) => (error ? [] : touched(documentId)),
      }),
    }),
  });

export const {
  useWithdrawalsQuery,
  useListedWithdrawalQuery,
  useWithdrawMutation,
  useRestoreMutation,
} = withdrawalApi;
