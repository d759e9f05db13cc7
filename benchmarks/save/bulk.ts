import type { Host } from '../support/hosts';
import { middleOf, type OnBoth } from './onBoth';
import type { Stories } from './stories';

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
 *
 * @returns milliseconds of one such request, and those of the processor that it takes
 */
export async function bulkTimes(
  servers: { stock: Server; newsroom: Server },
  { stories: count, rounds }: { stories: number; rounds: number }
): Promise<{ time: OnBoth; cpu: OnBoth }> {
  const tokens = {
    stock: await administratorOf(servers.stock.host),
    newsroom: await administratorOf(servers.newsroom.host),
  };
  const taken = { stock: [] as number[], newsroom: [] as number[] };
  const worked = { stock: [] as number[], newsroom: [] as number[] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['stock', 'newsroom'] as const) {
      const { host, stories, type } = servers[name];
      const documentIds: string[] = [];
      for (let number = 0; number < count; number += 1) {
        documentIds.push(await stories.draft(FIRST_NUMBER + round * count + number, CAPTIONS));
      }
      const cpu = await host.cpu();
      const begun = performance.now();
      const path = `/content-manager/collection-types/${type}/actions/bulkPublish`;
      await post(host, path, { documentIds }, tokens[name]);
      if (round === 0) continue;
      taken[name].push(performance.now() - begun);
      worked[name].push((await host.cpu()) - cpu);
    }
  }
  return {
    time: { stock: middleOf(taken.stock), newsroom: middleOf(taken.newsroom) },
    cpu: { stock: middleOf(worked.stock), newsroom: middleOf(worked.newsroom) },
  };
}

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
