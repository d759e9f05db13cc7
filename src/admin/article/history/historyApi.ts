import { adminApi } from '@strapi/strapi/admin';
import type {
  HistoryAnswer,
  RestoreVersionAnswer,
  RestoreVersionRequest,
  VersionComparison,
} from '../../../../types/history';
import { ARTICLE, IMAGE_CAPTION } from '../../uids';

export interface StoryAsked {
  documentId: string;
  locale: string | null;
}

/** A version by its number, or what stands now. */
type VersionName = number | 'draft' | 'published' | 'before';

const path = ({ documentId }: StoryAsked, what = '') =>
  `/newsroom/articles/${encodeURIComponent(documentId)}/history${what}`;
const config = ({ locale }: StoryAsked, params: object = {}) => ({
  params: { locale: locale ?? undefined, ...params },
});
const ofStory = ({ documentId }: StoryAsked) => ({
  type: 'Document' as const,
  id: `${ARTICLE}_${documentId}`,
});

/** What the panel asks about the versions of a story, with Strapi's own cache: each save asks again. */
const historyApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      history: build.query<HistoryAnswer, StoryAsked & { page: number }>({
        query: ({ page, ...story }) => ({
          url: path(story),
          method: 'GET',
          config: config(story, { page }),
        }),
        providesTags: (_answer, _error, story) => [ofStory(story)],
      }),
      versionComparison: build.query<
        VersionComparison,
        StoryAsked & { from: VersionName; to: VersionName }
      >({
        query: ({ from, to, ...story }) => ({
          url: path(story, '/compare'),
          method: 'GET',
          config: config(story, { from, to }),
        }),
        providesTags: (_answer, _error, story) => [ofStory(story)],
      }),
      restoreVersion: build.mutation<
        RestoreVersionAnswer,
        StoryAsked & { version: number; wanted: RestoreVersionRequest }
      >({
        query: ({ version, wanted, ...story }) => ({
          url: path(story, `/${version}/restore`),
          method: 'POST',
          data: wanted,
          config: config(story),
        }),
        invalidatesTags: (_answer, error, story) =>
          error
            ? []
            : [
                ofStory(story),
                { type: 'Document', id: `${ARTICLE}_LIST` },
                { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
                'Relations',
              ],
      }),
    }),
  });

export const { useHistoryQuery, useVersionComparisonQuery, useRestoreVersionMutation } = historyApi;
