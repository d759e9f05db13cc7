import { onCaptions, signInEditor, signInStock } from '../../support/editors';
import { draftCaption, ferryArticle, ferryBody, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const VERSION = 'plugin::newsroom.story-version';
const CONTENT = 'plugin::content-manager.explorer';

interface Item {
  id: number;
  kind: string;
  by: string | null;
  changed: string[] | null;
}

describe('the versions of a story', () => {
  let newsroom: Newsroom;
  let editor: string;
  let section: string;

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data ?? body;
  };
  const call = async (method: string, path: string, sent?: object) =>
    data(await newsroom.call(method, path, sent));
  const asEditor = (method: string, path: string, sent?: object, token = editor) =>
    newsroom.request(method, path, { token, data: sent });
  /** As the panel's form sends it. */
  const save = async (id: string, fields: object, action = '') =>
    data(
      await asEditor(
        action ? 'POST' : 'PUT',
        `/content-manager/collection-types/${ARTICLE}/${id}${action}?locale=en`,
        fields
      )
    );
  const history = async (id: string, query = '', token = editor): Promise<Answer> =>
    asEditor('GET', `/newsroom/articles/${id}/history?locale=en${query}`, undefined, token);
  const versions = async (id: string): Promise<Item[]> => (await history(id)).body.versions;
  const compare = (id: string, from: unknown, to: unknown, token = editor) =>
    asEditor(
      'GET',
      `/newsroom/articles/${id}/history/compare?locale=en&from=${from}&to=${to}`,
      undefined,
      token
    );
  const restore = (id: string, version: number, sent: object = {}, token = editor) =>
    asEditor('POST', `/newsroom/articles/${id}/history/${version}/restore?locale=en`, sent, token);
  const draftOf = (id: string) =>
    call(
      'GET',
      `/api/articles/${id}?status=draft&populate[0]=captions&populate[1]=authors&populate[2]=body`
    );

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
    const outlet = await call('POST', '/api/outlets', {
      data: { name: 'Press', address: 'https://press.example' },
    });
    section = (
      await call('POST', '/api/sections', { data: { name: 'News', outlet: outlet.documentId } })
    ).documentId;
  });
  afterAll(() => newsroom.stop());

  it('are kept of each save by hand and each publication, with who made them and what changed', async () => {
    const id = await ferryArticle(newsroom, { section });
    await save(id, { headline: 'Ferries wait' });
    await save(id, { headline: 'Ferries wait', standfirst: 'Talks begin.' });
    await save(id, { standfirst: 'Talks begin this week.' }, '/actions/publish');
    expect(await versions(id)).toMatchObject([
      { kind: 'publication', by: expect.any(String), changed: ['standfirst', 'outlet'] },
      { kind: 'save', changed: ['standfirst'] },
      { kind: 'save', changed: null },
    ]);
  });

  it('are not kept of what is saved as it was', async () => {
    const id = await ferryArticle(newsroom);
    await save(id, { headline: 'Ferries wait' });
    await save(id, { headline: 'Ferries wait' });
    expect(await versions(id)).toHaveLength(1);
  });

  it('are kept of a publication by a program, and of none of its drafts', async () => {
    const id = await ferryArticle(newsroom);
    await call('PUT', `/api/articles/${id}?status=draft`, { data: { kicker: 'Sea' } });
    expect(await versions(id)).toEqual([]);
    await call('PUT', `/api/articles/${id}`, { data: { kicker: 'Water' } });
    expect(await versions(id)).toMatchObject([{ kind: 'publication', by: null }]);
  });

  it('say where two of them differ, as text', async () => {
    const id = await ferryArticle(newsroom, { section });
    await save(id, { standfirst: 'One.' });
    await save(id, {
      standfirst: 'Two.',
      body: [
        {
          __component: 'newsroom.text',
          text: [
            { type: 'heading', level: 2, children: [{ type: 'text', text: 'At sea' }] },
            {
              type: 'paragraph',
              children: [
                { type: 'text', text: 'A ' },
                {
                  type: 'link',
                  url: 'https://sea.example',
                  children: [{ type: 'text', text: 'map' }],
                },
              ],
            },
          ],
        },
        { __component: 'newsroom.quote', text: 'We wait.', attribution: 'Ole Muster' },
      ],
      authors: [{ name: 'Ida Holm' }],
    });
    const [after, before] = await versions(id);
    const { body } = await compare(id, before?.id, after?.id);
    expect((await compare(id, 'before', after?.id)).body).toEqual(body);
    expect((await compare(id, 'before', before?.id)).body.from).toBe('nothing');
    expect(body.captions).toEqual([]);
    expect(body.fields.map(({ name }: { name: string }) => name).sort()).toEqual([
      'authors',
      'body',
      'standfirst',
    ]);
    const field = (name: string) =>
      body.fields.find((each: { name: string }) => each.name === name);
    expect(field('standfirst')).toEqual({
      name: 'standfirst',
      before: 'One.',
      after: 'Two.',
      isRestorable: true,
    });
    expect(field('body').before).toContain('Ferry minister Karl Exempel');
    expect(field('body').after).toBe(
      '## At sea\n\nA [map](https://sea.example)\n\n“We wait.”\n— Ole Muster'
    );
    expect(field('authors').after).toBe('Ida Holm');
  });

  it('name a section as it was called then', async () => {
    const own = (await call('POST', '/api/sections', { data: { name: 'Harbour' } })).documentId;
    const id = await ferryArticle(newsroom, { section: own });
    await save(id, { kicker: 'Sea' });
    await call('PUT', `/api/sections/${own}`, { data: { name: 'Port' } });
    await save(id, { section: { connect: [{ documentId: section }], disconnect: [] } });
    const [after, before] = await versions(id);
    const { body } = await compare(id, before?.id, after?.id);
    expect(body.fields).toMatchObject([{ name: 'section', before: 'Harbour', after: 'News' }]);
  });

  it('hold the captions of the story, with their pictures', async () => {
    const id = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, id);
    await save(id, { kicker: 'Sea' });
    data(
      await asEditor(
        'PUT',
        `/content-manager/collection-types/plugin::newsroom.image-caption/${caption}?locale=en`,
        { caption: 'The quay in Oslo' }
      )
    );
    const [after, before] = await versions(id);
    expect(after).toMatchObject({ kind: 'save', changed: ['captions'] });
    const { body } = await compare(id, before?.id, after?.id);
    expect(body).toMatchObject({
      fields: [],
      captions: [
        {
          documentId: caption,
          caption: 'The quay in Oslo',
          isInBefore: true,
          isInAfter: true,
          pictureAfter: { url: expect.stringContaining('/uploads/') },
          fields: expect.arrayContaining([
            { name: 'caption', before: FITTING, after: 'The quay in Oslo', isRestorable: true },
          ]),
        },
      ],
    });
  });

  describe('put back', () => {
    it('are the draft again as a whole, captions as well, and that can be undone', async () => {
      const id = await ferryArticle(newsroom, { section });
      const caption = await draftCaption(newsroom, FITTING, id);
      await save(id, { headline: 'Ferries wait', authors: [{ name: 'Ida Holm' }] });
      const [first] = await versions(id);
      await call('DELETE', `/api/image-captions/${caption}`);
      await save(id, { headline: 'Lost', authors: [], section: { set: [] }, body: [] });
      const answer = await restore(id, first?.id ?? 0);
      expect(answer).toMatchObject({ status: 200, body: { left: [] } });
      const draft = await draftOf(id);
      expect(draft).toMatchObject({
        headline: 'Ferries wait',
        authors: [{ name: 'Ida Holm' }],
        captions: [{ caption: FITTING }],
      });
      expect(draft.body).toHaveLength(ferryBody().length);
      const lost = (await versions(id)).find((_, at) => at === 1);
      await restore(id, lost?.id ?? 0, { fields: ['headline'] });
      expect(await draftOf(id)).toMatchObject({
        headline: 'Lost',
        authors: [{ name: 'Ida Holm' }],
      });
    });

    it('give one field alone, and leave what readers have', async () => {
      const id = await ferryArticle(newsroom, { standfirst: 'One.' });
      await save(id, { kicker: 'Sea' }, '/actions/publish');
      const [first] = await versions(id);
      await save(id, { kicker: 'Water', standfirst: 'Two.' });
      await restore(id, first?.id ?? 0, { fields: ['kicker'] });
      expect(await draftOf(id)).toMatchObject({ kicker: 'Sea', standfirst: 'Two.' });
      expect(await call('GET', `/api/articles/${id}`)).toMatchObject({ standfirst: 'One.' });
    });

    it('make no second caption where there is one by its key', async () => {
      const id = await ferryArticle(newsroom);
      const caption = await draftCaption(newsroom, FITTING, id);
      await save(id, { kicker: 'Sea' });
      const [first] = await versions(id);
      await call('DELETE', `/api/image-captions/${caption}`);
      await restore(id, first?.id ?? 0);
      await restore(id, first?.id ?? 0);
      expect((await draftOf(id)).captions).toHaveLength(1);
    });

    it('say what is gone since', async () => {
      const own = (await call('POST', '/api/sections', { data: { name: 'Sports' } })).documentId;
      const id = await ferryArticle(newsroom, { section: own });
      await save(id, { kicker: 'Sea' });
      const [first] = await versions(id);
      await save(id, { section: { connect: [{ documentId: section }], disconnect: [] } });
      await call('DELETE', `/api/sections/${own}`);
      expect((await restore(id, first?.id ?? 0)).body.left).toEqual([
        { name: 'section', reason: 'gone' },
      ]);
    });

    it('are refused on a draft that somebody saved meanwhile', async () => {
      const id = await ferryArticle(newsroom);
      await save(id, { kicker: 'Sea' });
      const [first] = await versions(id);
      const { updatedAt } = await draftOf(id);
      await save(id, { kicker: 'Water' });
      const answer = await restore(id, first?.id ?? 0, { updatedAt });
      expect(answer).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'stale', savedBy: expect.any(String) } } },
      });
      expect(await draftOf(id)).toMatchObject({ kicker: 'Water' });
    });

    it.each([
      [{ fields: [] }, 'fields'],
      [{ fields: 'headline' }, 'fields'],
      [{ captions: [7] }, 'captions,0'],
      [{ updatedAt: 'yesterday' }, 'updatedAt'],
      [{ all: true }, 'all'],
    ])('are refused for %j, by the name of the field', async (sent, path) => {
      const id = await ferryArticle(newsroom);
      await save(id, { kicker: 'Sea' });
      const [first] = await versions(id);
      const { status, body } = await restore(id, first?.id ?? 0, sent);
      expect(status).toBe(400);
      expect(
        body.error.details.errors.map((each: { path: string[] }) => each.path.join())
      ).toContain(path);
    });

    it('are not found by a number of another story', async () => {
      const id = await ferryArticle(newsroom);
      const other = await ferryArticle(newsroom);
      await save(other, { kicker: 'Sea' });
      const [foreign] = await versions(other);
      expect((await restore(id, foreign?.id ?? 0)).status).toBe(404);
      expect((await compare(id, foreign?.id, 'draft')).status).toBe(404);
    });
  });

  describe('by whom', () => {
    it('are not read of a story that the editor may not read', async () => {
      const id = await ferryArticle(newsroom);
      await save(id, { kicker: 'Sea' });
      const [first] = await versions(id);
      const author = await signInStock(newsroom, 'strapi-author');
      expect((await history(id, '', author)).status).toBe(403);
      expect((await compare(id, first?.id, 'draft', author)).status).toBe(403);
      expect((await restore(id, first?.id ?? 0, {}, author)).status).toBe(403);
    });

    it('show no field that the editor may not read, and put none back that they may not write', async () => {
      const id = await ferryArticle(newsroom);
      await save(id, { kicker: 'Sea', edNote: 'Ask the lawyers' });
      await save(id, { kicker: 'Water', edNote: 'Asked' });
      const some = await signInEditor(newsroom, [
        {
          action: `${CONTENT}.read`,
          subject: ARTICLE,
          properties: { fields: ['headline', 'kicker'], locales: ['en'] },
        },
        {
          action: `${CONTENT}.update`,
          subject: ARTICLE,
          properties: { fields: ['headline'], locales: ['en'] },
        },
      ]);
      const [after, before] = (await history(id, '', some)).body.versions;
      expect(after.changed).toEqual(['kicker']);
      const { body } = await compare(id, before.id, after.id, some);
      expect(body.fields).toEqual([
        { name: 'kicker', before: 'Sea', after: 'Water', isRestorable: false },
      ]);
      const { body: answer } = await restore(id, before.id, { fields: ['kicker'] }, some);
      expect(answer.left).toEqual([{ name: 'kicker', reason: 'forbidden' }]);
      expect(await draftOf(id)).toMatchObject({ kicker: 'Water' });
    });

    it('show no captions, and put none back, to whoever may only read and write their own', async () => {
      const id = await ferryArticle(newsroom, { body: ferryBody(['quay']) });
      const caption = await draftCaption(newsroom, FITTING, id, { key: 'quay' });
      await save(id, { kicker: 'Sea' });
      data(
        await asEditor(
          'PUT',
          `/content-manager/collection-types/plugin::newsroom.image-caption/${caption}?locale=en`,
          { caption: 'The quay in Oslo' }
        )
      );
      const some = await signInEditor(newsroom, [
        ...(['read', 'update'] as const).map((action) => ({
          action: `${CONTENT}.${action}`,
          subject: ARTICLE,
          properties: { fields: ['headline', 'kicker', 'body'], locales: ['en'] },
        })),
        ...onCaptions(['read', 'create', 'update'], {
          fields: ['caption', 'image', 'key'],
          conditions: ['admin::is-creator'],
        }),
      ]);
      const [after, before] = await versions(id);
      const { body } = await compare(id, before?.id, after?.id, some);
      expect(body).toMatchObject({ fields: [], captions: [] });
      const whole = await compare(id, 'before', before?.id, some);
      expect(JSON.stringify(whole.body)).not.toContain('Karl Exempel on the quay');
      const answer = await restore(id, before?.id ?? 0, {}, some);
      expect(answer.body.left).toContainEqual({ name: 'caption', reason: 'forbidden' });
      expect((await draftOf(id)).captions).toMatchObject([{ caption: 'The quay in Oslo' }]);
    });

    it('are shown to nobody who is not signed in to the panel', async () => {
      const id = await ferryArticle(newsroom);
      for (const token of [undefined, newsroom.token]) {
        const answer = await newsroom.request('GET', `/newsroom/articles/${id}/history`, { token });
        expect(answer.status).toBe(401);
      }
    });
  });

  describe('that readers saw', () => {
    const seen = (url: string, at: string, token = editor) =>
      asEditor(
        'GET',
        `/newsroom/history/seen?url=${encodeURIComponent(url)}&at=${encodeURIComponent(at)}`,
        undefined,
        token
      );
    /** Lets the publications of a story have happened at these times, the first first. */
    const dateVersions = async (id: string, times: readonly string[]) => {
      const rows = await newsroom.strapi.db
        .query(VERSION)
        .findMany({ where: { article: id, kind: { $ne: 'save' } }, orderBy: { id: 'asc' } });
      expect(rows).toHaveLength(times.length);
      for (const [at, row] of rows.entries()) {
        await newsroom.strapi.db
          .query(VERSION)
          .update({ where: { id: row.id }, data: { at: new Date(times[at] ?? '') } });
      }
    };

    it('are found by address and time, until the story was taken away, and when it is deleted', async () => {
      const id = await ferryArticle(newsroom, { section, slug: 'ferries-in-november' });
      await save(id, { standfirst: 'At nine.' }, '/actions/publish');
      const url = (await call('GET', `/api/articles/${id}`)).canonicalUrl;
      expect(url).toMatch(/^https:\/\/press\.example\//);
      await save(id, { standfirst: 'At eleven.' }, '/actions/publish');
      await save(id, {}, '/actions/unpublish');
      await dateVersions(id, [
        '2026-11-03T09:00:00Z',
        '2026-11-03T11:00:00Z',
        '2026-11-04T00:00:00Z',
      ]);
      const at = async (time: string) => (await seen(url, time)).body;
      expect((await at('2026-11-03T08:59:59Z')).seen).toBeNull();
      expect(await at('2026-11-03T11:00:00+01:00')).toMatchObject({
        url,
        at: '2026-11-03T10:00:00.000Z',
        keptSince: '2026-11-03T09:00:00.000Z',
        seen: {
          articleDocumentId: id,
          url,
          until: '2026-11-03T11:00:00.000Z',
          version: { kind: 'publication' },
          fields: expect.arrayContaining([{ name: 'standfirst', text: 'At nine.' }]),
        },
      });
      expect((await at('2026-11-03T12:00:00Z')).seen.fields).toContainEqual({
        name: 'standfirst',
        text: 'At eleven.',
      });
      expect((await at('2026-11-05T12:00:00Z')).seen).toBeNull();
      await call('DELETE', `/api/articles/${id}`);
      expect((await at('2026-11-03T10:00:00Z')).seen.articleDocumentId).toBe(id);
    });

    it('are found at a mirror and with what a reader’s browser adds to an address', async () => {
      const id = await ferryArticle(newsroom, { section, slug: 'ferries-at-a-mirror' });
      await save(id, {}, '/actions/publish');
      await dateVersions(id, ['2026-11-03T09:00:00Z']);
      for (const url of [
        'https://press.example/news/ferries-at-a-mirror?utm_source=mail#top',
        'https://mirror.example/x/ferries-at-a-mirror/',
      ]) {
        expect((await seen(url, '2026-11-03T10:00:00Z')).body.seen?.articleDocumentId).toBe(id);
      }
    });

    it('are not shown to whoever may not read the story', async () => {
      const id = await ferryArticle(newsroom, { section, slug: 'ferries-of-others' });
      await save(id, {}, '/actions/publish');
      const author = await signInStock(newsroom, 'strapi-author');
      const now = new Date().toISOString();
      const url = 'https://press.example/news/ferries-of-others';
      expect((await seen(url, now)).body.seen).not.toBeNull();
      expect((await seen(url, now, author)).body).toMatchObject({ seen: null, keptSince: null });
    });

    it.each([
      ['/news/ferries', '2026-11-03T10:00:00Z', 'url'],
      ['javascript:alert(1)', '2026-11-03T10:00:00Z', 'url'],
      ['https://press.example/x', '3 November', 'at'],
      ['https://press.example/x', '2026-11-03', 'at'],
      ['https://press.example/x', '2026-11-03T10:00:00', 'at'],
    ])('are refused for %s at %s, by the name of the parameter', async (url, at, path) => {
      const { status, body } = await seen(url, at);
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: [path] }]);
    });

    it('are kept of captions that go out or away by themselves', async () => {
      const id = await ferryArticle(newsroom, { section });
      const caption = await draftCaption(newsroom, FITTING, id);
      await save(id, {}, '/actions/publish');
      data(
        await asEditor(
          'POST',
          `/content-manager/collection-types/plugin::newsroom.image-caption/${caption}/actions/unpublish?locale=en`,
          {}
        )
      );
      const [without, before] = await versions(id);
      expect([without?.kind, before?.kind]).toEqual(['publication', 'publication']);
      const { body } = await compare(id, before?.id, without?.id);
      expect(body.captions).toMatchObject([{ isInBefore: true, isInAfter: false }]);
    });
  });

  describe('in numbers', () => {
    it('are given in pages, however many there are', async () => {
      const id = await ferryArticle(newsroom);
      for (let n = 1; n <= 23; n += 1) await save(id, { kicker: `Line ${n}` });
      const first = (await history(id)).body;
      expect(first.versions).toHaveLength(20);
      expect(first.versions.every(({ changed }: Item) => changed?.join() === 'kicker')).toBe(true);
      expect(first.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 2, total: 23 });
      const second = (await history(id, '&page=2')).body;
      expect(second.versions).toHaveLength(3);
      expect(second.versions.at(-1).changed).toBeNull();
      expect((await history(id, '&page=0')).status).toBe(400);
    });

    it('are pruned by age: saves sooner, what readers saw from when they saw it last', async () => {
      const id = await ferryArticle(newsroom);
      await save(id, { kicker: 'Old' });
      await save(id, { kicker: 'Older' }, '/actions/publish');
      await save(id, { kicker: 'Newer' }, '/actions/publish');
      const rows = newsroom.strapi.db.query(VERSION);
      const old = new Date(Date.now() - 100 * 86_400_000);
      await rows.updateMany({ where: { article: id }, data: { at: old } });
      newsroom.strapi.config.set('plugin::newsroom.history.publicationDays', 30);
      await newsroom.strapi.plugin('newsroom').service('history').prune();
      newsroom.strapi.config.set('plugin::newsroom.history.publicationDays', null);
      // The second one is what readers have.
      expect(await versions(id)).toMatchObject([{ kind: 'publication' }]);
      expect(await rows.count({ where: { article: id } })).toBe(1);
    });

    it('are pruned by number: the latest saves of a story stay', async () => {
      newsroom.strapi.config.set('plugin::newsroom.history.savesOfStory', 3);
      const id = await ferryArticle(newsroom);
      for (let n = 1; n <= 5; n += 1) await save(id, { kicker: `Line ${n}` });
      const kept = (await versions(id)).slice(0, 3);
      await newsroom.strapi.plugin('newsroom').service('history').prune();
      newsroom.strapi.config.set('plugin::newsroom.history.savesOfStory', 200);
      expect((await versions(id)).map((version) => version.id)).toEqual(
        kept.map(({ id: of }) => of)
      );
    });
  });
});
