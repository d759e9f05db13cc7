import type { IncomingMessage } from 'node:http';

/**
 * Makes of a reader's request one whose answer may be for everybody: the whole of it, as it is, by
 * nothing but the headers that its key tells apart. Whatever else a reader says, and whatever code it
 * is that would listen to it, changes no answer of anybody else's.
 *
 * @param sharedUrl its address without what no answer depends on
 * @returns what gives the reader his own request back
 */
export function shareRequest(
  request: IncomingMessage,
  sharedUrl: string,
  keyed: NodeJS.Dict<string>
): () => void {
  const { method, url, headers, rawHeaders } = request;
  const shared = Object.entries({ ...keyed, 'accept-encoding': 'identity' }).map(
    ([name, value]) => [name, String(value)] as const
  );
  Object.assign(request, {
    method: 'GET',
    url: sharedUrl,
    headers: Object.fromEntries(shared),
    rawHeaders: shared.flat(),
    headersDistinct: Object.fromEntries(shared.map(([name, value]) => [name, [value]])),
  });
  return () =>
    void Object.assign(request, {
      method,
      // Koa writes into it what a controller takes out of its query.
      url,
      headers,
      rawHeaders,
      // Node makes the distinct ones of the raw ones again.
      headersDistinct: null,
    });
}
