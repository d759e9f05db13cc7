import { fileURLToPath } from 'node:url';
import { build, install, installClients, main, runInForeground } from './prepare.mjs';

/**
 * Runs suites of tests/jest.config.js, by default the unit tests and the API on the database that
 * DATABASE_CLIENT names: `node scripts/test.mjs [--suites=NAME,NAME] [--shared] [what jest takes]`. With `--shared`, tests
 * that are the same on any database run in one of the suites `sqlite`, `postgres` and `mariadb`.
 */
const API = { sqlite: 'sqlite', postgres: 'postgres', mysql: 'mariadb', mariadb: 'mariadb' };
const NEEDS = {
  unit: [],
  sqlite: ['server', 'host'],
  postgres: ['server', 'host'],
  mariadb: ['server', 'host'],
  clients: ['server', 'host'],
  browser: [
    ...['plugin', 'host', 'admin', 'sitePackages', 'site'],
    ...['documentationPackages', 'documentation'],
  ],
};

/** What a test makes is soon done with: room for it, in megabytes, in which it need not be looked for so often. */
const YOUNG = '--max-semi-space-size=128';

const OPTION = '--suites=';
const SHARED = '--shared';
const given = process.argv.slice(2);
const named = given.find((argument) => argument.startsWith(OPTION));
const suites = named
  ? named.slice(OPTION.length).split(',')
  : ['unit', API[process.env.DATABASE_CLIENT ?? 'sqlite']];

main(() => {
  const unknown = suites.filter((suite) => !Object.hasOwn(NEEDS, suite));
  if (unknown.length > 0) {
    throw new Error(`There is no suite for that. Suites: ${Object.keys(NEEDS).join(', ')}.`);
  }
  const shared = ['sqlite', 'postgres', 'mariadb'];
  if (given.includes(SHARED)) {
    if (!shared.every((suite) => suites.includes(suite))) {
      throw new Error(`${SHARED} is for runs of all of these suites: ${shared.join(', ')}.`);
    }
    process.env.NEWSROOM_TEST_SHARED = '1';
  }
  install();
  if (suites.includes('clients')) installClients();
  build(...new Set(suites.flatMap((suite) => NEEDS[suite])));
  runInForeground(process.execPath, [
    YOUNG,
    fileURLToPath(import.meta.resolve('jest/bin/jest')),
    '--config=tests/jest.config.js',
    ...given.filter((argument) => argument !== named && argument !== SHARED),
    // Behind what was given: this option takes every word that follows it.
    '--selectProjects',
    ...suites,
  ]);
});
