import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchDatabase } from './databases';
import type { StatementsByHook } from './statementCounter';

/** What a process that serves is told to be. */
export interface HostOrder {
  appDir: string;
  distDir: string;
  /** Options of the plugin over those of the host. */
  options?: Record<string, unknown>;
  /** Types that everybody may read. */
  readable: readonly string[];
}

/** What it says when it listens. */
export interface Ready {
  port: number;
  /** An API token with full access; empty where there are none. */
  token: string;
}

/** A server in a process of its own. */
export interface Host {
  url: string;
  token: string;
  /** Of its process. */
  pid: number;
  /** Memory that the process has in use now, in megabytes. */
  memory(): number;
  /** The statements that it has sent to its database since it was asked last, by hook while it follows them. */
  statements(): Promise<StatementsByHook>;
  /** Milliseconds of the processor that the process has taken since it began. */
  cpu(): Promise<number>;
  /** Whether to tell the hooks from each other, which costs time. */
  followHooks(wanted: boolean): void;
  stop(): Promise<void>;
}

/** All stories of a large archive are made searchable by then. */
const START_WITHIN = 6 * 3_600_000;

export async function startHost(order: HostOrder, database: BenchDatabase): Promise<Host> {
  const uploads = mkdtempSync(path.join(tmpdir(), 'newsroom-bench-public-'));
  mkdirSync(path.join(uploads, 'uploads'));
  const host = await start('serve.js', [JSON.stringify(order)], {
    ...database.environment,
    PUBLIC_DIRECTORY: uploads,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  });
  return {
    ...host,
    stop: async () => {
      await host.stop();
      rmSync(uploads, { recursive: true, force: true });
    },
  };
}

/** A bare Node server that sends the same whatever is asked; `body` is a file. */
export const startBareServer = (body: string, headers: Record<string, string>): Promise<Host> =>
  start('bare.js', [body, JSON.stringify(headers)], {});

async function start(
  script: string,
  args: string[],
  environment: Record<string, string>
): Promise<Host> {
  const child = fork(path.join(__dirname, script), args, {
    env: { ...process.env, ...environment },
    // Nothing a server prints is a result.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const { port, token } = await ready(child);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    pid: child.pid ?? 0,
    memory: () => residentMegabytes(child.pid ?? 0),
    statements: async () =>
      (await ask<{ statements: StatementsByHook }>(child, 'statements')).statements,
    cpu: async () => (await ask<{ cpu: number }>(child, 'cpu')).cpu,
    followHooks: (wanted) => void child.send(wanted ? 'follow' : 'unfollow'),
    stop: () => stop(child),
  };
}

function ready(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new Error('A server of the benchmark did not start.'));
    }, START_WITHIN);
    child.once('message', (message) => {
      clearTimeout(late);
      resolve(message as Ready);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`A server of the benchmark ended with code ${code}.`));
    });
  });
}

function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as Answer));
    child.send(question);
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const killed = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(killed);
      resolve();
    });
    if (child.connected) child.send('stop');
    else child.kill();
  });
}

/** As Linux tells it; 0 where it does not. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
