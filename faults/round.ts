import fs from 'node:fs';
import path from 'node:path';
import { createDatabase } from '../tests/support/database';
import { chanceOf, type Chance } from '../tests/support/random';
import type { Finding } from './audit';
import { Desk } from './desk/desk';
import { faults, type DatabaseName, type Fault } from './faults';
import { operations } from './operations';
import type { Outside } from './support/outside';
import { lastLines, Stage } from './support/stage';
import { weighted } from './support/weighted';
import { workUndisturbed, type Template } from './template';
import { emptyJournal, work, type Journal } from './work';

const DEEDS = 24;
const SPAN = 3000;
/** How long a start may take before it is killed, where it is; the first makes all tables. */
const START = 3500;
const FIRST_START = 6000;

const FIRST_START_KILLED = 'kill -9 at a first start';
const FIRST_STARTS = 0.06;

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
  /** What is done most, by its name. */
  operation: string | undefined;
}

/** Strikes a newsroom on a database of its own once, starts it again, and lets it be audited. */
export const playRound = (seed: number, setting: Setting): Promise<Round> => {
  const chance = chanceOf(seed);
  const isFirst = chance.is(FIRST_STARTS);
  const { fault = isFirst ? FIRST_START_KILLED : undefined } = setting;
  return fault === FIRST_START_KILLED
    ? playFirstStart(seed, chance, setting)
    : playWrites(seed, chance, setting);
};

async function playWrites(seed: number, chance: Chance, setting: Setting): Promise<Round> {
  const { template, folder } = setting;
  const theme = chance.oneOf(named(operations, 'operation', setting.operation));
  const fault = faultOf(chance, setting.database, setting.fault);
  const desk = new Desk(template.start, 'r');
  fs.cpSync(template.publicDirectory, path.join(folder, 'public'), { recursive: true });
  const stage = await Stage.open(await template.copy(), setting.outside, folder);
  const findings: Finding[] = [];
  const journal = emptyJournal();
  try {
    let { node, client } = await stage.start(template.login);
    const { databaseFile, proxy, outside } = stage;
    const strike = fault
      .strike({ node, databaseFile, proxy, outside, chance: chanceOf(seed + 1), span: SPAN })
      // The newsroom may be gone before the fault is over.
      .catch(() => undefined);
    await work(
      {
        desk,
        client,
        chance,
        lanes: 1 + chance.below(3),
        deeds: DEEDS,
        theme,
        isOver: () => !node.isAlive,
      },
      journal
    );
    await strike;
    if (node.endedByItself) {
      findings.push({
        invariant: 'nothing that happens outside ends the process',
        problem: `It ended by itself (${node.end}): ${lastLines(node.logFile)}`,
      });
    }
    await stage.heal();
    if (node.isAlive && chance.is(0.5)) await node.kill();
    if (!node.isAlive) {
      stage.kills += 1;
      if (chance.is(0.2)) await stage.killAStart(chance.below(START));
      ({ node, client } = await stage.start(template.login));
    }
    const { value, error } = await node.order({ name: 'audit', expected: desk.expectation() });
    if (error !== undefined) throw new Error(error);
    findings.push(...(value as Finding[]));
  } catch (error) {
    findings.push({ invariant: 'it starts again, and can be audited', problem: String(error) });
  } finally {
    await stage.end();
  }
  return { seed, fault: fault.name, theme: theme.name, journal, kills: stage.kills, findings };
}

/** The first start on an empty database, which makes all tables, is killed once or twice. */
async function playFirstStart(
  seed: number,
  chance: Chance,
  { folder, outside }: Setting
): Promise<Round> {
  const stage = await Stage.open(await createDatabase(), outside, folder);
  const findings: Finding[] = [];
  try {
    for (let kills = 1 + chance.below(2); kills > 0; kills -= 1) {
      await stage.killAStart(chance.below(FIRST_START));
    }
    await workUndisturbed(stage.launch(), outside);
  } catch (error) {
    findings.push({
      invariant: 'a start makes up for one that was killed',
      problem: String(error),
    });
  } finally {
    await stage.end();
  }
  const { kills } = stage;
  return {
    seed,
    fault: FIRST_START_KILLED,
    theme: 'migration',
    journal: emptyJournal(),
    kills,
    findings,
  };
}

const faultOf = (chance: Chance, database: DatabaseName, wanted: string | undefined): Fault =>
  weighted(
    chance,
    named(
      faults.filter(({ databases }) => databases.includes(database)),
      'fault',
      wanted
    )
  );

/** Those that are meant: the one with this name, or all. */
function named<Item extends { name: string }>(
  items: readonly Item[],
  what: string,
  wanted: string | undefined
): readonly Item[] {
  const meant = items.filter(({ name }) => (wanted ?? name) === name);
  if (meant.length > 0) return meant;
  throw new Error(
    `There is no ${what} "${wanted}" here. There are: ${items.map(({ name }) => name).join(', ')}.`
  );
}
