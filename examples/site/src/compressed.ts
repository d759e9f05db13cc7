/** A page as the browser takes it: gzipped where it can read that. A server before the site may do it better. */
export function compressed(request: Request, response: Response): Response {
  response.headers.append('Vary', 'Accept-Encoding');
  const isTaken = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
  const isText = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (!isTaken || !isText || response.body === null || request.method === 'HEAD') return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status: response.status, headers });
}
