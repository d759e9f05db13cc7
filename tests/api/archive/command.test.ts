/** @database any */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { createDatabase, type TestDatabase } from '../../support/database';
import { floodPage, PARAGRAPHS } from '../../support/pages';

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

  function run(args: string[], { cwd = ROOT, input = '', environment = {} } = {}) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli', 'newsroom.js'), 'import', ...args],
      {
        cwd,
        input,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...database.environment,
          PUBLIC_DIRECTORY: path.join(folder, 'public'),
          ...environment,
        },
      }
    );
    return { status, stdout, stderr };
  }
  const linesOf = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  const file = (name: string, content: string | Buffer) => {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
    return target;
  };

  const HEADLINE = 'Lindhaven calls for a survey of the river mouth after floods';

  it('stores a story and says so in one line of JSON, and ends with 0', () => {
    const { status, stdout } = run([file('page.txt', floodPage()), '--json']);
    expect(status).toBe(0);
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({
        place: 'page.txt, text',
        outcome: 'created',
        headline: HEADLINE,
        status: 'draft',
        problems: expect.arrayContaining([expect.objectContaining({ rule: 'no-shared-names' })]),
      }),
    ]);
  });

  it('says in plain words that the same page is here already, and what it read', () => {
    const { status, stdout } = run([file('again.txt', floodPage())]);
    expect(status).toBe(0);
    expect(stdout).toContain('Unchanged: this story is here already');
    expect(stdout).toContain(HEADLINE);
  });

  it('runs behind whatever else serves on the machine', () => {
    const seen = path.join(folder, 'priority.txt');
    // Strapi takes away who listens for the end of the process.
    const watch = file(
      'watch.cjs',
      `setInterval(() => require('fs').writeFileSync(${JSON.stringify(seen)}, String(require('os').getPriority())), 50).unref();`
    );
    const { status } = run([file('again.txt', floodPage())], {
      environment: { NODE_OPTIONS: `--require=${watch}` },
    });
    expect(status).toBe(0);
    const { PRIORITY_BELOW_NORMAL } = os.constants.priority;
    expect(Number(fs.readFileSync(seen, 'utf8'))).toBe(
      Math.max(PRIORITY_BELOW_NORMAL, os.getPriority())
    );
  });

  it('imports what can be read of a folder, reports the rest, and ends with 3', () => {
    file('mixed/a.txt', floodPage().replace(HEADLINE, 'Ferries stop after the storm'));
    file('mixed/b.txt', 'News / Coast\n');
    const report = path.join(folder, 'report.jsonl');
    const { status, stdout, stderr } = run([
      path.join(folder, 'mixed'),
      '--publish',
      '--report',
      report,
    ]);
    expect(stdout).toContain('2 stories');
    expect(stderr).toContain('b.txt');
    expect(status).toBe(3);
    expect(linesOf(fs.readFileSync(report, 'utf8'))).toMatchObject([
      { place: 'a.txt, text', outcome: 'created', status: 'published' },
      { place: 'b.txt, line 1', outcome: 'refused', problems: [{ rule: 'no-headline' }] },
    ]);
  });

  it('takes the pictures over that lie beside pages or are written into them, once each', async () => {
    const pictureOf = (color: string) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background: color } })
        .jpeg({ quality: 100 })
        .toBuffer();
    const [quay, boat] = [await pictureOf('#123456'), await pictureOf('#654321')];
    const pageOf = (headline: string, picture: string) =>
      `<!DOCTYPE html><html lang="en"><head><title>${headline}</title>
      <link rel="canonical" href="https://elm.invalid/${headline.length}"></head><body><article><h1>${headline}</h1>
      <figure><img src="${picture}"><figcaption>Waves break over the quay of Holm on Monday.</figcaption></figure>
      ${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    const pages = path.dirname(
      file('saved/Quay.html', pageOf('The quay of Holm is closed', './Quay_files/quay.jpg'))
    );
    file('saved/Quay_files/quay.jpg', quay);
    file('saved/beside.html', pageOf('The quay of Holm is open again', 'pictures/quay.jpg'));
    file('saved/pictures/quay.jpg', quay);
    const inside = `data:image/jpeg;base64,${boat.toString('base64')}`;
    file('saved/inside.html', pageOf('A boat lies on the road at Holm', inside));
    const { status, stdout } = run([pages, '--pictures', 'files', '--json']);
    expect(linesOf(stdout).map(({ outcome, problems }) => [outcome, problems])).toEqual([
      ['created', []],
      ['created', []],
      ['created', []],
    ]);
    expect(status).toBe(0);
    const uploads = fs.readdirSync(path.join(folder, 'public', 'uploads'));
    const whole = uploads.filter((name) => !/^(?:thumbnail|small|medium|large)_/.test(name));
    expect(whole.filter((name) => name.endsWith('.jpg'))).toHaveLength(2);
    const again = run([pages, '--pictures', 'files', '--json']);
    expect(linesOf(again.stdout).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 3 }, () => 'unchanged')
    );
  });

  it('shows how a page is read where there is no Strapi at all', () => {
    const { status, stdout, stderr } = run([file('dry.txt', floodPage()), '--dry-run'], {
      cwd: folder,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(HEADLINE);
    expect(stdout).toContain('dry run: nothing was written');
  });

  it('loads for a dry run neither Strapi nor what reads other formats', () => {
    const loaded = path.join(folder, 'loaded.json');
    const hook = file(
      'tellLoaded.js',
      `process.once('exit', () => require('node:fs').writeFileSync(${JSON.stringify(loaded)}, JSON.stringify(Object.keys(require.cache))));`
    );
    const packagesOf = (page: string) => {
      const { status } = run([page, '--dry-run'], {
        cwd: folder,
        environment: { NODE_OPTIONS: `--require "${hook}"` },
      });
      expect(status).toBe(0);
      const files: string[] = JSON.parse(fs.readFileSync(loaded, 'utf8'));
      return new Set(files.map((each) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1]));
    };
    const text = packagesOf(file('light.txt', floodPage()));
    expect(text).toContain('commander');
    for (const heavy of ['@strapi/utils', '@strapi/strapi', 'sharp', 'zod', 'yaml', 'jose']) {
      expect(text).not.toContain(heavy);
    }
    expect(text).not.toContain('linkedom');
    const html = `<html><body><article><h1>${HEADLINE}</h1><p>${'The river rose by night. '.repeat(20)}</p></article></body></html>`;
    expect(packagesOf(file('light.html', html))).toContain('linkedom');
  });

  it('reads standard input, and gives a story whole in a dry run', () => {
    const { status, stdout } = run(['-', '--dry-run', '--json'], {
      cwd: folder,
      input: floodPage(),
    });
    expect(status).toBe(0);
    expect(linesOf(stdout)).toMatchObject([
      {
        place: 'standard input, text',
        outcome: 'read',
        story: { headline: HEADLINE, sectionTrail: ['News', 'Coast'], captions: [{}, {}] },
      },
    ]);
  });

  it.each([
    ['an empty file', 'empty.txt', '', 'The file is empty'],
    [
      'a picture',
      'picture.txt',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'a PNG picture',
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
      const { status, stdout, stderr } = run([file(name, content)], { cwd: folder });
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Not imported:');
      expect(stderr).toContain(reason);
    }
  );

  it('refuses a file of 100 MB without reading it', () => {
    const target = path.join(folder, 'huge.txt');
    fs.writeFileSync(target, 'Some words. ');
    fs.truncateSync(target, 100 * 1024 * 1024);
    fs.writeFileSync(target, 'x'.repeat(70_000), { flag: 'r+' });
    const { status, stderr } = run([target], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('100 MB');
  });

  it('refuses a file that is not there, an unknown option and a date that is none', () => {
    expect(run([path.join(folder, 'missing.txt')]).status).toBe(2);
    expect(run([file('a.txt', floodPage()), '--shout']).status).toBe(2);
    const { status, stderr } = run([file('b.txt', floodPage()), '--date', 'yesterday']);
    expect(status).toBe(2);
    expect(stderr).toContain('2026-10-14');
  });

  it('gives the reason as JSON, too', () => {
    const { stdout } = run([file('none.txt', ''), '--json']);
    expect(linesOf(stdout)).toEqual([
      {
        place: 'none.txt, file',
        outcome: 'refused',
        problems: [{ rule: 'empty-file', message: 'The file is empty.', place: 'none.txt, file' }],
      },
    ]);
  });
});
