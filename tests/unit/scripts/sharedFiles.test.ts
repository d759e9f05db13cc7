import fs from 'node:fs';
import path from 'node:path';
import { filesOfAnyDatabase, shareOut } from '../../support/jest/sharedFiles';

const API = path.resolve(__dirname, '..', '..', 'api');
const SUITES = ['sqlite', 'postgres', 'mariadb'];

const apiTests = fs
  .readdirSync(API, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join(API, name));

/** In which suites a file runs when they share. */
function suitesOf(file: string): string[] {
  const elsewhere = shareOut(API, SUITES);
  return SUITES.filter(
    (suite) => !elsewhere[suite]?.some((pattern) => new RegExp(pattern).test(file))
  );
}

describe('suites that share', () => {
  it('run each test of any database in one of them', () => {
    const shared = filesOfAnyDatabase(API);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter((file) => suitesOf(file).length !== 1)).toEqual([]);
  });

  it('run every other test in each of them', () => {
    const shared = filesOfAnyDatabase(API);
    const others = apiTests.filter((file) => !shared.includes(file));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((file) => suitesOf(file).length !== SUITES.length)).toEqual([]);
  });
});
