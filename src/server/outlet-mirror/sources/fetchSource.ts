import { fetchAnswer, decodedText, type FetchLimits } from '../../http';
import { ASKED_AS } from '../askedAs';
import { UnreadableSource } from './parsedSource';
import { isUnencrypted } from './unencrypted';

export interface SourceLimits extends Omit<FetchLimits, 'headers' | 'signal'> {
  /** For the whole source, in milliseconds. */
  timeoutMs: number;
  /** Whether it may come by http: a signed one, or within the operator's own networks. */
  mayBeUnencrypted: boolean;
}

/**
 * Fetches a source, as carefully as a mirror is checked: the same addresses may be connected to, at
 * each redirect anew.
 *
 * @throws UnreadableSource with the reason
 */
export async function fetchSource(
  url: string,
  { timeoutMs, mayBeUnencrypted, ...limits }: SourceLimits
): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const answer = await fetchAnswer(new URL(url), {
      ...limits,
      headers: ASKED_AS,
      signal: stop.signal,
      mayAsk: ({ href }) =>
        mayBeUnencrypted || !isUnencrypted(href)
          ? null
          : `It leads to ${href}, where anybody on the way could change the list.`,
    });
    if (answer.certificateFault) {
      throw new UnreadableSource(`Its certificate is no good: ${answer.certificateFault}`);
    }
    if (answer.status !== 200) throw new UnreadableSource(`It answers ${answer.status}.`);
    if (answer.isCut) {
      throw new UnreadableSource(`The list is longer than ${limits.maxBytes / 1_000_000} MB.`);
    }
    return decodedText(answer);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    if (stop.signal.aborted) {
      throw new UnreadableSource(`It does not answer within ${timeoutMs / 1000} seconds.`);
    }
    throw new UnreadableSource(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
