import { adminApi } from '@strapi/strapi/admin';
import type {
  CaptionActionAnswer,
  CaptionActionRequest,
  CaptionAction,
  CaptionCheckAnswer,
  CaptionCheckRequest,
  CaptionOverview,
  PictureUses,
} from '../../../types/caption-review';
import { ARTICLE, IMAGE_CAPTION } from '../uids';
import {
  elsewhereParams,
  type CaptionElsewhere,
  type ElsewhereSearch,
} from './articlePanel/captionsElsewhere';
import { loadVerdict, type VerdictsOf, type ListedVerdict, type ListedRow } from './lists/verdicts';

interface ActionCall extends CaptionActionRequest {
  documentId: string;
  action: CaptionAction;
}

/** What the panel asks the caption review, with Strapi's own cache, so that its lists follow an action. */
const captionReviewApi = adminApi
  .enhanceEndpoints({
    addTagTypes: ['Document', 'Relations', 'NewsroomOverview', 'NewsroomPicture'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      checkCaptions: build.mutation<CaptionCheckAnswer, CaptionCheckRequest>({
        query: (data) => ({ url: '/newsroom/captions/check', method: 'POST', data }),
      }),
      actOnCaption: build.mutation<CaptionActionAnswer, ActionCall>({
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
      captionsElsewhere: build.query<CaptionElsewhere[], ElsewhereSearch>({
        query: (search) => ({
          url: `/content-manager/collection-types/${IMAGE_CAPTION}`,
          method: 'GET',
          config: { params: elsewhereParams(search) },
        }),
        transformResponse: ({ results }: { results: CaptionElsewhere[] }) =>
          results.filter(({ image }) => image),
      }),
      captionOverview: build.query<CaptionOverview, void>({
        query: () => ({ url: '/newsroom/captions/overview', method: 'GET' }),
        providesTags: ['NewsroomOverview'],
      }),
      listedVerdict: build.query<ListedVerdict | null, ListedRow & { of: VerdictsOf }>({
        queryFn: async ({ of, ...row }) => {
          try {
            return { data: await loadVerdict(of, row) };
          } catch (error) {
            return { error: { message: error instanceof Error ? error.message : String(error) } };
          }
        },
        providesTags: ['NewsroomOverview'],
      }),
      // Holds nothing: Strapi's cache asks it anew when one of these is written, by whatever form.
      storyChanges: build.query<null, { story: string | null; captions: string[] }>({
        queryFn: () => ({ data: null }),
        providesTags: (_answer, _error, { story, captions }) => [
          'Relations',
          'NewsroomOverview',
          { type: 'Document', id: `${ARTICLE}_${story}` },
          { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
          ...captions.map((id) => ({ type: 'Document' as const, id: `${IMAGE_CAPTION}_${id}` })),
        ],
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
  useCaptionsElsewhereQuery,
  useListedVerdictQuery,
  useStoryChangesQuery,
  usePictureUsesQuery,
  useLazyPictureUsesQuery,
} = captionReviewApi;
