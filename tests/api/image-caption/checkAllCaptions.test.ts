/** @database any */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CaptionReport } from '../../../src/server/image-caption';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { floodPage } from '../../support/pages';
import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { uploadBytes } from '../../support/uploads';

const ROOT = path.resolve(__dirname, '..', '..', '..');

describe('the check of all captions', () => {
  let newsroom: Newsroom;
  let stale: CaptionReport | undefined;
  let fitting: CaptionReport | undefined;
  let checked: CaptionReport[];
  const told: Array<[number, number]> = [];

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(readNewsPage(floodPage(), {}), { publish: true });
    checked = await newsroom.strapi
      .plugin('newsroom')
      .service('caption-review')
      .checkAll({
        status: 'draft',
        progress: (done: number, total: number) => told.push([done, total]),
      });
    [stale, fitting] = [1, 2].map((position) =>
      checked.find(({ key }) => key === `picture-${position}`)
    );
  });
  afterAll(() => newsroom.stop());

  it('calls the caption of another picture wrong and says what it compared', () => {
    expect(stale?.verdict).toBe('wrong');
    const rules = stale?.findings.map(({ rule }) => rule);
    expect(rules).toContain('no-shared-names');
    const finding = stale?.findings.find(({ rule }) => rule === 'no-shared-names');
    expect(JSON.stringify(finding?.evidence)).toContain('Paul Adler');
  });

  it('lets the caption stand that names whom the story names', () => {
    expect(fitting?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(fitting?.verdict).not.toBe('wrong');
  });

  it('puts the worst first and tells how far it is', () => {
    const scores = checked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => one - other));
    expect(checked[0]?.key).toBe('picture-1');
    expect(told).toEqual([[1, 1]]);
  });

  it('finds the same words under another picture in another story', async () => {
    const words = 'Boats at the old quay before the storm';
    for (const [index, headline] of ['Storm over the quay', 'Fish is dear'].entries()) {
      const image = await uploadBytes(newsroom, await makePicture('jpeg', {}, 60 + index * 120));
      const article = await newsroom.call('POST', '/api/articles', { data: { headline } });
      await newsroom.call('POST', '/api/image-captions', {
        data: { caption: words, image, article: article.body.data.documentId },
      });
    }
    const published: CaptionReport[] = await newsroom.strapi
      .plugin('newsroom')
      .service('caption-review')
      .checkAll({ status: 'published' });
    expect(published).toHaveLength(2);
    for (const { findings } of published) {
      expect(findings.map(({ rule }) => rule)).toContain('same-words-other-picture');
    }
  });

  it('is asked from the command line, and writes what it found to a file', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-check-'));
    const file = path.join(folder, 'captions.json');
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli', 'newsroom.js'), 'check', 'captions', '--json', file],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env } }
    );
    const report: CaptionReport[] = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^WRONG {2}Governor Paul Adler/);
    expect(stdout).toMatch(/4 captions: \d+ wrong, \d+ to look at again, \d+ fit\.\n$/);
    expect(report).toHaveLength(4);
    expect(report[0]).toMatchObject({ verdict: 'wrong', key: 'picture-1' });
  });
});
