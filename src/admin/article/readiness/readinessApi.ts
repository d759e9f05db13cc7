import { adminApi } from '@strapi/strapi/admin';
import type { ReadinessAnswer, ReadinessRequest } from '../../../../types/readiness';

/** What the panel asks about a story before it is published. */
const readinessApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    checkReadiness: build.mutation<ReadinessAnswer, ReadinessRequest>({
      query: (data) => ({ url: '/newsroom/articles/readiness', method: 'POST', data }),
    }),
  }),
});

export const { useCheckReadinessMutation } = readinessApi;
