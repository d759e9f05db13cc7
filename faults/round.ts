import fs from 'node:fs';
import path from 'node:path';
import { chanceOf, type Chance } from '../tests/support/random';
import type { TestDatabase } from '../tests/support/database';
import type { Finding } from './audit';
import { Desk } from './desk/desk';
import { faults, type DatabaseName, type Fault } from './faults';
import { optionsOf } from './newsroom/options';
import { operations } from './operations';
import { Client } from './support/client';
import { DatabaseProxy } from './support/databaseProxy';
import { NodeProcess } from './support/nodeProcess';
import type { Outside } from './support/outside';
import { weighted } from './support/weighted';
import type { Template } from './template';
import { work, type Journal } from './work';

const DEEDS = 24;
const SPAN = 3000;
/** How long a start may take before it is killed, where it is. */
const START = 3500;

/** What a round was, and what it found. */
export interface Round {
  seed: number;
  fault: string;
  theme: string;
  journal: Journal;
  /** How often a newsroom was ended by kill -9. */
  kills: number;
  findings: Finding[];
}

interface Setting {
  template: Template;
  database: DatabaseName;
  /** Of all rounds of a run. */
  outside: Outside;
  /** For logs and uploads of this round. */
  folder: string;
  /** By its name, instead of one by chance. */
  fault: string | undefined;
}

/** Strikes a newsroom on a database of its own once, starts it again, and lets it be audited. */
export async function playRound(seed: number, setting: Setting): Promise<Round> {
  const stage = await Stage.open(setting);
  try {
    return await stage.play(seed, setting);
  } finally {
    await stage.end();
  }
}

/** What a round needs and takes away again. */
class Stage {
  private node: NodeProcess | null = null;
  private kills = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly proxy: DatabaseProxy | null,
    private readonly outside: Outside,
    private readonly folder: string
  ) {}

  static async open({ template, folder, outside }: Setting): Promise<Stage> {
    const database = await template.copy();
    const { DATABASE_HOST: host, DATABASE_PORT: port } = database.environment;
    const proxy = host ? await DatabaseProxy.open({ host, port: Number(port) }) : null;
    fs.cpSync(template.publicDirectory, path.join(folder, 'public'), { recursive: true });
    return new Stage(database, proxy, outside, folder);
  }

  async play(seed: number, { template, database, fault: wanted }: Setting): Promise<Round> {
    const chance = chanceOf(seed);
    const theme = chance.oneOf(operations);
    const fault = faultOf(chance, database, wanted);
    const desk = new Desk(template.start, 'r');
    let { node, client } = await this.start(template);
    const writing = work({
      desk,
      client,
      chance,
      lanes: 1 + chance.below(3),
      deeds: DEEDS,
      theme,
      isOver: () => !node.isAlive,
    });
    const strike = fault
      .strike({
        node,
        databaseFile: this.database.environment.DATABASE_FILENAME ?? '',
        proxy: this.proxy,
        outside: this.outside,
        chance: chanceOf(seed + 1),
        span: SPAN,
      })
      // The newsroom may be gone before the fault is over.
      .catch(() => undefined);
    const journal = await writing;
    await strike;
    const findings: Finding[] = [];
    if (node.endedByItself) {
      findings.push({
        invariant: 'nothing that happens outside ends the process',
        problem: `It ended by itself (${node.end}): ${lastLines(node.logFile)}`,
      });
    }
    if (node.isAlive && chance.is(0.5)) await node.kill();
    if (!node.isAlive) {
      this.kills += 1;
      if (chance.is(0.2)) await this.killAStart(chance);
      ({ node, client } = await this.start(template));
    }
    this.heal();
    const { value, error } = await node.order({ name: 'audit', expected: desk.expectation() });
    if (error !== undefined) throw new Error(error);
    findings.push(...(value as Finding[]));
    return { seed, fault: fault.name, theme: theme.name, journal, kills: this.kills, findings };
  }

  /** Whatever was struck is as it was. */
  private heal(): void {
    this.proxy?.heal();
    this.outside.manner = 'right';
  }

  async end(): Promise<void> {
    if (this.node?.isAlive) await this.node.kill();
    this.heal();
    await this.proxy?.end();
    await this.database.drop();
  }

  private launch(): NodeProcess {
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

  private async start({ login }: Template): Promise<{ node: NodeProcess; client: Client }> {
    const node = this.launch();
    const url = await node.listening();
    if (url === null) throw new Error(`The newsroom does not start: ${lastLines(node.logFile)}`);
    return { node, client: new Client(url, login, (order) => node.order(order)) };
  }

  /** The start behind a kill is killed as well. */
  private async killAStart(chance: Chance): Promise<void> {
    const node = this.launch();
    const kill = setTimeout(() => void node.kill(), chance.below(START));
    await Promise.race([node.ended, node.listening()]);
    clearTimeout(kill);
    await node.kill();
    this.kills += 1;
  }
}

function faultOf(chance: Chance, database: DatabaseName, wanted: string | undefined): Fault {
  const possible = faults.filter(
    ({ databases, name }) => databases.includes(database) && (wanted ?? name) === name
  );
  if (possible.length === 0) {
    throw new Error(
      `There is no fault "${wanted}" on ${database}. Faults: ${faults.map(({ name }) => name).join(', ')}.`
    );
  }
  return weighted(chance, possible);
}

const lastLines = (file: string) => fs.readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
