/** @database any */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../../support/database';
import { floodPage } from '../../support/pages';

const ROOT = path.resolve(__dirname, '..', '..', '..');

describe('newsroom import', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-import-'));
  });
  afterAll(async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli', 'newsroom.js'), 'import', ...args],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...database.environment,
          PUBLIC_DIRECTORY: path.join(folder, 'public'),
        },
      }
    );
    return { status, stdout, stderr };
  }

  const file = (name: string, content: string | Buffer) => {
    const target = path.join(folder, name);
    fs.writeFileSync(target, content);
    return target;
  };

  it('prints one JSON object in the field names of the content model, and ends with 0', () => {
    const { status, stdout } = run(file('page.txt', floodPage()), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'created',
      article: { headline: 'Lindhaven calls for a survey of the river mouth after floods' },
      captions: [{ creditLine: 'AFP' }, {}],
      outlet: { name: 'Coast Wire' },
      sections: [{ name: 'News' }, { name: 'Coast' }],
      mirrors: [{ kind: 'tv-channel', platform: 'roku', address: null, state: 'planned' }],
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'no-shared-names' })]),
    });
  });

  it('says in plain words that the same page is here already', () => {
    const { status, stdout } = run(file('again.txt', floodPage()));
    expect(status).toBe(0);
    expect(stdout).toContain('Unchanged: this story is here already');
  });

  it.each([
    ['an empty file', 'empty.txt', '', 'The file is empty'],
    [
      'a picture',
      'picture.txt',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'not a plain-text page',
    ],
    ['text without a headline', 'trail.txt', 'News / Coast\n', 'headline'],
    [
      'bytes that are no text in UTF-8',
      'bytes.txt',
      Buffer.from([0x48, 0xc3, 0x28, 0x81, 0xff, 0x9d]),
      '',
    ],
  ])(
    'refuses %s with code 2 and a reason, before any Strapi is started',
    (_what, name, content, reason) => {
      const { status, stdout, stderr } = run(file(name, content));
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Not imported: ');
      expect(stderr).toContain(reason);
    }
  );

  it('refuses a file of 100 MB without reading it', () => {
    const target = path.join(folder, 'huge.txt');
    fs.writeFileSync(target, '');
    fs.truncateSync(target, 100 * 1024 * 1024);
    const { status, stderr } = run(target);
    expect(status).toBe(2);
    expect(stderr).toContain('100 MB');
  });

  it('refuses a file that is not there, an unknown option and a date that is none', () => {
    expect(run(path.join(folder, 'missing.txt')).status).toBe(2);
    expect(run(file('a.txt', floodPage()), '--shout').status).toBe(2);
    const { status, stderr } = run(file('b.txt', floodPage()), '--date', 'yesterday');
    expect(status).toBe(2);
    expect(stderr).toContain('2026-10-14');
  });

  it('gives the reason as JSON, too', () => {
    const { stdout } = run(file('none.txt', ''), '--json');
    expect(JSON.parse(stdout)).toEqual({
      error: { rule: 'empty-file', message: 'The file is empty.', place: 'file' },
    });
  });
});
