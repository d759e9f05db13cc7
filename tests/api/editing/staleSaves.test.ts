import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInReader } from '../../support/people';
import { uploadPicture } from '../../support/picture';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const OLD = '2020-01-01T00:00:00.000Z';

describe('a save that was made on an older version', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let stories = 0;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    panel = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const put = async (
    id: string,
    fields: object,
    {
      ifMatch,
      query = '?status=draft',
      type = 'articles',
    }: { ifMatch?: string; query?: string; type?: string } = {}
  ): Promise<Answer> => {
    const response = await fetch(`${newsroom.url}/api/${type}/${id}${query}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${newsroom.token}`,
        'content-type': 'application/json',
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      body: JSON.stringify({ data: fields }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const draft = (
    headline = `Story ${(stories += 1)}`
  ): Promise<{ documentId: string; updatedAt: string }> =>
    newsroom.call('POST', '/api/articles?status=draft', { data: { headline } }).then(data);
  const stands = async (id: string, type = 'articles', query = '') =>
    data(await newsroom.call('GET', `/api/${type}/${id}?status=draft${query}`));
  const tagOf = async (path: string) =>
    (await newsroom.call('GET', path)).headers.get('etag') ?? '';

  describe('by REST', () => {
    it('is refused with 412 by If-Match, and nothing of it is written', async () => {
      const { documentId, updatedAt } = await draft();
      const first = await put(documentId, { kicker: 'Hers' }, { ifMatch: `"${updatedAt}"` });
      expect(first.status).toBe(200);
      const second = await put(
        documentId,
        { kicker: 'His', standfirst: 'Lost' },
        { ifMatch: `"${updatedAt}"` }
      );
      expect(second).toMatchObject({
        status: 412,
        body: {
          data: null,
          error: {
            status: 412,
            name: 'PreconditionFailedError',
            message: expect.stringContaining('saved by somebody else'),
            details: { code: 'stale', updatedAt: first.body.data.updatedAt, savedBy: null },
          },
        },
      });
      expect(await stands(documentId)).toMatchObject({
        kicker: 'Hers',
        standfirst: null,
        updatedAt: first.body.data.updatedAt,
      });
    });

    it('is refused with 409 by the updatedAt that is sent along, and passes with the one that stands', async () => {
      const { documentId, updatedAt } = await draft();
      const first = data(await put(documentId, { kicker: 'Hers', updatedAt }));
      const second = await put(documentId, { kicker: 'His', updatedAt });
      expect(second).toMatchObject({
        status: 409,
        body: { error: { name: 'ConflictError', details: { code: 'stale', savedBy: null } } },
      });
      const third = await put(documentId, { kicker: 'Both', updatedAt: first.updatedAt });
      expect(data(third).kicker).toBe('Both');
    });

    it('passes as before where it says nothing of a version', async () => {
      const { documentId } = await draft();
      for (const kicker of ['One', 'Two']) {
        expect(data(await put(documentId, { kicker })).kicker).toBe(kicker);
      }
    });

    it('takes any of several tags, any version for *, and no weak tag', async () => {
      const { documentId } = await draft();
      const now = async () => (await stands(documentId)).updatedAt as string;
      const save = async (ifMatch: string) =>
        (await put(documentId, { kicker: `${Math.random()}` }, { ifMatch })).status;
      expect(await save(`"${OLD}", "${await now()}"`)).toBe(200);
      expect(await save('*')).toBe(200);
      expect(await save(`W/"${await now()}"`)).toBe(412);
      expect(await save(`"${OLD}"`)).toBe(412);
      expect(await save('"of-another-kind"')).toBe(412);
    });

    it('asks of a language that is not there: If-Match refuses, updatedAt says nothing', async () => {
      const { documentId, updatedAt } = await draft();
      const german = { headline: `Fähre ${stories}` };
      const query = '?locale=de&status=draft';
      expect((await put(documentId, german, { query, ifMatch: '*' })).status).toBe(412);
      expect((await put(documentId, { ...german, updatedAt }, { query })).status).toBe(200);
      expect((await put(documentId, { ...german, updatedAt }, { query })).status).toBe(409);
      expect((await put(documentId, { kicker: 'Still', updatedAt })).status).toBe(200);
    });

    it.each([
      ['a word', 'yesterday'],
      ['a number', 1_700_000_000_000],
      ['nothing', ''],
      ['a day', '2026-10-14'],
      ['no day', '2026-19-14T08:30:00.000Z'],
    ])('names the field where %s is no moment', async (_what, updatedAt) => {
      const { documentId } = await draft();
      const { status, body } = await put(documentId, { kicker: 'His', updatedAt });
      expect(status).toBe(400);
      expect(body.error.details.errors).toEqual([
        expect.objectContaining({ path: ['updatedAt'], name: 'ValidationError' }),
      ]);
    });

    it.each(['2026', '"open', '"a" "b"', ',', '*, "a"'])(
      'names the header where %s is no list of tags',
      async (ifMatch) => {
        const { documentId } = await draft();
        const { status, body } = await put(documentId, { kicker: 'His' }, { ifMatch });
        expect(status).toBe(400);
        expect(body.error.message).toContain('"If-Match"');
      }
    );

    it('is told by the ETag of a draft, and of every answer to a write', async () => {
      const made = await newsroom.call('POST', '/api/articles', { data: { headline: 'Tagged' } });
      const { documentId, slug, updatedAt } = made.body.data;
      expect(made.headers.get('etag')).toBe(`"${updatedAt}"`);
      for (const path of [
        `/api/articles/${documentId}?status=draft`,
        `/api/articles/by-slug/${slug}?status=draft`,
      ]) {
        const ifMatch = await tagOf(path);
        const { status, headers, body } = await put(
          documentId,
          { kicker: path },
          { ifMatch, query: '' }
        );
        expect(status).toBe(200);
        expect(headers.get('etag')).toBe(`"${body.data.updatedAt}"`);
      }
      const open = await newsroom.call('GET', `/api/articles/${documentId}`);
      expect(open.headers.get('etag') ?? '').not.toContain('T');
    });

    it('passes on a version that was published, and not when its draft went on', async () => {
      const { documentId, updatedAt } = data(
        await newsroom.call('POST', '/api/articles', { data: { headline: 'Published' } })
      );
      const again = data(await put(documentId, { kicker: 'One', updatedAt }, { query: '' }));
      const public_ = (await newsroom.call('GET', `/api/articles/${documentId}`)).body.data;
      expect(public_.updatedAt).toBe(again.updatedAt);
      data(await put(documentId, { kicker: 'Two', updatedAt: public_.updatedAt }));
      const refused = await put(documentId, { kicker: 'Three', updatedAt: public_.updatedAt });
      expect(refused.status).toBe(409);
    });
  });

  describe('of a caption', () => {
    const caption = async () => {
      const image = await uploadPicture(newsroom);
      const article = (await draft()).documentId;
      return data(
        await newsroom.call('POST', '/api/image-captions', {
          data: { caption: 'The ferry at the quay', altText: 'A ferry', image, article },
        })
      );
    };

    it('is refused, and passes on the answer to the save before', async () => {
      const { documentId, updatedAt } = await caption();
      const type = 'image-captions';
      const first = data(
        await put(documentId, { caption: 'The ferry, late', updatedAt }, { type, query: '' })
      );
      const lost = { caption: 'The ferry, lost', updatedAt };
      expect((await put(documentId, lost, { type, query: '' })).status).toBe(409);
      const second = { caption: 'The ferry, later', updatedAt: first.updatedAt };
      expect(data(await put(documentId, second, { type })).caption).toBe('The ferry, later');
    });

    it('moves no version of its story, whose form stays what stands', async () => {
      const { documentId } = await caption();
      const { article } = await stands(documentId, 'image-captions', '&populate=article');
      await put(
        documentId,
        { caption: 'The ferry at dawn' },
        { type: 'image-captions', query: '' }
      );
      await newsroom.call('PUT', `/api/image-captions/${documentId}?status=draft`, {
        data: { key: 'ferry' },
      });
      expect((await stands(article.documentId)).updatedAt).toBe(article.updatedAt);
    });
  });

  describe('by the form of the panel', () => {
    it('is refused with the name of who saved, when saved and when published', async () => {
      const { documentId, updatedAt } = await draft();
      const first = await panel.call('PUT', ARTICLE, `/${documentId}`, {
        locale: 'en',
        kicker: 'Hers',
        updatedAt,
      });
      expect(first.status).toBe(200);
      for (const [method, path] of [
        ['PUT', `/${documentId}`],
        ['POST', `/${documentId}/actions/publish`],
      ] as const) {
        const refused = await panel.call(method, ARTICLE, path, {
          locale: 'en',
          kicker: 'His',
          updatedAt,
        });
        expect(refused).toMatchObject({
          status: 409,
          body: {
            error: {
              // Strapi's form keeps what was typed for this name alone.
              name: 'ValidationError',
              details: {
                code: 'stale',
                savedBy: 'Ida Holm',
                updatedAt: first.body.data.updatedAt,
                errors: [],
              },
            },
          },
        });
      }
      expect(await stands(documentId)).toMatchObject({ kicker: 'Hers', publishedAt: null });
    });

    it('passes when one editor saves, publishes and saves on, each on the answer before', async () => {
      const { documentId, updatedAt } = await draft();
      let base = updatedAt;
      for (const [method, path] of [
        ['PUT', ''],
        ['POST', '/actions/publish'],
        ['PUT', ''],
        ['PUT', ''],
        ['POST', '/actions/publish'],
        ['POST', '/actions/publish'],
      ] as const) {
        const saved = await panel.call(method, ARTICLE, `/${documentId}${path}`, {
          locale: 'en',
          kicker: `${Math.random()}`,
          updatedAt: base,
        });
        base = data(saved).updatedAt;
      }
      expect((await stands(documentId)).updatedAt).toBe(base);
    });

    it('names no editor behind a save by a program', async () => {
      const { documentId, updatedAt } = await draft();
      const ofPanel = data(
        await panel.call('PUT', ARTICLE, `/${documentId}`, { locale: 'en', kicker: 'Hers' })
      );
      const ofProgram = data(await put(documentId, { kicker: 'A program’s' }));
      expect(ofProgram.updatedAt).not.toBe(ofPanel.updatedAt);
      const refused = await panel.call('PUT', ARTICLE, `/${documentId}`, {
        locale: 'en',
        updatedAt,
      });
      expect(refused.body.error.details).toMatchObject({ savedBy: null });
    });
  });

  it.each([
    ['stories', ARTICLE],
    ['captions', CAPTION],
  ])('lets one of several pass that are made at once on one version of %s', async (_what, type) => {
    const path = type === ARTICLE ? 'articles' : 'image-captions';
    const image = await uploadPicture(newsroom);
    const article = (await draft()).documentId;
    for (let round = 0; round < 3; round += 1) {
      const fields =
        type === ARTICLE
          ? { headline: `Race ${round}` }
          : { caption: `Race ${round}`, altText: 'A ferry', image, article };
      const { documentId, updatedAt } = data(
        await newsroom.call('POST', `/api/${path}?status=draft`, { data: fields })
      );
      const words = ['One', 'Two', 'Three', 'Four'];
      const field = type === ARTICLE ? 'kicker' : 'altText';
      const answers = await Promise.all(
        words.map((word) => put(documentId, { [field]: word, updatedAt }, { type: path }))
      );
      const passed = answers.filter(({ status }) => status === 200);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      expect((await stands(documentId, path))[field]).toBe(passed[0]?.body.data[field]);
    }
  });

  it('is refused to whoever may not save without a word of the version that stands', async () => {
    const { documentId } = await draft();
    const reader = await signInReader(newsroom);
    const { status, body } = await newsroom.request('PUT', `/api/articles/${documentId}`, {
      token: reader,
      data: { data: { kicker: 'A stranger’s', updatedAt: OLD } },
    });
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toContain('stale');
  });
});
