import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import type { LoadRequest } from './load';

export interface RateOrder {
  /** The nodes of one newsroom; each request goes to the next one. */
  urls: string[];
  /** Asked one after the other, from the start again when they are through. */
  requests: LoadRequest[];
  /** Requests that are begun in a second, whether the ones before are answered or not. */
  perSecond: number;
  seconds: number;
}

/** One request and its answer; times in milliseconds since the load began. */
export interface Asked {
  isWrite: boolean;
  /** When it was due to begin: an answer that comes late makes the next ones no later. */
  began: number;
  ended: number;
  /** Of the answer; where none came, the code of the error, e.g. `ECONNRESET`. */
  status: number | string;
}

/** No reader waits longer. */
const TIMEOUT = 60_000;

/**
 * Asks at a fixed rate from another process, as readers do: they do not wait for each other, so a
 * server that stands still is seen by all who come meanwhile.
 */
export function atRate(order: RateOrder): Promise<Asked[]> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [], { stdio: ['ignore', 2, 2, 'ipc'] });
    child.once('message', (asked) => resolve(asked as Asked[]));
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The load ended with code ${code}.`));
    });
    child.send(order);
  });
}

function ask(
  agent: Agent,
  url: string,
  { method = 'GET', path, headers, body }: LoadRequest
): Promise<number | string> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    const sent = request(
      `${url}${path}`,
      { method, agent, headers, timeout: TIMEOUT },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', fail);
      }
    );
    sent.once('timeout', () => sent.destroy(new Error('timeout')));
    sent.once('error', fail);
    sent.end(body);
  });
}

async function run({ urls, requests, perSecond, seconds }: RateOrder): Promise<Asked[]> {
  const agent = new Agent({ keepAlive: true });
  const asked: Array<Promise<Asked>> = [];
  const start = performance.now();
  const sinceStart = () => performance.now() - start;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(sinceStart(), seconds * 1000);
      while ((asked.length * 1000) / perSecond < due) {
        const began = (asked.length * 1000) / perSecond;
        const url = urls[asked.length % urls.length] as string;
        const what = requests[asked.length % requests.length] as LoadRequest;
        asked.push(
          ask(agent, url, what).then((status) => ({
            isWrite: what.method !== undefined && what.method !== 'GET',
            began,
            ended: sinceStart(),
            status,
          }))
        );
      }
      if (due < seconds * 1000) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  const answers = await Promise.all(asked);
  agent.destroy();
  return answers;
}

if (require.main === module) {
  process.once('message', (order) => {
    void run(order as RateOrder).then((asked) => process.send?.(asked, () => process.exit(0)));
  });
}
