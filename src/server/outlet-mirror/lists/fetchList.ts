import { fetchAnswer, type FetchLimits } from '../probe/fetchAnswer';
import { UnreadableList } from './named';
import { isOpenOnTheWay } from './checkListsBeforeSave';

export interface ListLimits extends Omit<FetchLimits, 'signal'> {
  /** For the whole list, in milliseconds. */
  timeoutMs: number;
  /** Whether it may come by http: a signed one, or within the operator's own networks. */
  mayBeOpen: boolean;
}

/**
 * Fetches a list, as carefully as a mirror is looked at: the same addresses may be connected to, at
 * each redirect anew.
 *
 * @throws UnreadableList with the reason
 */
export async function fetchList(
  url: string,
  { timeoutMs, mayBeOpen, ...limits }: ListLimits
): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const answer = await fetchAnswer(new URL(url), {
      ...limits,
      signal: stop.signal,
      mayAsk: ({ href }) =>
        mayBeOpen || !isOpenOnTheWay(href)
          ? null
          : `It leads to ${href}, where anybody on the way could change the list.`,
    });
    if (answer.certificateFault) {
      throw new UnreadableList(`Its certificate is no good: ${answer.certificateFault}`);
    }
    if (answer.status !== 200) throw new UnreadableList(`It answers ${answer.status}.`);
    if (answer.isCut) {
      throw new UnreadableList(`The list is longer than ${limits.maxBytes / 1_000_000} MB.`);
    }
    return answer.text;
  } catch (error) {
    if (error instanceof UnreadableList) throw error;
    if (stop.signal.aborted) {
      throw new UnreadableList(`It does not answer within ${timeoutMs / 1000} seconds.`);
    }
    throw new UnreadableList(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
