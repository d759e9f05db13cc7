import { adminApi } from '@strapi/strapi/admin';
import type {
  CreateDraftAnswer,
  CreateDraftRequest,
  ImportChoices,
  ReadAnswer,
  ReadTextRequest,
} from '../../../types/import-page';
import { ARTICLE, IMAGE_CAPTION } from '../uids';

/** What the Import page asks. Files are sent past the store, which keeps no files. */
const importApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'NewsroomDesk'] })
  .injectEndpoints({
    endpoints: (build) => ({
      importChoices: build.query<ImportChoices, void>({
        query: () => ({ url: '/newsroom/import/choices', method: 'GET' }),
      }),
      readText: build.mutation<ReadAnswer, ReadTextRequest>({
        query: (data) => ({ url: '/newsroom/import/read', method: 'POST', data }),
      }),
      createDraft: build.mutation<CreateDraftAnswer, CreateDraftRequest>({
        query: (data) => ({ url: '/newsroom/import/create', method: 'POST', data }),
        invalidatesTags: (_answer, error) =>
          error
            ? []
            : [
                'NewsroomDesk',
                { type: 'Document', id: `${ARTICLE}_LIST` },
                { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
              ],
      }),
    }),
  });

export const { useImportChoicesQuery, useReadTextMutation, useCreateDraftMutation } = importApi;
