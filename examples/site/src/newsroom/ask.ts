import { settings } from '../settings';
import { remembered, type Answer } from './memory';

/** The newsroom is away, or answers what nobody expects; `message` says which. */
export class NewsroomAway extends Error {}

/** In milliseconds. */
const PATIENCE = 10_000;

export type Parameters = Record<string, string | number | boolean | null | undefined>;

/** Address of something at the newsroom; parameters without a value are left out. */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const url = new URL(`${settings.newsroom}/api${path}`);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') {
      url.searchParams.set(name, String(value));
    }
  }
  return url.href;
}

/**
 * Asks the newsroom. Redirects are followed: a story that has moved is answered as it is now.
 *
 * @throws NewsroomAway where it is out of reach or fails
 */
export function ask(path: string, parameters?: Parameters): Promise<Answer> {
  const address = addressOf(path, parameters);
  return remembered(address, () => get(address));
}

/** Asks for what is for nobody else, such as a draft: no memory has it. */
export const askAlone = (path: string, parameters?: Parameters): Promise<Answer> =>
  get(addressOf(path, parameters));

async function get(address: string): Promise<Answer> {
  const response = await fetch(address, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new NewsroomAway(`The newsroom does not answer at ${address}: ${String(error)}`);
  });
  if (response.status >= 500 || response.status === 401 || response.status === 403) {
    throw new NewsroomAway(`The newsroom answered ${response.status} at ${address}.`);
  }
  const tags = response.headers.get('Cache-Tag')?.split(',') ?? [];
  const body: unknown = await response.json().catch(() => null);
  return { status: response.status, body, tags };
}

/**
 * What is in an answer that has to be 200.
 *
 * @throws NewsroomAway where it is not
 */
export async function askFor<T>(path: string, parameters?: Parameters): Promise<T> {
  const { status, body } = await ask(path, parameters);
  if (status !== 200) throw new NewsroomAway(`The newsroom answered ${status} to ${path}.`);
  return body as T;
}
