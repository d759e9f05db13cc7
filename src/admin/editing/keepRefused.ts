import { isOfCaptions } from '../image-caption';
import { panelText } from '../translations';
import { isGuarded } from './guarded';
import { plainRun, type Endpoint, type StoreError } from './storeRequests';

/**
 * Strapi's forms let go of what was typed at any refusal that is not called a ValidationError, and read the entry
 * anew: a server that fails or cannot be reached would take the work of an hour along. Nothing was written, so
 * there is nothing to be read anew either.
 */
export function keepRefused(endpoint: Endpoint): void {
  const { invalidatesTags } = endpoint;
  const plain = plainRun(endpoint);
  delete endpoint.query;
  endpoint.queryFn = async (request, ...more) => {
    const answer = await plain(request, ...more);
    if (!answer.error || !isGuarded(request.model)) return answer;
    return { error: asRefusal(answer.error) };
  };
  endpoint.invalidatesTags = (answer, error, request) =>
    error && isGuarded(request.model) && !isOfCaptions(error.details)
      ? []
      : (invalidatesTags?.(answer, error, request) ?? []);
}

const REFUSAL = 'ValidationError';

/** Without details, of which Strapi would look for a field that each belongs to. */
function asRefusal(error: StoreError): StoreError {
  if (error.name === REFUSAL) return error;
  // What the browser says of it, such as "Failed to fetch", is meant for no editor.
  const message = error.status === undefined ? panelText('saves.unreached') : error.message;
  return { ...error, name: REFUSAL, details: {}, ...(message !== undefined && { message }) };
}
