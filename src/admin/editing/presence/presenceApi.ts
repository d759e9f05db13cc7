import { adminApi } from '@strapi/strapi/admin';
import type { PresenceAnswer, PresenceRequest } from '../../../../types/editing';

interface OneEntry {
  type: string;
  documentId: string;
}

const presenceApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      tellPresence: build.mutation<PresenceAnswer, PresenceRequest>({
        query: (data) => ({ url: '/newsroom/presence', method: 'POST', data }),
      }),
      // Writes nothing: Strapi's cache reads the entry anew, and fills its form in.
      readAnew: build.mutation<null, OneEntry>({
        queryFn: () => ({ data: null }),
        invalidatesTags: (_answer, _error, { type, documentId }) => [
          { type: 'Document', id: `${type}_${documentId}` },
          'Relations',
        ],
      }),
    }),
  });

export const { useTellPresenceMutation, useReadAnewMutation } = presenceApi;
