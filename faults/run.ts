import { randomBytes, randomInt } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dropTemplates } from '../tests/support/database';
import type { DatabaseName } from './faults';
import { playRound, type Round } from './round';
import { Outside } from './support/outside';
import { makeTemplate } from './template';

const USAGE = `Usage: npm run faults -- [--rounds N] [--seed S] [--database sqlite|postgres|mariadb] [--fault NAME] [--operation NAME]
  Writes to a newsroom, strikes it with a fault, starts it again where it ended, and looks whether all
  is there that it has acknowledged, and nothing else. Round n has the seed S + n.
  --rounds N    how many rounds, 10 unless said
  --seed S      of the first round; a new one each time unless said
  --database D  SQLite unless said
  --fault NAME  only this one, e.g. 'the disk is full'
  --operation NAME  what is done most, e.g. 'move an outlet'; another one in each round unless said
PostgreSQL and MariaDB are found by DATABASE_HOST, DATABASE_PORT, DATABASE_USERNAME and DATABASE_PASSWORD.`;

/** Each database by the name that Strapi has for its client. */
const CLIENTS: Record<DatabaseName, string> = {
  sqlite: 'sqlite',
  postgres: 'postgres',
  mariadb: 'mysql',
};

const isDatabase = (name: string): name is DatabaseName => Object.hasOwn(CLIENTS, name);

/** Newsrooms of one run read each other's tokens and keys. */
const SECRETS = {
  APP_KEYS: 'first-of-the-faults,second-of-the-faults',
  ADMIN_JWT_SECRET: 'admin-of-the-faults',
  API_TOKEN_SALT: 'tokens-of-the-faults',
  ENCRYPTION_KEY: 'encryption-of-the-faults',
  JWT_SECRET: 'jwt-of-the-faults',
  TRANSFER_TOKEN_SALT: 'transfer-of-the-faults',
};

interface Options {
  rounds: number;
  seed: number;
  database: DatabaseName;
  fault: string | undefined;
  operation: string | undefined;
}

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10' },
      seed: { type: 'string' },
      database: { type: 'string', default: 'sqlite' },
      fault: { type: 'string' },
      operation: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { database, fault, operation, help } = values;
  if (help) return null;
  const rounds = Number(values.rounds);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!Number.isSafeInteger(rounds) || !Number.isSafeInteger(seed) || !isDatabase(database)) {
    throw new Error(USAGE);
  }
  return { rounds, seed, database, fault, operation };
}

function describe({ fault, theme, journal, kills, findings }: Round): string {
  const { acknowledged, refused, doubted } = journal;
  return `${fault}; mostly: ${theme}; ${acknowledged} acknowledged, ${refused} refused, ${doubted} in doubt, ${kills} kills: ${findings.length === 0 ? 'all is there' : `${findings.length} findings`}`;
}

const named = (option: string, name: string | undefined) =>
  name === undefined ? '' : ` --${option} '${name}'`;

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return console.log(USAGE);
  const { rounds, seed, database, fault, operation } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-faults-'));
  Object.assign(process.env, SECRETS, {
    NODE_ENV: 'production',
    DATABASE_CLIENT: CLIENTS[database],
    // What the databases of this run have in common, their names too.
    NEWSROOM_TEST_RUN: path.join(folder, `newsroom_faults_${randomBytes(4).toString('hex')}`),
  });
  console.log(`Seed ${seed}, ${rounds} rounds on ${database}.`);
  const began = Date.now();
  const outside = await Outside.open();
  const sums = { acknowledged: 0, doubted: 0, kills: 0, failed: 0 };
  try {
    const template = await makeTemplate(folder, outside);
    for (let number = 0; number < rounds; number += 1) {
      const own = path.join(folder, `round-${seed + number}`);
      fs.mkdirSync(own);
      const since = Date.now();
      const round = await playRound(seed + number, {
        template,
        database,
        outside,
        folder: own,
        fault,
        operation,
      });
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      console.log(`${number + 1}. seed ${round.seed}, ${seconds} s: ${describe(round)}`);
      sums.acknowledged += round.journal.acknowledged;
      sums.doubted += round.journal.doubted;
      sums.kills += round.kills;
      if (round.findings.length === 0) {
        fs.rmSync(own, { recursive: true });
        continue;
      }
      sums.failed += 1;
      const again = `npm run faults -- --rounds 1 --seed ${round.seed} --database ${database}${named('fault', fault)}${named('operation', operation)}`;
      console.log(
        [
          ...round.findings.map(
            ({ invariant, problem }) => `   not so: ${invariant}\n     ${problem}`
          ),
          '   written:',
          ...round.journal.lines.map((line) => `     ${line}`),
          `   again: ${again}`,
          `   log: ${own}`,
        ].join('\n')
      );
    }
  } finally {
    await outside.end();
    await dropTemplates();
    if (sums.failed === 0) fs.rmSync(folder, { recursive: true, force: true });
  }
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(
    `${rounds} rounds in ${minutes} min: ${sums.acknowledged} writes acknowledged, ${sums.doubted} in doubt, ${sums.kills} kills, ${sums.failed} rounds with findings.`
  );
  process.exitCode = sums.failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
