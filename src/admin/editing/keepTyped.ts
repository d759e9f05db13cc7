import { formOf, isGuarded } from './guarded';
import { plainRun, rememberedAnswer, type Endpoint } from './storeRequests';
import { keepsTyping, release } from './typing';
import { noteVersion } from './versions';

/**
 * Strapi fills a form in anew as soon as it has read another version of its entry, and what was typed is
 * gone. Where something is typed, the version stays with which the form was filled in, and with it what a
 * save is made on; of what is read anew, only whether it is published comes through.
 */
export function keepTyped(endpoint: Endpoint): void {
  const plain = plainRun(endpoint);
  endpoint.queryFn = async (request, store, options, send) => {
    const answer = await plain(request, store, options, send);
    const isOfDraft = isGuarded(request.model) && request.params?.status !== 'published';
    if (!isOfDraft) return answer;
    const form = formOf(request);
    const remembered = keepsTyping(form) ? rememberedAnswer(request, store.getState()) : undefined;
    const shown = remembered?.data;
    const read = answer.data?.data;
    // In place of a form whose entry cannot be read, Strapi shows an error.
    if (!read) return shown ? { data: remembered } : answer;
    if (!shown) {
      if (read.updatedAt) noteVersion(form, read.updatedAt);
      return answer;
    }
    const { status } = read;
    return { data: { ...answer.data, data: { ...shown, status } } };
  };
}

/** Where an editor throws away what was changed, nothing that is typed is kept. */
export function forgetTyped(endpoint: Endpoint): void {
  const { onQueryStarted } = endpoint;
  endpoint.onQueryStarted = async (request, started) => {
    const isThrown = request.data === undefined || request.data.discardDraft === true;
    if (isGuarded(request.model) && isThrown) {
      void started.queryFulfilled.then(
        () => release(formOf(request)),
        () => undefined
      );
    }
    await onQueryStarted?.(request, started);
  };
}
