import { adminApi } from '@strapi/strapi/admin';
import type { Entry, SentFields, FormRequest } from './guarded';

interface Sent {
  url: string;
  method?: string;
  data?: unknown;
  config?: { params?: unknown };
}

export interface StoreError {
  name?: string;
  message?: string;
  status?: number;
  details?: unknown;
}

type Answered<Data> = { data: Data; error?: undefined } | { data?: undefined; error: StoreError };

/** What the content manager answers of an entry. */
interface EntryAnswer {
  data?: Entry;
  meta?: unknown;
}

type Send = (sent: Sent) => Promise<Answered<EntryAnswer>>;

interface StoreApi {
  getState(): unknown;
}

export type StoreRun = (
  request: FormRequest,
  store: StoreApi,
  options: unknown,
  send: Send
) => Promise<Answered<EntryAnswer>>;

interface Started {
  dispatch(action: unknown): unknown;
  queryFulfilled: Promise<{ data: EntryAnswer }>;
}

type Tags = (
  answer: unknown,
  error: StoreError | undefined,
  request: FormRequest
) => readonly unknown[];

/** A request of Strapi's store as the store keeps it, to be changed in place. */
export interface Endpoint {
  query?(request: FormRequest): Sent;
  queryFn?: StoreRun;
  transformResponse?(answer: EntryAnswer, meta: unknown, request: FormRequest): EntryAnswer;
  invalidatesTags?: Tags;
  onQueryStarted?(request: FormRequest, started: Started): Promise<void> | void;
}

/** The part of RTK Query by which the requests of the content manager are changed. */
interface Store {
  enhanceEndpoints(change: {
    endpoints: Readonly<Record<string, (endpoint: Endpoint | undefined) => void>>;
  }): unknown;
  util: {
    updateQueryData(
      endpoint: 'getDocument',
      request: FormRequest,
      change: (draft: { data?: Record<string, unknown> }) => void
    ): unknown;
  };
  endpoints: {
    getDocument?: { select(request: FormRequest): (state: unknown) => { data?: EntryAnswer } };
  };
}

const store = adminApi as unknown as Store;

/** Changes requests of the content manager, by their names; what this Strapi does not have stays away. */
export function changeRequests(
  changes: Readonly<Record<string, (endpoint: Endpoint) => void>>
): void {
  store.enhanceEndpoints({
    endpoints: Object.fromEntries(
      Object.entries(changes).map(([name, change]) => [
        name,
        (endpoint: Endpoint | undefined) => {
          if (endpoint) change(endpoint);
        },
      ])
    ),
  });
}

/** What a request for an entry was answered with last: what its form is filled in with. */
export const rememberedEntry = (request: FormRequest, state: unknown): Entry | undefined =>
  rememberedAnswer(request, state)?.data;

/** The same, with what was said of it. */
export const rememberedAnswer = (request: FormRequest, state: unknown): EntryAnswer | undefined =>
  store.endpoints.getDocument?.select(entryRequest(request))(state).data;

/** Writes into what is remembered of an entry. */
export const rememberFields = (request: FormRequest, fields: SentFields): unknown =>
  store.util.updateQueryData('getDocument', entryRequest(request), (draft) => {
    if (draft.data) Object.assign(draft.data, fields);
  });

/** The request by which Strapi's form reads the entry that another request of it is about. */
const entryRequest = ({ collectionType, model, documentId, params }: FormRequest): FormRequest => ({
  collectionType,
  model,
  documentId,
  params,
});

/** As an endpoint runs it that has no way of its own. */
export function plainRun(endpoint: Endpoint): StoreRun {
  const { query, queryFn, transformResponse } = endpoint;
  if (!query) return (...all) => queryFn?.(...all) ?? Promise.resolve({ data: {} });
  return async (request, _store, _options, send) => {
    const answer = await send(query(request));
    if (answer.error || !transformResponse) return answer;
    return { data: transformResponse(answer.data, undefined, request) };
  };
}
