import { adminApi } from '@strapi/strapi/admin';
import type {
  DeskFooter,
  DeskKeys,
  DeskLists,
  DeskOutlet,
  DeskOutlets,
  MirrorChanges,
  MoveRequest,
  OutletMove,
} from '../../../types/mirrorDesk';
import { OUTLET, OUTLET_MIRROR } from '../uids';

type OfOutlet<Request = object> = Request & { outlet: string };

/** Where the server answers for an outlet. */
export const deskPath = (outlet: string, what = ''): string =>
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

/** What the panel asks the mirror desk, with Strapi's own cache. */
const mirrorDeskApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'NewsroomMirrors'] })
  .injectEndpoints({
    endpoints: (build) => ({
      deskOutlets: build.query<DeskOutlets, void>({
        query: () => ({ url: '/newsroom/mirrors/outlets', method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      deskOutlet: build.query<DeskOutlet, string>({
        query: (outlet) => ({ url: deskPath(outlet), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      /** A token that is good now: Strapi renews it when the outlet is asked for. */
      freshToken: build.mutation<string, string>({
        queryFn: async (outlet, { getState }, _options, baseQuery) => {
          const answer = await baseQuery({ url: deskPath(outlet), method: 'GET' });
          if (answer.error) return { error: answer.error };
          return { data: (getState() as unknown as SignedIn).admin_app.token ?? '' };
        },
      }),
      deskFooter: build.query<DeskFooter, string>({
        query: (outlet) => ({ url: deskPath(outlet, '/footer'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      deskKeys: build.query<DeskKeys, string>({
        query: (outlet) => ({ url: deskPath(outlet, '/keys'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      rotateKey: build.mutation<DeskKeys, string>({
        query: (outlet) => ({ url: deskPath(outlet, '/keys/rotate'), method: 'POST', data: {} }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
      revokeKey: build.mutation<DeskKeys, OfOutlet<{ kid: string }>>({
        query: ({ outlet, kid }) => ({
          url: deskPath(outlet, `/keys/${encodeURIComponent(kid)}/revoke`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
      moveOutlet: build.mutation<OutletMove, OfOutlet<MoveRequest>>({
        query: ({ outlet, ...data }) => ({
          url: deskPath(outlet, '/primary'),
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
          url: deskPath(outlet, `/changes?page=${page}`),
          method: 'GET',
        }),
        providesTags: ['NewsroomMirrors'],
      }),
      deskLists: build.query<DeskLists, string>({
        query: (outlet) => ({ url: deskPath(outlet, '/lists'), method: 'GET' }),
        providesTags: ['NewsroomMirrors'],
      }),
      readLists: build.mutation<DeskLists, string>({
        query: (outlet) => ({ url: deskPath(outlet, '/lists/read'), method: 'POST', data: {} }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      decideHeld: build.mutation<DeskLists, OfOutlet<{ url: string; accept: boolean }>>({
        query: ({ outlet, ...data }) => ({
          url: deskPath(outlet, '/lists/held'),
          method: 'POST',
          data,
        }),
        invalidatesTags: (_answer, error) => (error ? [] : MOVED),
      }),
      dismissCopy: build.mutation<DeskLists, OfOutlet<{ copy: string }>>({
        query: ({ outlet, copy }) => ({
          url: deskPath(outlet, `/copies/${encodeURIComponent(copy)}/dismiss`),
          method: 'POST',
          data: {},
        }),
        invalidatesTags: (_answer, error) => (error ? [] : ['NewsroomMirrors']),
      }),
    }),
  });

export const {
  useDeskOutletsQuery,
  useDeskOutletQuery,
  useFreshTokenMutation,
  useDeskFooterQuery,
  useDeskKeysQuery,
  useRotateKeyMutation,
  useRevokeKeyMutation,
  useMoveOutletMutation,
  useUndoMoveMutation,
  useMirrorChangesQuery,
  useDeskListsQuery,
  useReadListsMutation,
  useDecideHeldMutation,
  useDismissCopyMutation,
} = mirrorDeskApi;
