import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Newsroom } from './newsroom';

export interface SecondNode {
  url: string;
  stop(): Promise<void>;
  /** Ends it as a machine that is switched off. */
  kill(): Promise<void>;
}

export interface SecondNodeOptions {
  /** Of Strapi's configuration, by their path, that it has instead of the host's. */
  settings?: Readonly<Record<string, unknown>>;
  /** Ends it by kill -9 when it stores a picture. */
  kill?: 'before the bytes' | 'behind the bytes';
}

/** Starts another Strapi, in a process of its own, on the database of a newsroom. */
export async function startSecondNode(
  { database }: Newsroom,
  { settings = {}, kill }: SecondNodeOptions = {}
): Promise<SecondNode> {
  const child = spawn(process.execPath, [path.join(__dirname, 'nodeProcess.mjs')], {
    env: {
      ...process.env,
      ...database.environment,
      HOST: '127.0.0.1',
      PORT: '0',
      NODE_SETTINGS: JSON.stringify(settings),
      ...(kill && { NODE_KILL: kill }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const found = /PORT (\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The second node ended with ${code}. ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
