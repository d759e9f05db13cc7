import { adminApi } from '@strapi/strapi/admin';
import type {
  PanelSnippet,
  PanelKeys,
  PanelSources,
  PanelOutlet,
  PanelOutlets,
  MirrorChanges,
  MoveRequest,
  OutletMove,
} from '../../../types/mirror-panel';
import { OUTLET, OUTLET_MIRROR } from '../uids';

type OfOutlet<Request = object> = Request & { outlet: string };

/** Where the server answers for an outlet. */
export const panelPath = (outlet: string, what = ''): string =>
  `/newsroom/mirrors/outlets/${encodeURIComponent(outlet)}${what}`;

/** A move changes the outlet, its mirrors and what readers are told of them. */
const MOVED = [
  'NewsroomMirrors' as const,
  'Relations' as const,
  { type: 'Document' as const, id: `${OUTLET}_LIST` },
  { type: 'Document' as const, id: `${OUTLET_MIRROR}_LIST` },
];

/** Where Strapi keeps the token of whoever is signed in. */
interface SignedIn {
  admin_app: { token?: string | null };
}

/** What the panel asks of mirrors, with Strapi's own cache. */
const mirrorPanelApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomMirrors'] })
  .injectEndpoints({
    endpoints: (build) => ({
      panelOutlets: build.query<PanelOutlets, void>({
        query: () => ({ url: '/newsroom/mirrors/outlets', method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      panelOutlet: build.query<PanelOutlet, string>({
        query: (outlet) => ({ url: panelPath(outlet), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      /** A token that is good now: Strapi renews it when the outlet is asked for. */
      freshToken: build.mutation<string, string>({
        queryFn: async (outlet, { getState }, _options, baseQuery) => {
          const answer = await baseQuery({ url: panelPath(outlet), method: 'GET' });
          if (answer.error) return { error: answer.error };
          return { data: (getState() as unknown as SignedIn).admin_app.token ?? '' };
        },
      }),
      panelSnippet: build.query<PanelSnippet, string>({
        query: (outlet) => ({ url: panelPath(outlet, '/snippet'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      panelKeys: build.query<PanelKeys, string>({
        query: (outlet) => ({ url: panelPath(outlet, '/keys'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      rotateKey: build.mutation<PanelKeys, string>({
        query: (outlet) => ({ url: panelPath(outlet, '/keys/rotate'), method: 'POST', data: {} }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
      revokeKey: build.mutation<PanelKeys, OfOutlet<{ kid: string }>>({
        query: ({ outlet, kid }) => ({
          url: panelPath(outlet, `/keys/${encodeURIComponent(kid)}/revoke`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
      moveOutlet: build.mutation<OutletMove, OfOutlet<MoveRequest>>({
        query: ({ outlet, ...data }) => ({
          url: panelPath(outlet, '/primary'),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      undoMove: build.mutation<OutletMove, string>({
        query: (move) => ({
          url: `/newsroom/mirrors/moves/${encodeURIComponent(move)}/undo`,
          method: 'POST',
          data: {},
        }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      mirrorChanges: build.query<MirrorChanges, OfOutlet<{ page: number }>>({
        query: ({ outlet, page }) => ({
          url: panelPath(outlet, `/changes?page=${page}`),
          method: 'GET',
        }),
        providesTags: ['NewsroomMirrors'],
      }),
      panelSources: build.query<PanelSources, string>({
        query: (outlet) => ({ url: panelPath(outlet, '/sources'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      readSources: build.mutation<PanelSources, string>({
        query: (outlet) => ({ url: panelPath(outlet, '/sources/read'), method: 'POST', data: {} }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      decideHeld: build.mutation<PanelSources, OfOutlet<{ url: string; accept: boolean }>>({
        query: ({ outlet, ...data }) => ({
          url: panelPath(outlet, '/sources/held'),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      dismissCopy: build.mutation<PanelSources, OfOutlet<{ copy: string }>>({
        query: ({ outlet, copy }) => ({
          url: panelPath(outlet, `/copies/${encodeURIComponent(copy)}/dismiss`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
    }),
  });

export const {
  usePanelOutletsQuery,
  usePanelOutletQuery,
  useFreshTokenMutation,
  usePanelSnippetQuery,
  usePanelKeysQuery,
  useRotateKeyMutation,
  useRevokeKeyMutation,
  useMoveOutletMutation,
  useUndoMoveMutation,
  useMirrorChangesQuery,
  usePanelSourcesQuery,
  useReadSourcesMutation,
  useDecideHeldMutation,
  useDismissCopyMutation,
} = mirrorPanelApi;
