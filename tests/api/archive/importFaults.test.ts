import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ImportStoriesOptions, ImportSummary, StoryReport } from '../../../src/server/archive';
import { webPictures } from '../../../src/server/archive/pictures';
import type { ReadItem } from '../../../src/server/archive/reader';
import { openSources, readOpened, Unpacked } from '../../../src/server/archive/source';
import { newReadCaption, newStory, textPart, type Story } from '../../../src/server/archive/story';
import { breakable } from '../../support/brokenDatabase';
import { pictureNamed } from '../../support/importedPicture';
import { asItems } from '../../support/importedStories';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { startSourceServer } from '../../support/sourceServer';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
/** As many as are written in one transaction. */
const BATCH = 100;

const storyOf = (id: string, more: Partial<Story> = {}): Story =>
  newStory({
    id,
    url: `https://old.example/2019/05/${id}/`,
    headline: `The story ${id}`,
    locale: 'en',
    outlet: { name: 'The Harbour Post' },
    publishedAt: '2019-05-02T08:30:00Z',
    parts: [textPart([`It blew on ${id}.`])],
    ...more,
  });

describe('an import in bad times', () => {
  let newsroom: Newsroom;
  let folder: string;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-import-faults-'));
    newsroom = await startNewsroom();
  });
  afterAll(async () => {
    await newsroom.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const run = async (
    items: AsyncIterable<ReadItem>,
    options: ImportStoriesOptions = {}
  ): Promise<{ reports: StoryReport[]; summary: ImportSummary }> => {
    const reports: StoryReport[] = [];
    const summary = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(items, {
        ...options,
        onReport: (report: StoryReport) => reports.push(report),
      });
    return { reports, summary };
  };
  /** What a folder of files gives, and what is refused of it. */
  const runFiles = async (files: Readonly<Record<string, string | Buffer>>) => {
    const at = fs.mkdtempSync(path.join(folder, 'files-'));
    for (const [name, content] of Object.entries(files)) {
      fs.writeFileSync(path.join(at, name), content);
    }
    const unpacked = new Unpacked();
    try {
      const [source] = await openSources([at], unpacked);
      if (!source) throw new Error('There is nothing to read.');
      return await run(readOpened(source, { outlet: 'The Harbour Post' }));
    } finally {
      unpacked.remove();
    }
  };
  const count = (where: object) => newsroom.strapi.db.query(ARTICLE).count({ where });
  const told = (reports: readonly StoryReport[]) =>
    reports.map(({ outcome, problems }) => [outcome, ...problems.map(({ rule }) => rule)]);

  it('says behind how many stories the database was lost, and goes on when it is run again', async () => {
    const stories = Array.from({ length: 2 * BATCH }, (_each, index) => storyOf(`lost-${index}`));
    const database = breakable(newsroom.strapi);
    const reports: StoryReport[] = [];
    async function* items(): AsyncGenerator<ReadItem> {
      for (const [index, story] of stories.entries()) {
        if (index === BATCH) await database.break();
        yield { place: `item ${index + 1}`, story };
      }
    }
    const importing: Promise<ImportSummary> = newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(items(), { onReport: (report: StoryReport) => reports.push(report) });
    await expect(importing).rejects.toMatchObject({
      name: 'InterruptedImportError',
      message: expect.stringContaining(`The import ended behind ${BATCH} stories`),
      written: { created: BATCH },
    });
    await database.mend();
    expect(reports.map(({ outcome }) => outcome)).toEqual(Array(BATCH).fill('created'));
    expect(await count({ sourceId: { $notNull: true }, publishedAt: null })).toBe(BATCH);
    const { summary } = await run(asItems(stories));
    expect(summary).toMatchObject({ created: BATCH, unchanged: BATCH });
  });

  it('refuses a story of 50 MB in one paragraph, and lands those beside it', async () => {
    const { reports } = await run(
      asItems([
        storyOf('before-long'),
        storyOf('long', { parts: [textPart(['x'.repeat(50 * 1024 * 1024)])] }),
        storyOf('behind-long'),
      ])
    );
    expect(told(reports)).toEqual([['created'], ['refused', 'story-too-long'], ['created']]);
    expect(await count({ headline: 'The story long' })).toBe(0);
  });

  it('takes the first of two stories with one address', async () => {
    const { reports } = await run(
      asItems([
        storyOf('address', { id: null }),
        storyOf('address', { id: null, headline: 'Another at the same address' }),
      ])
    );
    expect(told(reports)).toEqual([['created'], ['skipped', 'doubled-story']]);
    expect(reports[1]?.problems[0]?.message).toContain('item 1');
  });

  it('takes no page for a picture, nor a drawing that could run, and says which', async () => {
    const site = await startSourceServer();
    const answers: Record<string, string | Buffer> = {
      '/page.jpg': '<!doctype html><title>Log in</title>',
      '/drawing.png': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '/cut.png': pictureNamed('cut').subarray(0, 10),
      '/quay.png': pictureNamed('quay'),
    };
    site.serve(({ url = '' }, response) => response.end(answers[url] ?? ''));
    const { reports } = await run(
      asItems([
        storyOf('pictured', {
          captions: Object.keys(answers).map((name) =>
            newReadCaption({
              caption: `The quay of Lindhaven ${name}`,
              picture: { url: new URL(name, site.url).href, file: null },
            })
          ),
        }),
      ]),
      { pictures: webPictures(() => true) }
    );
    site.close();
    expect(told(reports)).toEqual([
      ['created', 'picture-missing', 'picture-missing', 'picture-missing'],
    ]);
    expect(reports[0]?.problems.map(({ place }) => place)).toEqual([
      'captions[0]',
      'captions[1]',
      'captions[2]',
    ]);
    const captions = await newsroom.strapi.db.query(CAPTION).findMany({
      where: { caption: { $contains: 'The quay of Lindhaven /' }, publishedAt: null },
      populate: ['image'],
      orderBy: { position: 'asc' },
    });
    expect(captions.map(({ image }) => image !== null)).toEqual([false, false, false, true]);
  });

  it('lands what stands before the cut of a file, and says where it is cut', async () => {
    const item = (number: number) =>
      `<item><guid>cut-${number}</guid><title>Before the cut ${number}</title>` +
      `<content:encoded><![CDATA[<p>It blew all day at the quay of Lindhaven.</p>]]></content:encoded></item>`;
    const feed =
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
      `<channel><title>Harbour</title>${item(1)}${item(2)}${item(3).slice(0, -60)}`;
    const { reports } = await runFiles({ 'feed.xml': feed });
    expect(told(reports).map(([outcome]) => outcome)).toEqual(['created', 'created', 'refused']);
    expect(told(reports)[2]).toEqual(['refused', 'cut-off']);
    expect(await count({ headline: { $startsWith: 'Before the cut' }, publishedAt: null })).toBe(2);
  });

  it('reads a page whose charset lies by what its bytes are', async () => {
    const page = Buffer.from(
      '<!doctype html><html lang="en"><head><meta charset="ascii"><title>Jürgen’s quay</title>' +
        '<meta property="og:title" content="Jürgen’s quay stands empty"></head><body><article>' +
        `<h1>Jürgen’s quay stands empty</h1>${'<p>Nobody came to the café on the quay of Lindhaven on Tuesday, and the baker gave away what he had not sold.</p>'.repeat(4)}` +
        '</article></body></html>'
    );
    const { reports } = await runFiles({ 'page.html': page });
    expect(reports).toMatchObject([{ outcome: 'created', headline: 'Jürgen’s quay stands empty' }]);
  });

  it('asks a source for no more than a batch ahead of what is reported, however long it is', async () => {
    let asked = 0;
    let reported = 0;
    let ahead = 0;
    async function* items(): AsyncGenerator<ReadItem> {
      for (asked = 1; asked <= 100_000; asked += 1) {
        ahead = Math.max(ahead, asked - reported);
        yield { place: `item ${asked}`, refused: { rule: 'no-story', message: 'A menu.' } };
      }
    }
    const summary: ImportSummary = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(items(), { onReport: () => (reported += 1) });
    expect(summary.skipped).toBe(100_000);
    expect(ahead).toBeLessThanOrEqual(BATCH);
  });
});
