import { adminApi } from '@strapi/strapi/admin';
import type {
  CalendarAnswer,
  DeskAnswer,
  DeskStateAnswer,
  DeskStateRequest,
  NotReadyAnswer,
} from '../../../types/desk';
import { ARTICLE, IMAGE_CAPTION } from '../uids';

/** Parameters of an address; those without a value are left out. */
type DeskQuery = Readonly<Record<string, string | number | undefined>>;

interface OneStory {
  documentId: string;
  locale: string;
}

/** What is written of a story, made on the version that the editor sees. */
interface StorySave extends OneStory {
  fields: Readonly<Record<string, unknown>>;
  updatedAt: string;
}

const statePath = (documentId: string) =>
  `/newsroom/articles/${encodeURIComponent(documentId)}/desk-state`;

const storyPath = (documentId: string, what = '') =>
  `/content-manager/collection-types/${ARTICLE}/${encodeURIComponent(documentId)}${what}`;

/** A story that is written, or that goes out with its captions, is another in every list and form. */
const touched = ({ documentId }: OneStory) => [
  'NewsroomDesk' as const,
  'Relations' as const,
  { type: 'Document' as const, id: `${ARTICLE}_LIST` },
  { type: 'Document' as const, id: `${ARTICLE}_${documentId}` },
  { type: 'Document' as const, id: `${IMAGE_CAPTION}_LIST` },
];

/** What the panel asks about the desk, with Strapi's own cache: what is saved in a form is asked anew. */
const deskApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomDesk'] })
  .injectEndpoints({
    endpoints: (build) => ({
      desk: build.query<DeskAnswer, DeskQuery>({
        query: (params) => ({ url: '/newsroom/desk', method: 'GET', config: { params } }),
        providesTags: ['NewsroomDesk', { type: 'Document', id: `${ARTICLE}_LIST` }],
      }),
      deskCalendar: build.query<CalendarAnswer, DeskQuery>({
        query: (params) => ({ url: '/newsroom/desk/calendar', method: 'GET', config: { params } }),
        providesTags: ['NewsroomDesk', { type: 'Document', id: `${ARTICLE}_LIST` }],
      }),
      notReady: build.query<NotReadyAnswer, void>({
        query: () => ({ url: '/newsroom/desk/not-ready', method: 'GET' }),
        providesTags: ['NewsroomDesk', { type: 'Document', id: `${ARTICLE}_LIST` }],
      }),
      deskState: build.query<DeskStateAnswer, { documentId: string; locale: string | null }>({
        query: ({ documentId, locale }) => ({
          url: statePath(documentId),
          method: 'GET',
          config: { params: { locale: locale ?? undefined } },
        }),
        providesTags: (_answer, _error, { documentId }) => [
          'NewsroomDesk',
          { type: 'Document', id: `${ARTICLE}_${documentId}` },
        ],
      }),
      setDeskState: build.mutation<DeskStateAnswer, DeskStateRequest & { documentId: string }>({
        query: ({ documentId, ...data }) => ({
          url: statePath(documentId),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomDesk']),
      }),
      /** As the form of the story saves it. */
      saveFromDesk: build.mutation<unknown, StorySave>({
        query: ({ documentId, locale, fields, updatedAt }) => ({
          url: storyPath(documentId),
          method: 'PUT',
          data: { ...fields, locale, updatedAt },
        }),
        invalidatesTags: (_answer, error, story) => (error ? [] : touched(story)),
      }),
      /** As the form of the story publishes it, so that it is refused for the same reasons. */
      publishFromDesk: build.mutation<unknown, StorySave>({
        query: ({ documentId, locale, fields, updatedAt }) => ({
          url: storyPath(documentId, '/actions/publish'),
          method: 'POST',
          data: { ...fields, locale, updatedAt },
        }),
        invalidatesTags: (_answer, error, story) => (error ? [] : touched(story)),
      }),
    }),
  });

export const {
  useDeskQuery,
  useDeskCalendarQuery,
  useNotReadyQuery,
  useDeskStateQuery,
  useSetDeskStateMutation,
  useSaveFromDeskMutation,
  usePublishFromDeskMutation,
} = deskApi;
