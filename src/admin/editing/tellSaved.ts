import { isGuarded } from './guarded';
import { noteSave } from './saves';
import { plainRun, rememberedEntry, type Endpoint } from './storeRequests';
import { allDone } from './underWay';

/**
 * Lets the requests by which forms save tell of it. The first save of an entry waits for what is under way in its
 * form, such as a picture that is uploaded: Strapi opens another form then.
 */
export function tellSaved(endpoint: Endpoint): void {
  const plain = plainRun(endpoint);
  delete endpoint.query;
  endpoint.queryFn = async (request, store, ...more) => {
    if (!isGuarded(request.model)) return plain(request, store, ...more);
    if (!rememberedEntry(request, store.getState())) await allDone();
    const answer = await plain(request, store, ...more);
    const documentId = answer.data?.data?.documentId;
    if (typeof documentId === 'string') noteSave(request, documentId);
    return answer;
  };
}
