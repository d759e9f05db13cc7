import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const SUITES = ['sqlite', 'postgres', 'mariadb'];

/** The files that a suite runs beside the others. */
const filesOf = (suite: string): string[] =>
  execFileSync(
    process.execPath,
    [JEST, '--config=tests/jest.config.js', '--listTests', '--selectProjects', suite],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NEWSROOM_TEST_SHARED: '1' } }
  )
    .split('\n')
    .filter((line) => line.endsWith('.test.ts'));

describe('suites that share', () => {
  it('run each test of any database in one of them, and every other test in each', () => {
    const folder = path.join(ROOT, 'tests', 'api');
    const runs = SUITES.flatMap(filesOf);
    const all = fs
      .readdirSync(folder, { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((file) => file.endsWith('.test.ts'));
    const isOfAny = (file: string) =>
      fs.readFileSync(file, 'utf8').startsWith('/** @database any */');
    expect(all.filter(isOfAny).length).toBeGreaterThan(0);
    for (const file of all) {
      const times = runs.filter((run) => run === file).length;
      expect([file, times]).toEqual([file, isOfAny(file) ? 1 : SUITES.length]);
    }
  });
});
