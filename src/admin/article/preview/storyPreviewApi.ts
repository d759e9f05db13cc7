import { adminApi } from '@strapi/strapi/admin';
import type { StoryPreviewAnswer, StoryPreviewRequest } from '../../../../types/story-preview';
import { ARTICLE } from '../../uids';

const storyPreviewApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    storyPreview: build.query<StoryPreviewAnswer, StoryPreviewRequest>({
      query: (data) => ({ url: '/newsroom/articles/preview', method: 'POST', data }),
      // What was typed is in no answer that a later form could be given.
      keepUnusedDataFor: 0,
      providesTags: (_answer, _error, { documentId }) => [
        { type: 'Document', id: `${ARTICLE}_${documentId}` },
      ],
    }),
  }),
});

export const { useStoryPreviewQuery } = storyPreviewApi;
