/** @database any */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ExportOptions, ExportSummary } from '../../../src/server/archive';
import { loadSampleNewsroom } from '../../../src/host/sampleNewsroom';
import { newsroomCommand } from '../../support/command';
import { filesBelow, hrefsOf } from '../../support/exportedFiles';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { buildStoryWorld, SECRETS } from '../../support/storyWorld';
import { ninjsFaults } from '../../support/validators';

const SAMPLE = path.resolve(__dirname, '..', '..', '..', 'examples', 'sample-newsroom');
const FORMATS = ['ninjs', 'newsml-g2', 'wxr', 'ghost', 'jsonl', 'markdown', 'html'];

describe('the export of a newsroom', () => {
  let newsroom: Newsroom;
  let folder: string;
  let world: Awaited<ReturnType<typeof buildStoryWorld>>;
  /** Headlines of what readers may not read. */
  const hidden = [...SECRETS, 'Withdrawn at noon', 'Under embargo'];

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-export-'));
    newsroom = await startNewsroom({ locales: ['ar'] });
    await loadSampleNewsroom(newsroom.strapi, SAMPLE, () => undefined);
    world = await buildStoryWorld(newsroom);
    const make = async (data: object, query = '') => {
      const { status, body } = await newsroom.call('POST', `/api/articles${query}`, { data });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.data.documentId as string;
    };
    const withdrawn = await make({ headline: 'Withdrawn at noon', section: world.harbour });
    await newsroom.strapi
      .plugin('newsroom')
      .service('withdrawals')
      .withdraw(withdrawn, {
        status: 410,
        reason: 'At the request of the family',
        locales: ['en'],
      });
    await make(
      {
        headline: 'Under embargo',
        section: world.harbour,
        embargoedUntil: '2099-01-01T00:00:00.000Z',
      },
      '?status=draft'
    );
  });
  afterAll(async () => {
    await newsroom.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const run = (options: Omit<ExportOptions, 'out'> & { out?: string }): Promise<ExportSummary> =>
    newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .exportStories({ out: path.join(folder, 'out'), force: true, ...options });
  const read = (file: string) => fs.readFileSync(path.join(folder, 'out', file), 'utf8');
  const files = () => filesBelow(path.join(folder, 'out'));
  const headlines = async (options: Partial<ExportOptions>) => {
    await run({ format: 'jsonl', pictures: false, ...options });
    const lines = read('stories.jsonl').split('\n').filter(Boolean);
    return lines.map((line) => (JSON.parse(line) as { headline: string }).headline);
  };

  it.each(FORMATS)('has what readers read and nothing else, as %s', async (format) => {
    const published = await newsroom.strapi.db
      .query('plugin::newsroom.article')
      .count({ where: { publishedAt: { $notNull: true } } });
    const { stories, missingPictures } = await run({ format });
    expect(stories).toBe(published);
    expect(missingPictures).toEqual([]);
    const texts = files().filter((file) => !file.startsWith('pictures/'));
    const all = texts.map(read).join('\n');
    expect(all).toContain('Council votes to raise the harbour wall by 1.4 metres');
    for (const secret of hidden) expect(all).not.toContain(secret);
    expect(texts.some((file) => path.basename(file).startsWith('.'))).toBe(false);
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  it('writes ninjs that its schema takes', async () => {
    await run({ format: 'ninjs' });
    const stories = files().filter((file) => file.endsWith('.json'));
    expect(stories.length).toBeGreaterThan(10);
    for (const file of stories) expect(ninjsFaults(JSON.parse(read(file)))).toEqual([]);
  });

  it('makes an archive whose links all lead somewhere, to pictures that are there', async () => {
    const { pictures } = await run({ format: 'html' });
    const all = files();
    const known = new Set(all);
    expect(all.filter((file) => file.startsWith('pictures/'))).toHaveLength(pictures);
    expect(pictures).toBeGreaterThan(10);
    for (const file of all.filter((each) => each.endsWith('.html'))) {
      for (const href of hrefsOf(read(file))) {
        if (/^(?:https?:|mailto:|#)/.test(href)) continue;
        const target = path.posix.join(path.posix.dirname(file), decodeURIComponent(href));
        expect([file, href, known.has(target)]).toEqual([file, href, true]);
      }
    }
    const images = read(all.find((file) => file.includes('council-votes-to-raise')) ?? '').match(
      /<img src="[^"]*"/g
    );
    expect(images?.length).toBeGreaterThan(0);
    for (const image of images ?? []) expect(image).toMatch(/src="(?:\.\.\/)+pictures\//);
  });

  it('copies each file as it is, once, under a name made of its bytes', async () => {
    await run({ format: 'jsonl' });
    const copies = files().filter((file) => file.startsWith('pictures/'));
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) {
      const bytes = fs.readFileSync(path.join(folder, 'out', copy));
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect(path.parse(copy).name).toBe(digest.slice(0, 32));
    }
    const stories = read('stories.jsonl').split('\n').filter(Boolean);
    const named = stories.flatMap((line) =>
      (JSON.parse(line) as { captions: Array<{ picture: { file: string } }> }).captions.map(
        ({ picture }) => picture.file
      )
    );
    expect(new Set(named)).toEqual(new Set(copies));
  });

  it('holds to an outlet, to a section with those below it, to a language and to days', async () => {
    const courier = await headlines({ outlet: 'courier' });
    expect(courier).toContain('Pier closed');
    expect(courier).not.toContain('Council votes to raise the harbour wall by 1.4 metres');
    expect(await headlines({ outlet: 'The Courier & Sons' })).toEqual(courier);
    expect((await headlines({ outlet: 'courier', section: 'News' })).sort()).toEqual(
      courier.sort()
    );
    expect(await headlines({ section: 'news / الميناء', locale: 'ar' })).toContain(
      'العمدة يقول لا'
    );
    expect(await headlines({ outlet: 'courier', locale: 'ar' })).toEqual(['العمدة يقول لا']);
    const all = await headlines({});
    expect(await headlines({ until: '1999-12-31' })).toEqual([]);
    expect((await headlines({ since: '1999-12-31' })).sort()).toEqual(all.sort());
  });

  it('has drafts where they are asked for, as drafts, and no note of the desk', async () => {
    const drafts = await headlines({ status: 'draft' });
    expect(drafts).toEqual(expect.arrayContaining(['Draft that is not out', 'Under embargo']));
    const text = read('stories.jsonl');
    for (const secret of ['Note that never leaves', 'wire-4711', 'Caption nobody approved']) {
      expect(text).not.toContain(secret);
    }
    const states = text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { state: string }).state);
    expect(new Set(states)).toEqual(new Set(['draft']));
  });

  it('says which outlets and sections there are to whoever names another', async () => {
    await expect(run({ format: 'jsonl', outlet: 'The Times' })).rejects.toThrow(
      /no outlet "The Times".*The Courier & Sons/
    );
    await expect(run({ format: 'jsonl', outlet: 'courier', section: 'sport' })).rejects.toThrow(
      /no section "sport".*harbour/
    );
    await expect(run({ format: 'pdf' })).rejects.toThrow(/no format "pdf"/);
  });

  it('leaves nothing behind where it is stopped, and what was there as it was', async () => {
    await run({ format: 'jsonl', pictures: false });
    const before = read('stories.jsonl');
    const stop = new AbortController();
    const stopped = run({
      format: 'html',
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 2) stop.abort(new Error('stopped'));
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(read('stories.jsonl')).toBe(before);
    expect(fs.readdirSync(folder)).toEqual(['out']);
    await expect(run({ format: 'jsonl', force: false })).rejects.toThrow(/not empty/);
  });

  it('names a picture whose file is gone, and exports its story all the same', async () => {
    const file = await newsroom.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { name: 'lighthouse.jpg' } });
    const place = path.join(newsroom.strapi.dirs.static.public, file.url);
    fs.renameSync(place, `${place}.away`);
    try {
      const summary = await run({ format: 'html' });
      expect(summary.missingPictures.map((each) => each.file)).toEqual([file.id]);
    } finally {
      fs.renameSync(`${place}.away`, place);
    }
  });

  describe('by the command', () => {
    const command = (...args: string[]) =>
      newsroomCommand(['export', ...args], newsroom.database.environment);

    it('tells what it wrote, and ends with 0', async () => {
      const out = path.join(folder, 'command');
      const { status, stdout } = await command(
        ...['--format', 'markdown', '--out', out, '--outlet', 'courier']
      );
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^3 stories with \d+ pictures in /),
      });
      expect(filesBelow(out).filter((file) => file.endsWith('.md'))).toHaveLength(3);
      const again = await command('--format', 'markdown', '--out', out);
      expect(again.status).toBe(2);
      expect(again.stderr).toContain('--force');
    });

    it('ends with 2 and the reason for what cannot be meant', async () => {
      const out = path.join(folder, 'none');
      const unknown = await command('--format', 'wxr', '--out', out, '--outlet', 'Nobody');
      expect(unknown.status).toBe(2);
      expect(unknown.stderr).toContain('There is no outlet "Nobody". There are: ');
      expect((await command('--format', 'pdf', '--out', out)).status).toBe(2);
      expect((await command('--format', 'wxr')).status).toBe(2);
      expect((await command('--format', 'wxr', '--out', out, '--since', 'May')).status).toBe(2);
      expect(fs.existsSync(out)).toBe(false);
    });
  });
});
