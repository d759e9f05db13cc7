import { adminApi } from '@strapi/strapi/admin';
import { ARTICLE, IMAGE_CAPTION } from '../../uids';

interface PublishRequest {
  documentIds: string[];
  locale: string | null;
}

const publishStoriesApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      publishStories: build.mutation<{ count: number }, PublishRequest>({
        query: ({ documentIds, locale }) => ({
          url: `/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`,
          method: 'POST',
          data: { documentIds, ...(locale !== null && { locale }) },
        }),
        // Some of them are published where others are refused, and captions with them.
        invalidatesTags: (_answer, _error, { documentIds }) => [
          { type: 'Document', id: `${ARTICLE}_LIST` },
          ...documentIds.map((id) => ({ type: 'Document' as const, id: `${ARTICLE}_${id}` })),
          { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
          'Relations',
        ],
      }),
    }),
  });

export const { usePublishStoriesMutation } = publishStoriesApi;
