import fs from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from '../../tests/support/database';
import { optionsOf } from '../newsroom/options';
import { Client, type Login } from './client';
import { DatabaseProxy } from './databaseProxy';
import { NodeProcess } from './nodeProcess';
import type { Outside } from './outside';

/** What a round needs and takes away again. */
export class Stage {
  private node: NodeProcess | null = null;
  /** How often a newsroom was killed here. */
  kills = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly proxy: DatabaseProxy | null,
    readonly outside: Outside,
    private readonly folder: string
  ) {}

  /** @param folder for the log, and the uploads in its `public` */
  static async open(database: TestDatabase, outside: Outside, folder: string): Promise<Stage> {
    const { DATABASE_HOST: host, DATABASE_PORT: port } = database.environment;
    const proxy = host ? await DatabaseProxy.open({ host, port: Number(port) }) : null;
    return new Stage(database, proxy, outside, folder);
  }

  /** The file of the database; empty where it is a server. */
  get databaseFile(): string {
    return this.database.environment.DATABASE_FILENAME ?? '';
  }

  launch(): NodeProcess {
    this.node = NodeProcess.start(
      {
        ...this.database.environment,
        ...(this.proxy && { DATABASE_PORT: String(this.proxy.port) }),
        PUBLIC_DIRECTORY: path.join(this.folder, 'public'),
        FAULTS_OPTIONS: optionsOf(this.outside.url),
      },
      path.join(this.folder, 'newsroom.log')
    );
    return this.node;
  }

  /** @throws Error with the end of its log where it does not start */
  async start(login: Login): Promise<{ node: NodeProcess; client: Client }> {
    const node = this.launch();
    const url = await node.listening();
    if (url === null) throw new Error(`The newsroom does not start: ${lastLines(node.logFile)}`);
    return { node, client: new Client(url, login, (order) => node.order(order)) };
  }

  /** Starts one and kills it meanwhile, or when it listens. */
  async killAStart(milliseconds: number): Promise<void> {
    const node = this.launch();
    const kill = setTimeout(() => void node.kill(), milliseconds);
    await Promise.race([node.ended, node.listening()]);
    clearTimeout(kill);
    await node.kill();
    this.kills += 1;
  }

  /** Whatever was struck is as it was, and nothing strikes any more; what has ended is not started. */
  async heal(): Promise<void> {
    this.proxy?.heal();
    this.outside.manner = 'right';
    await this.node?.order({ name: 'spare' }).catch(() => undefined);
  }

  async end(): Promise<void> {
    if (this.node?.isAlive) await this.node.kill();
    await this.heal();
    await this.proxy?.end();
    await this.database.drop();
  }
}

export const lastLines = (file: string): string =>
  fs.readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
