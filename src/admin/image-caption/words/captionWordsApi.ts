import { adminApi } from '@strapi/strapi/admin';
import type { CaptionFields } from '../../../../types/caption-changes';
import { IMAGE_CAPTION } from '../../uids';
import type { ReadCaption } from '../changes/heldChanges';

interface Named {
  documentId: string;
  locale: string | null;
}

/** Captions that are read on the sheet of their story, with Strapi's own cache. */
const captionApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    storedCaption: build.query<ReadCaption & CaptionFields, Named>({
      query: ({ documentId, locale }) => ({
        url: `/content-manager/collection-types/${IMAGE_CAPTION}/${encodeURIComponent(documentId)}`,
        method: 'GET',
        config: { params: locale === null ? {} : { locale } },
      }),
      transformResponse: ({ data }: { data: ReadCaption & CaptionFields }) => data,
      providesTags: (_answer, _error, { documentId }) => [
        { type: 'Document', id: `${IMAGE_CAPTION}_${documentId}` },
      ],
    }),
  }),
});

export const { useStoredCaptionQuery, useLazyStoredCaptionQuery } = captionApi;
