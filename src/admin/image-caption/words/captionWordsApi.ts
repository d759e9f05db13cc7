import { adminApi } from '@strapi/strapi/admin';
import { IMAGE_CAPTION } from '../../uids';

/** What is written beside a picture in a story. */
export interface CaptionWords {
  caption?: string | null;
  altText?: string | null;
  creditLine?: string | null;
}

/** A caption as its own form holds it. */
interface StoredCaption extends CaptionWords {
  id: number;
  documentId: string;
  locale?: string | null;
  key: string;
}

interface Named {
  documentId: string;
  locale: string | null;
}

/** A file of the Media Library, as far as it is looked at here. */
export interface ChosenFile {
  id: number;
  [field: string]: unknown;
}

interface NewCaption {
  /** Null for words that came without their picture. */
  file: ChosenFile | null;
  /** Those that the file does not say. */
  words?: CaptionWords;
  /** The story's; null while nobody has saved it. */
  article: Named | null;
  locale: string | null;
}

const LIST = `/content-manager/collection-types/${IMAGE_CAPTION}`;

const inLanguage = (locale: string | null) => ({
  params: locale === null ? {} : { locale },
});

/** Captions that are read and written on the sheet of their story, with Strapi's own cache. */
const captionApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomOverview'] })
  .injectEndpoints({
    endpoints: (build) => ({
      storedCaption: build.query<StoredCaption, Named>({
        query: ({ documentId, locale }) => ({
          url: `${LIST}/${encodeURIComponent(documentId)}`,
          method: 'GET',
          config: inLanguage(locale),
        }),
        transformResponse: ({ data }: { data: StoredCaption }) => data,
        providesTags: (_answer, _error, { documentId }) => [
          { type: 'Document', id: `${IMAGE_CAPTION}_${documentId}` },
        ],
      }),
      writeCaption: build.mutation<unknown, Named & { words: CaptionWords }>({
        query: ({ documentId, locale, words }) => ({
          url: `${LIST}/${encodeURIComponent(documentId)}`,
          method: 'PUT',
          data: words,
          config: inLanguage(locale),
        }),
        invalidatesTags: (_answer, _error, { documentId }) => [
          { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
          { type: 'Document', id: `${IMAGE_CAPTION}_${documentId}` },
          'Relations',
          'NewsroomOverview',
        ],
      }),
      makeCaption: build.mutation<StoredCaption, NewCaption>({
        query: ({ file, words, article, locale }) => ({
          url: LIST,
          method: 'POST',
          data: {
            ...words,
            image: file,
            ...(article && { article: { connect: [article], disconnect: [] } }),
          },
          config: inLanguage(locale),
        }),
        transformResponse: ({ data }: { data: StoredCaption }) => data,
        invalidatesTags: [
          { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
          'Relations',
          'NewsroomOverview',
        ],
      }),
    }),
  });

export const { useStoredCaptionQuery, useWriteCaptionMutation, useMakeCaptionMutation } =
  captionApi;
