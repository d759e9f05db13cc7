import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import type { LoadRequest } from './load';
import { processorTime, type Workers } from './processorTime';

/** One server among those that are asked in turn. */
interface ProbeTarget {
  name: string;
  url: string;
  requests: LoadRequest[];
  /** What its time of the processor is taken from, where that is asked for. */
  workers?: Workers;
}

export interface ProbeOrder {
  targets: ProbeTarget[];
  /** How often each is asked, after a tenth as many to warm up. */
  times: number;
  statuses: number[];
}

interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** Milliseconds from request to the last byte of the answer. */
export interface ProbeResult extends Percentiles {
  /** Milliseconds of the processor in that time, which others on the machine change less. */
  cpu: Percentiles;
}

const UNKNOWN: Percentiles = { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN };
export const NOTHING_MEASURED: ProbeResult = { ...UNKNOWN, cpu: UNKNOWN };

/**
 * Asks several servers in turn, one request at a time, from another process. What else the machine
 * does meets all of them alike, so that small differences show.
 *
 * @throws Error where an answer has another status than those expected
 */
export function probe(order: ProbeOrder): Promise<Record<string, ProbeResult>> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [], { stdio: ['ignore', 2, 2, 'ipc'] });
    child.once('message', (message) => {
      const answer = message as { results: Record<string, ProbeResult> } | { error: string };
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.results);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The probe ended with code ${code}.`));
    });
    child.send(order);
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(url: string, { method = 'GET', path, headers, body }: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** How often each is asked in all, warming up included. */
export const timesOf = (times: number): number => times + Math.ceil(times / 10);

interface Taken {
  times: number[];
  cpu: number[];
}

async function run({ targets, times, statuses }: ProbeOrder): Promise<Record<string, ProbeResult>> {
  const taken = new Map(targets.map(({ name }) => [name, { times: [], cpu: [] } as Taken]));
  const all = timesOf(times);
  const warmUp = all - times;
  for (let turn = 0; turn < all; turn += 1) {
    for (const { name, url, requests, workers } of targets) {
      const asked = requests[turn % requests.length];
      if (!asked) throw new Error(`There is nothing to ask ${name}.`);
      const cpuBefore = workers ? processorTime(workers) : Number.NaN;
      const begun = performance.now();
      const status = await ask(url, asked);
      const milliseconds = performance.now() - begun;
      if (!statuses.includes(status)) throw new Error(`${url}${asked.path} answered ${status}.`);
      const cpu = workers ? processorTime(workers) - cpuBefore : Number.NaN;
      if (turn < warmUp) continue;
      taken.get(name)?.times.push(milliseconds);
      taken.get(name)?.cpu.push(cpu);
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, { times, cpu }]) => [
      name,
      { ...percentiles(times), cpu: percentiles(cpu) },
    ])
  );
}

function percentiles(times: number[]): Percentiles {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    p50: at(0.5) ?? Number.NaN,
    p95: at(0.95) ?? Number.NaN,
    p99: at(0.99) ?? Number.NaN,
  };
}

if (require.main === module) {
  process.once('message', (order) => {
    run(order as ProbeOrder)
      .then((results) => ({ results }))
      .catch((error: unknown) => ({ error: String(error) }))
      .then((answer) => process.send?.(answer, () => process.exit(0)));
  });
}
