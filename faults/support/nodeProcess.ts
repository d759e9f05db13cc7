import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { NumberedReply, Order, OrderReply, Ready } from '../newsroom/orders';

/** Linux's command for what a process may use. */
const LIMITS = 'prlimit';

/** A newsroom in a process of its own. */
export class NodeProcess {
  private readonly waiting = new Map<
    number,
    { resolve(reply: OrderReply): void; reject(error: Error): void }
  >();
  private orders = 0;
  private killed = false;
  /** Settles when the process has ended, whatever ended it. */
  readonly ended: Promise<void>;
  private isRunning = true;

  private constructor(
    private readonly child: ChildProcess,
    readonly logFile: string
  ) {
    this.ended = new Promise((resolve) =>
      child.once('exit', () => {
        this.isRunning = false;
        for (const { reject } of this.waiting.values()) reject(new Error('The newsroom ended.'));
        resolve();
      })
    );
    child.on('message', (message) => {
      const { number, ...reply } = message as NumberedReply;
      this.waiting.get(number)?.resolve(reply);
      this.waiting.delete(number);
    });
  }

  /** Starts one; `url` is known when it listens. */
  static start(environment: Record<string, string>, logFile: string): NodeProcess {
    const log = fs.openSync(logFile, 'a');
    const child = fork(path.join(__dirname, '..', 'newsroom', 'node.js'), [], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
    });
    fs.closeSync(log);
    return new NodeProcess(child, logFile);
  }

  /** Its address, when it listens; null where it ended before. */
  async listening(): Promise<string | null> {
    const url = new Promise<string>((resolve) =>
      this.child.once('message', (message) =>
        resolve(`http://127.0.0.1:${(message as Ready).port}`)
      )
    );
    return Promise.race([url, this.ended.then(() => null)]);
  }

  get isAlive(): boolean {
    return this.isRunning;
  }

  /** Whether it ended although nobody ended it. */
  get endedByItself(): boolean {
    return !this.isRunning && !this.killed && this.child.signalCode !== 'SIGKILL';
  }

  /** What it ended with. */
  get end(): string {
    return this.child.signalCode ?? `exit code ${this.child.exitCode}`;
  }

  /** @throws Error where it ends before it has obeyed */
  order(order: Order): Promise<OrderReply> {
    this.orders += 1;
    const number = this.orders;
    return new Promise((resolve, reject) => {
      if (!this.isRunning) return reject(new Error('The newsroom ended.'));
      this.waiting.set(number, { resolve, reject });
      this.child.send({ number, order }, (error) => error && reject(error));
    });
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.child.kill(name);
  }

  /** How large the files that it writes may be. */
  limitFiles(bytes: number | 'unlimited'): void {
    const { error, status } = spawnSync(LIMITS, [
      `--pid=${this.child.pid}`,
      `--fsize=${bytes}:unlimited`,
    ]);
    if (this.isRunning && (error || status !== 0)) {
      throw new Error(`The size of its files cannot be limited: there is no ${LIMITS} here.`);
    }
  }

  /** Ends it at once: kill -9. */
  async kill(): Promise<void> {
    this.killed = true;
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.killed = true;
    await this.order({ name: 'stop' }).catch(() => undefined);
    await this.kill();
  }
}
