import type { StaleSaveDetails } from '../../../types/editing';
import { CAPTION_CHANGES } from '../../../types/caption-changes';
import { storyApart } from '../image-caption';
import { formOf, isGuarded, type Entry, type SentFields, type FormRequest } from './guarded';
import { ask } from './questions';
import {
  plainRun,
  rememberedEntry,
  rememberFields,
  type Endpoint,
  type StoreRun,
  type StoreError,
} from './storeRequests';
import { noteVersion } from './versions';

/**
 * Lets the requests by which forms save say which version their fields were read in, and where that is not
 * the one that stands any more, asks the editor what is to be saved. Whoever waits for the save waits for
 * the answer: for Strapi's form it was one save, with the fields that the editor chose.
 */
export const savingOnVersion =
  (isPublishing: boolean) =>
  (endpoint: Endpoint): void => {
    const { invalidatesTags, onQueryStarted } = endpoint;
    const plain = plainRun(endpoint);
    /** What a save has left in the entry. */
    const written = new WeakMap<FormRequest, SentFields>();
    const run: StoreRun = async (request, store, options, send) => {
      let base = isGuarded(request.model) ? rememberedEntry(request, store.getState()) : undefined;
      if (!base?.updatedAt || !request.documentId) return plain(request, store, options, send);
      // Captions are no fields of the story: nothing is to be chosen about them here.
      const { fields: sent, held } = storyApart(request.data ?? {});
      let fields: SentFields = sent;
      let mine = fields;
      let standing: Entry | null = null;
      for (;;) {
        const data = {
          ...fields,
          ...(held.length > 0 && { [CAPTION_CHANGES]: held }),
          updatedAt: (standing ?? base).updatedAt,
        };
        const answer = await plain({ ...request, data }, store, options, send);
        if (!answer.error) {
          written.set(request, { ...standing, ...fields });
          return answer;
        }
        const stale = staleDetails(answer.error);
        if (!stale) return answer;
        const read = await send(entryQuery(request));
        const theirs = read.data?.data;
        const { savedBy } = stale;
        const asked = theirs && ask({ request, isPublishing, base, mine, theirs, savedBy });
        if (!asked) return answer;
        const answered = await asked;
        // Without details, of which Strapi would say each in place of the message.
        if ('cancelled' in answered) {
          return { error: { ...answer.error, message: answered.cancelled, details: STAYS } };
        }
        fields = answered.fields;
        // Should somebody save once more, it is this that was made of both.
        mine = { ...theirs, ...fields };
        base = theirs;
        standing = theirs;
      }
    };
    delete endpoint.query;
    endpoint.queryFn = run;
    // What stands was read for the editor: not into the form, which has what was typed.
    endpoint.invalidatesTags = (answer, error, request) =>
      error && isRefused(error) ? [] : (invalidatesTags?.(answer, error, request) ?? []);
    endpoint.onQueryStarted = async (request, started) => {
      if (!isGuarded(request.model)) return onQueryStarted?.(request, started);
      // Strapi does so before it is saved, and takes it back where it is not, with what was typed.
      const saved = await started.queryFulfilled.catch(() => null);
      const updatedAt = saved?.data.data?.updatedAt;
      if (!updatedAt) return undefined;
      noteVersion(formOf(request), updatedAt);
      started.dispatch(
        rememberFields(request, {
          ...(written.get(request) ?? storyApart(request.data ?? {}).fields),
          updatedAt,
        })
      );
      return undefined;
    };
  };

/** The details of a save that was not made because the editor said so. */
const STAYS = Object.freeze({});

function staleDetails({ status, details }: StoreError): StaleSaveDetails | null {
  const told = details as StaleSaveDetails | null | undefined;
  return status === 409 && told?.code === 'stale' ? told : null;
}

/** Whether nothing was written because another version stands. */
const isRefused = (error: StoreError): boolean =>
  error.details === STAYS || staleDetails(error) !== null;

const entryQuery = ({ collectionType, model, documentId, params }: FormRequest) => ({
  url: `/content-manager/${collectionType}/${model}/${documentId}`,
  method: 'GET',
  config: { params },
});
