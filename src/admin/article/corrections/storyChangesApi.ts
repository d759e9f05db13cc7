import { adminApi } from '@strapi/strapi/admin';
import type { StoryChangesAnswer } from '../../../../types/story-changes';

/** What the panel asks before a public story is published again. */
const storyChangesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    storyChanges: build.query<StoryChangesAnswer, { documentId: string; locale: string | null }>({
      query: ({ documentId, locale }) => ({
        url: `/newsroom/articles/${encodeURIComponent(documentId)}/changes`,
        method: 'GET',
        config: { params: { locale: locale ?? undefined } },
      }),
    }),
  }),
});

export const { useStoryChangesQuery } = storyChangesApi;
