import { adminApi } from '@strapi/strapi/admin';
import type { ScheduleAnswer } from '../../../../types/schedule';
import { ARTICLE } from '../../uids';

interface StoryAsked {
  /** Undefined for a story that is not saved yet. */
  documentId: string | undefined;
  locale: string | null;
}

/** What the panel asks about the times of a story, with Strapi's own cache: each save asks again. */
const scheduleApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    schedule: build.query<ScheduleAnswer, StoryAsked>({
      query: ({ documentId, locale }) => ({
        url: '/newsroom/articles/schedule',
        method: 'GET',
        config: { params: { documentId, locale: locale ?? undefined } },
      }),
      providesTags: (_answer, _error, { documentId }) => [
        { type: 'Document', id: `${ARTICLE}_${documentId}` },
      ],
    }),
  }),
});

export const { useScheduleQuery } = scheduleApi;
