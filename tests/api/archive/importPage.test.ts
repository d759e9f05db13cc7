/** @database any */

import { MOST_BYTES, MOST_FILES, MOST_STORIES } from '../../../types/import-page';
import { tarGzOf, tarOf } from '../../support/archives';
import { READS_ARTICLES, signInEditor, signInStock } from '../../support/editors';
import { answer, startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { PARAGRAPHS } from '../../support/pages';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const OUTLET = 'plugin::newsroom.outlet';
const SECTION = 'plugin::newsroom.section';
const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;

const page = (headline: string) => `News / Coast

${headline}

By Jane Roe

LINDHAVEN, 9 August (APA) — ${FIRST}

${SECOND}

${THIRD}`;

const HEADLINE = 'Harbour wall to be raised by two metres';

describe('the Import page', () => {
  let newsroom: Newsroom;
  let token: string;
  let outlet: string;
  let section: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    token = await signInAdministrator(newsroom);
    const { strapi } = newsroom;
    const made = await strapi.documents(OUTLET).create({ data: { name: 'Coast Wire' } });
    outlet = made.documentId;
    const news = await strapi.documents(SECTION).create({ data: { name: 'News', outlet } });
    const coast = await strapi
      .documents(SECTION)
      .create({ data: { name: 'Coast', parent: news.documentId } });
    section = coast.documentId;
  });
  afterAll(() => newsroom.stop());

  interface Sent {
    name: string;
    bytes: string | Buffer;
    field?: string;
  }

  async function send(files: Sent[], as = token): Promise<Answer> {
    const form = new FormData();
    for (const { name, bytes, field = 'files' } of files) {
      form.append(field, new Blob([new Uint8Array(Buffer.from(bytes))]), name);
    }
    return answer(
      await fetch(`${newsroom.url}/newsroom/import/read`, {
        method: 'POST',
        headers: as === '' ? {} : { Authorization: `Bearer ${as}` },
        body: form,
      })
    );
  }
  const readText = (data: unknown, as = token) =>
    newsroom.request('POST', '/newsroom/import/read', { token: as, data });
  const create = (data: unknown, as = token) =>
    newsroom.request('POST', '/newsroom/import/create', { token: as, data });
  const storyOf = async (text: string) => (await readText({ text })).body.files[0].stories[0].story;
  const drafts = () => newsroom.strapi.documents(ARTICLE).count({});

  describe('reads', () => {
    it('files, each with its stories and the lines of the source, and stores nothing', async () => {
      const { status, body } = await send([
        { name: 'wall.txt', bytes: page(HEADLINE) },
        { name: 'notes.txt', bytes: 'nothing\n' },
      ]);
      expect(status).toBe(200);
      const [wall, notes] = body.files;
      expect(wall).toMatchObject({ name: 'wall.txt', title: expect.any(String), refused: [] });
      expect(wall.stories).toHaveLength(1);
      expect(wall.stories[0].story).toMatchObject({ headline: HEADLINE, by: 'Jane Roe' });
      expect(
        wall.stories[0].pieces.map(({ role, text }: Record<string, string>) => [role, text])
      ).toEqual([
        ['none', 'News / Coast'],
        ['headline', HEADLINE],
        ['byline', 'By Jane Roe'],
        ['dateline', 'LINDHAVEN, 9 August (APA)'],
        ['body', FIRST],
        ['body', SECOND],
        ['body', THIRD],
      ]);
      // Of a text an editor says which line is the headline, where no reader could.
      expect(notes).toMatchObject({
        refused: [],
        stories: [{ story: { headline: '' }, pieces: [{ text: 'nothing' }], problems: [{}] }],
      });
      expect(await drafts()).toBe(0);
      expect(await newsroom.strapi.documents(SECTION).count({})).toBe(2);
    });

    it('a text that was pasted', async () => {
      const { body } = await readText({ text: page(HEADLINE) });
      expect(body.files).toMatchObject([{ stories: [{ story: { headline: HEADLINE } }] }]);
    });

    it('refuses by its name what holds no story, and what is too large', async () => {
      const { body } = await send([
        { name: 'scan.txt', bytes: '%PDF-1.7 …' },
        { name: 'empty.txt', bytes: '' },
        { name: 'huge.txt', bytes: Buffer.alloc(MOST_BYTES + 1, 'a') },
        { name: 'data.bin', bytes: Buffer.from([1, 0, 2, 0, 3, 0, 255, 254, 0, 0]) },
      ]);
      const refusedOf = (wanted: string) =>
        body.files.find(({ name }: { name: string }) => name === wanted).refused;
      expect(refusedOf('scan.txt')).toMatchObject([{ rule: 'binary-file' }]);
      expect(refusedOf('scan.txt')[0].message).toContain('a PDF');
      expect(refusedOf('empty.txt')).toMatchObject([{ rule: 'empty-file' }]);
      expect(refusedOf('huge.txt')).toMatchObject([{ rule: 'file-too-large' }]);
      expect(refusedOf('data.bin')).toHaveLength(1);
    });

    it('the pages in an archive, without what only belongs to them, and says what of it is none', async () => {
      const packed = {
        'pages/wall.txt': page(HEADLINE),
        'pages/quay.txt': page('The quay is closed for a week'),
        'pages/style.css': 'p { color: black }',
        'scan.pdf': '%PDF-1.7 …',
        '../../outside.txt': page('Outside of the archive'),
      };
      const { body } = await send([
        { name: 'pages.tar.gz', bytes: await tarGzOf(packed) },
        { name: 'cut.tar.gz', bytes: (await tarGzOf(packed)).subarray(0, 200) },
      ]);
      const [archive, cut] = body.files;
      expect(archive).toMatchObject({ name: 'pages.tar.gz', format: 'text', hasMore: false });
      expect(
        archive.stories.map(({ place, story }: { place: string; story: { headline: string } }) => [
          place.split(',')[0],
          story.headline,
        ])
      ).toEqual([
        ['pages/quay.txt', 'The quay is closed for a week'],
        ['pages/wall.txt', HEADLINE],
      ]);
      expect(cut).toMatchObject({ stories: [], refused: [{ rule: 'broken-archive' }] });
      expect(await drafts()).toBe(0);
    });

    it('no more of an archive than is shown, nor one that unpacks to what no page holds', async () => {
      const many = Object.fromEntries(
        Array.from({ length: MOST_STORIES + 1 }, (_each, number) => [
          `${String(number).padStart(4, '0')}.txt`,
          page(`Notice ${number} of the harbour office`),
        ])
      );
      const bomb = { 'bomb.txt': Buffer.alloc(20 * MOST_BYTES + 1, 'a') };
      const { body } = await send([
        { name: 'many.tar', bytes: await tarOf(many) },
        { name: 'bomb.tar.gz', bytes: await tarGzOf(bomb) },
      ]);
      const [long, large] = body.files;
      expect(long.stories).toHaveLength(MOST_STORIES);
      expect(long.hasMore).toBe(true);
      expect(large).toMatchObject({ stories: [], refused: [{ rule: 'archive-too-large' }] });
    });

    it('a web page with all that it prints, and nothing of its markup', async () => {
      const html = `<!doctype html><html lang="en"><head><title>${HEADLINE} | Coast Wire</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>${HEADLINE}</h1><p class="byline">By Jane Roe</p>
<p onclick="alert(1)">${FIRST}</p><script>alert(1)</script><p>${SECOND} <b>${THIRD}</b></p></article></main>
<footer>All rights reserved</footer></body></html>`;
      const { body } = await send([{ name: 'page.txt', bytes: html }]);
      const [file] = body.files;
      expect(file).toMatchObject({ format: 'html', refused: [] });
      const { pieces, story } = file.stories[0];
      expect(story.headline).toBe(HEADLINE);
      const roleOf = (text: string) =>
        pieces.find((each: { text: string }) => each.text === text)?.role;
      expect(roleOf(HEADLINE)).toBe('headline');
      expect(roleOf(FIRST)).toBe('body');
      expect(roleOf('All rights reserved')).toBe('none');
      expect(JSON.stringify(file)).not.toMatch(/<p|onclick|alert/);
    });

    it('exports and wires by their content, whatever their name, and says what it does not read', async () => {
      const item = {
        uri: 'https://wire.example/4711',
        type: 'text',
        headline: 'Ferry to sail twice a day',
        body_text: `${FIRST}\n\n${SECOND}`,
        language: 'en',
      };
      const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${[1, 2]
        .map(
          (each) =>
            `<item><title>Story ${each}</title><link>https://wire.example/${each}</link><description>&lt;p&gt;${FIRST}&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>`
        )
        .join('')}</channel></rss>`;
      const { body } = await send([
        { name: 'a.txt', bytes: JSON.stringify(item) },
        { name: 'b.txt', bytes: feed },
        { name: 'c.txt', bytes: '<?xml version="1.0"?><catalogue><book/></catalogue>' },
      ]);
      const fileOf = (wanted: string) =>
        body.files.find(({ name }: { name: string }) => name === wanted);
      expect(fileOf('a.txt')).toMatchObject({
        format: 'ninjs',
        stories: [{ story: { headline: item.headline } }],
      });
      expect(fileOf('b.txt')).toMatchObject({
        format: 'feed',
        stories: [{ story: { headline: 'Story 1' } }, { story: { headline: 'Story 2' } }],
      });
      expect(JSON.stringify(fileOf('b.txt'))).not.toMatch(/<script|<p>|alert/);
      expect(fileOf('c.txt')).toMatchObject({ stories: [], refused: [{ rule: 'unknown-format' }] });
      expect(fileOf('c.txt').refused[0].message).toContain('catalogue');
    });

    it('takes names of files for names alone', async () => {
      const { body } = await send([
        { name: '../../etc/passwd', bytes: page(HEADLINE) },
        { name: '<img src=x onerror=alert(1)>.txt', bytes: page(HEADLINE) },
        { name: `${'n'.repeat(400)}.txt`, bytes: page(HEADLINE) },
      ]);
      const names: string[] = body.files.map(({ name }: { name: string }) => name);
      expect(names).toContain('passwd');
      expect(names.every((name) => name.length <= 255 && !/[/\\\n]/.test(name))).toBe(true);
    });

    it('at most so many files, none of another field, and nothing of no form', async () => {
      const many = Array.from({ length: MOST_FILES + 1 }, (_, index) => ({
        name: `${index}.txt`,
        bytes: page(HEADLINE),
      }));
      expect((await send(many)).status).toBe(400);
      expect((await send([{ name: 'a.txt', bytes: page(HEADLINE), field: 'else' }])).status).toBe(
        400
      );
      expect((await readText({})).status).toBe(400);
      expect((await readText({ text: '' })).status).toBe(400);
      expect((await readText({ text: 7 })).status).toBe(400);
      const torn = await fetch(`${newsroom.url}/newsroom/import/read`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'multipart/form-data; boundary=a',
        },
        body: '--a\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
      });
      expect(torn.status).toBeGreaterThanOrEqual(400);
    });
  });

  describe('offers', () => {
    it('the outlets, sections and languages that the editor may choose', async () => {
      const ask = (as: string) =>
        newsroom.request('GET', '/newsroom/import/choices', { token: as });
      expect((await ask(token)).body).toEqual({
        outlets: [{ documentId: outlet, name: 'Coast Wire' }],
        sections: [
          { documentId: expect.any(String), name: 'News', outlet },
          { documentId: section, name: 'News / Coast', outlet },
        ],
        locales: ['en', 'de'],
      });
      const reporter = await signInEditor(newsroom, [
        {
          action: 'plugin::content-manager.explorer.create',
          subject: ARTICLE,
          properties: { fields: ['headline'], locales: ['de'] },
        },
      ]);
      expect((await ask(reporter)).body).toEqual({ outlets: [], sections: [], locales: ['de'] });
    });
  });

  describe('creates', () => {
    const asked = async (headline: string, more: object = {}) => ({
      locale: 'en',
      outlet,
      section,
      story: { ...(await storyOf(page(headline))), ...more },
    });

    it('a draft in its outlet and section, by the editor who asks', async () => {
      const { status, body } = await create(await asked(HEADLINE));
      expect(status).toBe(200);
      expect(body).toMatchObject({ outcome: 'created', locale: 'en', headline: HEADLINE });
      expect(body.problems.map(({ rule }: { rule: string }) => rule)).not.toContain(
        'field-not-permitted'
      );
      const draft = await newsroom.strapi.documents(ARTICLE).findOne({
        documentId: body.documentId,
        populate: ['outlet', 'section', 'createdBy', 'body', 'infoSources'] as never,
      });
      expect(draft).toMatchObject({
        infoSources: [{ name: 'APA' }],
        headline: HEADLINE,
        by: 'Jane Roe',
        dateline: 'LINDHAVEN, 9 August (APA)',
        publishedAt: null,
        outlet: { documentId: outlet },
        section: { documentId: section },
        createdBy: { firstname: 'Ida' },
      });
      expect(await newsroom.strapi.documents(ARTICLE).count({ status: 'published' })).toBe(0);
    });

    it('nothing again, where it has been created', async () => {
      const request = await asked('The same twice over at the harbour');
      const { body } = await create(request);
      const before = await drafts();
      const again = await create(request);
      expect(again.body).toMatchObject({ outcome: 'unchanged', documentId: body.documentId });
      expect(await drafts()).toBe(before);
    });

    it('what the editor has corrected, with captions in their places', async () => {
      const story = await storyOf(page('Corrected before it is a draft at all'));
      const text = (words: string) => ({
        type: 'text',
        blocks: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
      });
      const { body } = await create({
        locale: 'en',
        outlet,
        section: null,
        story: {
          ...story,
          kicker: 'Coast',
          captions: [
            {
              caption: 'The wall on Monday.',
              creditLine: 'Ana Ruiz',
              picture: { url: 'https://wire.example/a.jpg' },
            },
          ],
          parts: [text(FIRST), { type: 'figure', caption: 0 }, text(SECOND)],
        },
      });
      const { data } = (
        await newsroom.call(
          'GET',
          `/api/articles/${body.documentId}?status=draft&populate[body]=true&populate[captions]=true`
        )
      ).body;
      expect(data.kicker).toBe('Coast');
      expect(data.body).toMatchObject([
        { text: [{}] },
        { captionKey: 'picture-1' },
        { text: [{}] },
      ]);
      expect(data.captions).toMatchObject([
        { caption: 'The wall on Monday.', creditLine: 'Ana Ruiz' },
      ]);
    });

    it('no publication: what its source publishes tomorrow is a draft without a time', async () => {
      const tomorrow = '2999-01-01T08:00:00.000Z';
      const request = await asked('A story of tomorrow', { publishedAt: tomorrow });
      const { body } = await create(request);
      expect(body).toMatchObject({
        outcome: 'created',
        problems: expect.arrayContaining([expect.objectContaining({ rule: 'story-to-come' })]),
      });
      const draft = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: body.documentId });
      expect(draft).toMatchObject({ publishAt: null, firstPublishedAt: null });
      const gone = await create(await asked('A story that is away', { state: 'withdrawn' }));
      expect(gone.body.outcome).toBe('created');
      expect(await newsroom.strapi.documents(ARTICLE).count({ status: 'published' })).toBe(0);
    });

    it('no outlet, section or mirror that a story names', async () => {
      const request = await asked('A story that would bring its own outlet', {
        outlet: { name: 'Another Wire' },
        sectionTrail: ['Made', 'Up'],
        mirrors: [
          {
            kind: 'web',
            platform: null,
            label: 'A',
            address: 'https://a.example',
            state: 'active',
          },
        ],
      });
      expect((await create(request)).status).toBe(200);
      expect(await newsroom.strapi.documents(OUTLET).count({})).toBe(1);
      expect(await newsroom.strapi.documents(SECTION).count({})).toBe(2);
      expect(await newsroom.strapi.documents('plugin::newsroom.outlet-mirror').count({})).toBe(0);
    });

    it.each([
      ['without a headline', { story: { headline: '' } }, ['story', 'headline']],
      ['of no language', { locale: '../en' }, ['locale']],
      ['in no section there is', { section: 'nowhere' }, ['section']],
      ['in no outlet there is', { outlet: 'nowhere' }, ['outlet']],
      ['with a field of nobody', { story: { headline: 'A', html: '<p>' } }, ['html']],
      [
        'with markup for a block',
        {
          story: {
            headline: 'A',
            parts: [{ type: 'text', blocks: [{ type: 'script', children: [] }] }],
          },
        },
        ['story', 'parts', '0'],
      ],
      [
        'with a link that runs code',
        {
          story: {
            headline: 'A link that runs code',
            parts: [
              {
                type: 'text',
                blocks: [
                  {
                    type: 'paragraph',
                    children: [
                      {
                        type: 'link',
                        url: 'javascript:alert(1)',
                        children: [{ type: 'text', text: 'a' }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
        null,
      ],
    ])('no story %s', async (_what, change, path) => {
      const before = await drafts();
      const request = { locale: 'en', outlet: null, section: null, story: { headline: 'A' } };
      const { status, body } = await create({ ...request, ...change });
      expect(status).toBe(400);
      if (path) expect(body.error.details.errors[0].path).toEqual(path);
      expect(await drafts()).toBe(before);
    });

    it('no list that is nested without end', async () => {
      let list: object = { type: 'list-item', children: [] };
      for (let depth = 0; depth < 2000; depth += 1) {
        list = { type: 'list', format: 'ordered', children: [list] };
      }
      const story = { headline: 'A', parts: [{ type: 'text', blocks: [list] }] };
      expect((await create({ locale: 'en', story })).status).toBe(400);
    });
  });

  describe('is for those', () => {
    const WRITES = 'plugin::content-manager.explorer.create';

    it('who may write stories, and for nobody else', async () => {
      const may = await Promise.all(
        ['strapi-author', 'strapi-editor', 'newsroom-reporter'].map((code) =>
          signInStock(newsroom, code)
        )
      );
      const reader = await signInEditor(newsroom, [READS_ARTICLES]);
      for (const as of may) {
        expect((await readText({ text: page(HEADLINE) }, as)).status).toBe(200);
        expect((await send([{ name: 'a.txt', bytes: page(HEADLINE) }], as)).status).toBe(200);
      }
      for (const [as, status] of [
        [reader, 403],
        ['', 401],
      ] as const) {
        expect((await readText({ text: page(HEADLINE) }, as)).status).toBe(status);
        expect((await send([{ name: 'a.txt', bytes: page(HEADLINE) }], as)).status).toBe(status);
        expect((await create({ locale: 'en', story: { headline: 'A' } }, as)).status).toBe(status);
        const choices = await newsroom.request('GET', '/newsroom/import/choices', { token: as });
        expect(choices.status).toBe(status);
      }
    });

    it('who may write in that language, of the fields that they may write', async () => {
      const limited = await signInEditor(newsroom, [
        {
          action: WRITES,
          subject: ARTICLE,
          properties: { fields: ['headline', 'body'], locales: ['en'] },
        },
        READS_ARTICLES,
      ]);
      const story = {
        headline: 'Written by somebody who may write little',
        kicker: 'Coast',
        captions: [{ caption: 'The wall.' }],
        parts: [{ type: 'figure', caption: 0 }],
      };
      const { status, body } = await create({ locale: 'en', story }, limited);
      expect(status).toBe(200);
      expect(body.problems.map(({ place }: { place: string }) => place)).toEqual(
        expect.arrayContaining(['kicker', 'captions'])
      );
      const draft = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: body.documentId });
      expect(draft?.kicker).toBeNull();
      expect(
        await newsroom.strapi.documents(CAPTION).count({ filters: { caption: 'The wall.' } })
      ).toBe(0);
      expect((await create({ locale: 'de', story }, limited)).status).toBe(403);
      expect((await create({ locale: 'fr', story })).status).toBe(403);
    });

    it('whose story it is: an Author changes none of somebody else by importing it', async () => {
      const properties = { locales: ['en'], fields: ['headline', 'kicker'] };
      const conditions = ['admin::is-creator'];
      const author = await signInEditor(newsroom, [
        { action: WRITES, subject: ARTICLE, properties },
        ...['read', 'update'].map((action) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject: ARTICLE,
          properties,
          conditions,
        })),
      ]);
      const own = { locale: 'en', story: { headline: 'An Author’s own story of the wall' } };
      const mine = await create(own, author);
      expect(mine.body.outcome).toBe('created');
      expect((await create(own, author)).body.outcome).toBe('unchanged');
      const other = await create({ locale: 'en', story: { headline: 'Somebody else’s story' } });
      const changed = { headline: 'Somebody else’s story', kicker: 'Changed' };
      expect((await create({ locale: 'en', story: changed }, author)).status).toBe(403);
      const draft = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: other.body.documentId });
      expect(draft?.kicker).toBeNull();
    });
  });
});
