/** A page as it came. */
export interface Page {
  /** After redirects. */
  url: string;
  status: number;
  text: string;
}

export interface FetchOptions {
  fetch: typeof fetch;
  /** Milliseconds until an answer must be there, whole. */
  timeout: number;
  /** The longest answer that is read, in bytes. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
  /** Asks again for what the browser's own cache has. */
  fresh?: boolean;
}

/**
 * Fetches a page, and gives up on what is too slow or too long.
 *
 * @throws Error for an address that does not answer in time
 */
export async function fetchPage(url: string, options: FetchOptions): Promise<Page> {
  const { timeout, maxBytes, signal, fresh } = options;
  const late = AbortSignal.timeout(timeout);
  const stop = new AbortController();
  const abort = () => stop.abort();
  for (const each of [late, ...(signal ? [signal] : [])]) {
    if (each.aborted) abort();
    each.addEventListener('abort', abort, { once: true });
  }
  try {
    const response = await options.fetch(url, {
      ...(fresh && { cache: 'no-cache' }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || !value) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new Error(`The answer is longer than ${maxBytes} bytes.`);
      text += decoder.decode(value, { stream: true });
    }
    return { url: response.url || url, status: response.status, text: text + decoder.decode() };
  } finally {
    // Also ends what was too long and is still coming.
    stop.abort();
    signal?.removeEventListener('abort', abort);
  }
}
