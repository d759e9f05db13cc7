import { adminApi } from '@strapi/strapi/admin';
import type { PastedStoryAnswer, PastedStoryRequest } from '../../../../../types/pasted-story';

/** What the panel asks about a story that was pasted as a whole. */
const pastedStoryApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    readPastedStory: build.mutation<PastedStoryAnswer, PastedStoryRequest>({
      query: (data) => ({ url: '/newsroom/articles/pasted', method: 'POST', data }),
    }),
  }),
});

export const { useReadPastedStoryMutation } = pastedStoryApi;
