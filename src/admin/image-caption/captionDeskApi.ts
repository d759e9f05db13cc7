import { adminApi } from '@strapi/strapi/admin';
import type {
  ActionAnswer,
  ActionRequest,
  CaptionAction,
  CheckAnswer,
  CheckRequest,
  DeskOverview,
  PictureUses,
} from '../../../types/captionDesk';
import { IMAGE_CAPTION } from '../uids';
import { loadVerdict, type Judged, type ListedVerdict, type Row } from './lists/verdicts';

export interface ActionCall extends ActionRequest {
  documentId: string;
  action: CaptionAction;
}

/** What the panel asks the caption desk, with Strapi's own cache, so that its lists follow an action. */
const captionDeskApi = adminApi
  .enhanceEndpoints({
    addTagTypes: ['Document', 'Relations', 'NewsroomOverview', 'NewsroomPicture'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      checkCaptions: build.mutation<CheckAnswer, CheckRequest>({
        query: (data) => ({ url: '/newsroom/captions/check', method: 'POST', data }),
      }),
      actOnCaption: build.mutation<ActionAnswer, ActionCall>({
        query: ({ documentId, action, ...data }) => ({
          url: `/newsroom/captions/${encodeURIComponent(documentId)}/${action}`,
          method: 'POST',
          data,
        }),
        // Not the article: its form may hold what nobody has saved yet.
        invalidatesTags: (_answer, _error, { documentId }) => [
          { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
          { type: 'Document', id: `${IMAGE_CAPTION}_${documentId}` },
          'Relations',
          'NewsroomOverview',
          'NewsroomPicture',
        ],
      }),
      captionOverview: build.query<DeskOverview, void>({
        query: () => ({ url: '/newsroom/captions/overview', method: 'GET' }),
        providesTags: ['NewsroomOverview'],
      }),
      listedVerdict: build.query<ListedVerdict | null, Row & { of: Judged }>({
        queryFn: async ({ of, ...row }) => {
          try {
            return { data: await loadVerdict(of, row) };
          } catch (error) {
            return { error: { message: error instanceof Error ? error.message : String(error) } };
          }
        },
        providesTags: ['NewsroomOverview'],
      }),
      pictureUses: build.query<PictureUses, number>({
        query: (fileId) => ({ url: `/newsroom/pictures/${fileId}/captions`, method: 'GET' }),
        providesTags: ['NewsroomPicture'],
      }),
    }),
  });

export const {
  useCheckCaptionsMutation,
  useActOnCaptionMutation,
  useCaptionOverviewQuery,
  useListedVerdictQuery,
  usePictureUsesQuery,
  useLazyPictureUsesQuery,
} = captionDeskApi;
