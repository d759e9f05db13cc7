import type { Host } from '../support/hosts';
import type { Stories } from './stories';

/** Milliseconds of one bulk publication on each server. */
export interface BulkTimes {
  stock: number;
  newsroom: number;
}

interface Server {
  host: Host;
  stories: Stories;
  /** The content type of its stories. */
  type: string;
}

const CAPTIONS = 2;
/** Behind those of the other acts. */
const FIRST_NUMBER = 50_000;

/**
 * Stories with two captions each that are chosen in the panel's list and published for the first time by one
 * request, on the servers in turn; the median of each.
 */
export async function bulkTimes(
  servers: { stock: Server; newsroom: Server },
  { stories: count, rounds }: { stories: number; rounds: number }
): Promise<BulkTimes> {
  const tokens = {
    stock: await administratorOf(servers.stock.host),
    newsroom: await administratorOf(servers.newsroom.host),
  };
  const taken: { stock: number[]; newsroom: number[] } = { stock: [], newsroom: [] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['stock', 'newsroom'] as const) {
      const { host, stories, type } = servers[name];
      const documentIds: string[] = [];
      for (let number = 0; number < count; number += 1) {
        documentIds.push(await stories.draft(FIRST_NUMBER + round * count + number, CAPTIONS));
      }
      const begun = performance.now();
      const path = `/content-manager/collection-types/${type}/actions/bulkPublish`;
      await post(host, path, { documentIds }, tokens[name]);
      if (round > 0) taken[name].push(performance.now() - begun);
    }
  }
  return { stock: middleOf(taken.stock), newsroom: middleOf(taken.newsroom) };
}

const middleOf = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Makes the first administrator. @returns a token of theirs */
async function administratorOf(host: Host): Promise<string> {
  const answered = await post(host, '/admin/register-admin', {
    firstname: 'Ida',
    lastname: 'Holm',
    email: 'ida@harbour.example',
    password: 'Harbour-1234',
  });
  return (answered as { data: { token: string } }).data.token;
}

async function post({ url }: Host, path: string, data: object, token?: string): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(data),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
}
