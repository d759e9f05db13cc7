import { fork } from 'node:child_process';
import autocannon from 'autocannon';

export interface LoadRequest {
  method?: 'GET' | 'PUT' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface LoadOrder {
  url: string;
  /** Asked one after the other, from the start again when they are through. */
  requests: LoadRequest[];
  connections: number;
  seconds: number;
  /** The status that every answer has to have. */
  status: number;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds from request to answer. */
  p50: number;
  p99: number;
}

/**
 * Loads a server from another process and says how it did.
 *
 * @throws Error where an answer has another status than the one expected
 */
export function load(order: LoadOrder): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [], { stdio: ['ignore', 2, 2, 'ipc'] });
    child.once('message', (message) => {
      const answer = message as { result: LoadResult } | { error: string };
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.result);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The load ended with code ${code}.`));
    });
    child.send(order);
  });
}

async function run({
  url,
  requests,
  connections,
  seconds,
  status,
}: LoadOrder): Promise<LoadResult> {
  const result = await autocannon({
    url,
    requests,
    connections,
    duration: seconds,
    timeout: 60,
  });
  const statuses = Object.entries(result.statusCodeStats ?? {});
  const wrong = statuses.filter(([code]) => Number(code) !== status);
  if (result.errors > 0 || wrong.length > 0 || statuses.length === 0) {
    throw new Error(
      `${url}${requests[0]?.path}: ${result.errors} errors, answers ${JSON.stringify(result.statusCodeStats)}; ${status} was expected.`
    );
  }
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

if (require.main === module) {
  process.once('message', (order) => {
    run(order as LoadOrder)
      .then((result) => ({ result }))
      .catch((error: unknown) => ({ error: String(error) }))
      .then((answer) => process.send?.(answer, () => process.exit(0)));
  });
}
