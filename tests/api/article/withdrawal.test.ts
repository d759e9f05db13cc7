/** @database any */

import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator, signInEditor } from '../../support/people';
import { send, uploadBytes } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const WITHDRAWAL = 'plugin::newsroom.withdrawal';

const LEGAL = {
  status: 451,
  reason: 'A court in Lindhaven ordered us to take this story down.',
  authority: 'https://court.example/orders/12',
};

describe('a withdrawn story', () => {
  let newsroom: Newsroom;
  let editor: string;
  let shade = 10;
  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data ?? body;
  };
  const publish = async (headline: string, more: object = {}) =>
    data(await newsroom.call('POST', '/api/articles', { data: { headline, ...more } }));
  const update = async (id: string, fields: object, query = '') =>
    data(await newsroom.call('PUT', `/api/articles/${id}${query}`, { data: fields }));
  const bySlug = (slug: string, locale = 'en') =>
    newsroom.read(`/api/articles/by-slug/${slug}?locale=${locale}`);
  const admin = (method: string, path: string, body?: unknown, token = editor) =>
    newsroom.request(method, `/newsroom/articles/${path}`, {
      token,
      ...(body !== undefined && { data: body }),
    });
  const withdraw = (id: string, how: object = {}, token = editor) =>
    admin('POST', `${id}/withdraw`, { ...LEGAL, locales: ['en'], ...how }, token);
  const restore = (id: string, locales = ['en'], token = editor) =>
    admin('POST', `${id}/restore`, { locales }, token);
  const documents = () => newsroom.strapi.documents(ARTICLE);
  const headlineOf = async (documentId: string, status: 'draft' | 'published') =>
    (await documents().findOne({ documentId, status }))?.headline ?? null;
  const caption = async (article: string, words: string) => {
    const image = await uploadBytes(newsroom, await makePicture('jpeg', {}, (shade += 9)));
    const { documentId } = data(
      await newsroom.call('POST', '/api/image-captions', {
        data: { caption: words, image, article, altText: `${words}, seen from the quay` },
      })
    );
    return { documentId: String(documentId), image };
  };
  const captionsListed = async () =>
    JSON.stringify((await newsroom.read('/api/image-captions?pagination[pageSize]=100')).body);

  describe('answers', () => {
    it('451 with the reason and the authority at every address it ever had, and nothing of itself', async () => {
      const { documentId } = await publish('Old name of a secret');
      await update(documentId, { slug: 'secret-story' });
      expect((await withdraw(documentId)).status).toBe(200);
      for (const slug of ['secret-story', 'old-name-of-a-secret']) {
        const answer = await bySlug(slug);
        expect(answer.status).toBe(451);
        expect(answer.headers.get('link')).toBe(
          '<https://court.example/orders/12>; rel="blocked-by"'
        );
        expect(answer.body).toEqual({
          data: null,
          error: {
            status: 451,
            name: 'UnavailableForLegalReasonsError',
            message: 'This article is withheld for legal reasons.',
            details: { reason: LEGAL.reason, blockedBy: LEGAL.authority },
          },
        });
      }
      for (const path of [
        `/api/articles/${documentId}`,
        '/api/articles?filters[slug]=secret-story',
      ]) {
        expect(JSON.stringify((await newsroom.read(path)).body)).not.toContain('secret');
      }
    });

    it('410 with the reason when it is retired, and names no authority', async () => {
      const { documentId, slug } = await publish('Retired');
      const how = { status: 410, reason: 'Superseded by our new guide.', authority: undefined };
      expect((await withdraw(documentId, how)).status).toBe(200);
      const answer = await bySlug(slug);
      expect([answer.status, answer.headers.get('link')]).toEqual([410, null]);
      expect(answer.body.error).toEqual({
        status: 410,
        name: 'GoneError',
        message: 'This article is no longer published.',
        details: { reason: 'Superseded by our new guide.', blockedBy: null },
      });
    });

    it('410 without a reason when it was only unpublished, until somebody gives one', async () => {
      const { documentId, slug } = await publish('Quietly gone');
      await documents().unpublish({ documentId });
      const before = await bySlug(slug);
      expect([before.status, before.body.error.details.reason]).toEqual([410, null]);
      expect((await withdraw(documentId)).status).toBe(200);
      expect((await bySlug(slug)).body.error.details.reason).toBe(LEGAL.reason);
    });

    it('in the languages that were withdrawn, and is read in the others', async () => {
      const { documentId } = await publish('Two tongues', { slug: 'two-tongues' });
      await update(documentId, { headline: 'لسانان', slug: 'lisanan' }, '?locale=ar');
      expect((await withdraw(documentId, { locales: ['ar'] })).status).toBe(200);
      expect((await bySlug('lisanan', 'ar')).status).toBe(451);
      const english = await bySlug('two-tongues');
      expect(english.status).toBe(200);
      expect(english.body.data.localizations).toEqual([]);
      expect((await withdraw(documentId, { locales: ['en', 'ar'] })).status).toBe(200);
      expect((await bySlug('two-tongues')).status).toBe(451);
    });

    it('goes on saying why after it was deleted, and keeps nothing of the story', async () => {
      const { documentId, slug } = await publish('Deleted after all');
      await withdraw(documentId);
      await newsroom.call('DELETE', `/api/articles/${documentId}`);
      expect((await bySlug(slug)).body.error.details.reason).toBe(LEGAL.reason);
      const [row] = await newsroom.strapi.db
        .query(WITHDRAWAL)
        .findMany({ where: { article: documentId } });
      expect(row.kept).toBeNull();
      const draft = await newsroom.call('POST', '/api/articles?status=draft', {
        data: { headline: 'Borrower', slug },
      });
      expect(draft.status).toBe(201);
      expect((await bySlug(slug)).status).toBe(451);
    });

    it('for itself and not for a copy of it', async () => {
      const { documentId } = await publish('Copied');
      await withdraw(documentId);
      const copy = await documents().clone({ documentId, data: {} as never });
      await documents().publish({ documentId: String(copy?.documentId) });
      expect((await bySlug('copied-2')).status).toBe(200);
      expect((await bySlug('copied')).status).toBe(451);
    });
  });

  describe('takes its captions along', () => {
    it('by every door that ends its publication, and brings them back with it', async () => {
      const { documentId, slug } = await publish('Harbour at night');
      await caption(documentId, 'The harbour lit by one lamp');
      const isShown = async () => [
        (await captionsListed()).includes('lit by one lamp'),
        JSON.stringify(
          (await graphql(newsroom, '{ newsroomImageCaptions { caption } }')).body
        ).includes('lit by one lamp'),
        ((await bySlug(slug)).body.data?.captions ?? []).length > 0,
      ];
      const shown = [true, true, true];
      const hidden = [false, false, false];
      expect(await isShown()).toEqual(shown);
      await withdraw(documentId);
      expect(await isShown()).toEqual(hidden);
      expect((await restore(documentId)).status).toBe(200);
      expect(await isShown()).toEqual(shown);
      await documents().unpublish({ documentId });
      expect(await isShown()).toEqual(hidden);
      await documents().publish({ documentId });
      expect(await isShown()).toEqual(shown);
      await withdraw(documentId);
      await documents().publish({ documentId });
      expect(await isShown()).toEqual(shown);
      await newsroom.call('DELETE', `/api/articles/${documentId}`);
      expect(await isShown()).toEqual(hidden);
    });

    it('that were taken off it in a draft, too', async () => {
      const { documentId } = await publish('First owner');
      const hung = await caption(documentId, 'Words that nobody has in a draft');
      await newsroom.strapi.documents(CAPTION).update({
        documentId: hung.documentId,
        data: { article: null },
      });
      await withdraw(documentId);
      expect(await captionsListed()).not.toContain('Words that nobody has in a draft');
      await restore(documentId);
      expect(await captionsListed()).toContain('Words that nobody has in a draft');
    });

    it('and says which wait because their picture is another now', async () => {
      const { documentId } = await publish('Picture exchanged');
      const hung = await caption(documentId, 'Written for the first picture');
      await withdraw(documentId);
      const bytes = await makePicture('jpeg', {}, (shade += 9));
      const replaced = await send(newsroom, `/api/upload?id=${hung.image}`, newsroom.token, bytes);
      expect(replaced.status).toBe(200);
      expect((await restore(documentId)).body.waitingCaptions).toEqual([
        { documentId: hung.documentId, caption: 'Written for the first picture' },
      ]);
      expect(await captionsListed()).not.toContain('Written for the first picture');
    });

    it('and lets none of them be published before it', async () => {
      const { documentId } = await publish('Closed');
      const hung = await caption(documentId, 'Nobody reads this alone');
      await withdraw(documentId);
      const { status, body } = await newsroom.call(
        'PUT',
        `/api/image-captions/${hung.documentId}`,
        { data: { altText: 'A closed door' } }
      );
      expect([status, body.error.details.errors[0].path]).toEqual([400, ['article']]);
      expect(await captionsListed()).not.toContain('Nobody reads this alone');
    });
  });

  describe('comes back', () => {
    it('as the very version that was public, with newer changes kept in the draft', async () => {
      const section = data(
        await newsroom.call('POST', '/api/sections', { data: { name: 'Docks' } })
      );
      const body = [
        { __component: 'newsroom.quote', text: 'As it was printed.', attribution: 'Ida Brandt' },
      ];
      const related = await publish('Neighbour');
      const { documentId, slug } = await publish('As printed', {
        body,
        section: section.documentId,
        related: [related.documentId],
        corrections: [{ type: 'correction', text: 'Monday.', date: '2026-10-14T08:30:00.000Z' }],
        edNote: 'For us only',
      });
      const before = (await bySlug(slug)).body.data;
      await update(
        documentId,
        { headline: 'As rewritten', slug: 'rewritten', body: [], section: null, related: [] },
        '?status=draft'
      );
      await withdraw(documentId);
      expect((await restore(documentId)).status).toBe(200);
      const after = (await bySlug(slug)).body.data;
      expect(after).toMatchObject({
        headline: 'As printed',
        slug: 'as-printed',
        body: [{ text: 'As it was printed.', attribution: 'Ida Brandt' }],
        sectionTrail: [{ name: 'Docks' }],
        related: [{ headline: 'Neighbour' }],
        corrections: [{ text: 'Monday.' }],
        firstPublishedAt: before.firstPublishedAt,
        contentModifiedAt: before.contentModifiedAt,
        wordCount: before.wordCount,
      });
      const draft = await documents().findOne({
        documentId,
        status: 'draft',
        populate: { body: true, section: true, related: true },
      });
      expect(draft).toMatchObject({
        headline: 'As rewritten',
        slug: 'rewritten',
        body: [],
        section: null,
        related: [],
        edNote: 'For us only',
      });
      await documents().publish({ documentId });
      expect((await bySlug(slug)).status).toBe(301);
      expect((await bySlug('rewritten')).body.data.headline).toBe('As rewritten');
    });

    it('without being called modified when the draft is what was public', async () => {
      const { documentId } = await publish('Unchanged');
      await caption(documentId, 'Also unchanged');
      await withdraw(documentId);
      await restore(documentId);
      const [mine, theirs] = [
        await documents().findOne({ documentId, status: 'draft' }),
        await documents().findOne({ documentId, status: 'published' }),
      ];
      expect(mine?.updatedAt).toEqual(theirs?.updatedAt);
    });

    it('when the draft is published, by any door, and the withdrawal ends with that', async () => {
      const { documentId, slug } = await publish('Published again');
      await withdraw(documentId);
      await update(documentId, { kicker: 'New' });
      expect((await bySlug(slug)).status).toBe(200);
      const { withdrawals } = data(await admin('GET', `${documentId}/withdrawals`));
      expect(withdrawals).toMatchObject([{ endedHow: 'published', canRestore: false }]);
      expect((await restore(documentId)).status).toBe(400);
      await documents().unpublish({ documentId });
      expect((await bySlug(slug)).body.error.details.reason).toBeNull();
    });

    it('without a section that was deleted meanwhile', async () => {
      const section = data(
        await newsroom.call('POST', '/api/sections', { data: { name: 'Short-lived' } })
      );
      const { documentId, slug } = await publish('Homeless', { section: section.documentId });
      await withdraw(documentId);
      await newsroom.call('DELETE', `/api/sections/${section.documentId}`);
      expect((await restore(documentId)).status).toBe(200);
      expect((await bySlug(slug)).body.data.sectionTrail).toEqual([]);
    });

    it('in all languages that are asked for, or in none', async () => {
      const { documentId } = await publish('All or none', { slug: 'all-or-none' });
      await withdraw(documentId);
      const { status, body } = await restore(documentId, ['en', 'ar']);
      expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
      expect((await bySlug('all-or-none')).status).toBe(451);
      expect(await headlineOf(documentId, 'published')).toBeNull();
    });
  });

  describe('is remembered', () => {
    it('with who did it, when and why, and who undid it', async () => {
      const { documentId } = await publish('History');
      await withdraw(documentId);
      await restore(documentId);
      await withdraw(documentId, { status: 410, reason: 'Outdated.', authority: null });
      const { languages, withdrawals } = data(await admin('GET', `${documentId}/withdrawals`));
      expect(languages).toEqual([{ locale: 'en', isPublic: false }]);
      const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(withdrawals).toEqual([
        {
          locale: 'en',
          status: 410,
          reason: 'Outdated.',
          authority: null,
          startedBy: 'Ida Holm',
          startedAt: iso,
          endedBy: null,
          endedAt: null,
          endedHow: null,
          canRestore: true,
        },
        {
          locale: 'en',
          ...LEGAL,
          startedBy: 'Ida Holm',
          startedAt: iso,
          endedBy: 'Ida Holm',
          endedAt: iso,
          endedHow: 'restored',
          canRestore: false,
        },
      ]);
    });

    it('once, when several editors withdraw it at the same time', async () => {
      const { documentId, slug } = await publish('Crowd');
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map((reason) => withdraw(documentId, { reason }))
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(['One', 'Two', 'Three', 'Four']).toContain(
        (await bySlug(slug)).body.error.details.reason
      );
      expect(
        await newsroom.strapi.db.query(WITHDRAWAL).count({ where: { article: documentId } })
      ).toBe(1);
      expect((await restore(documentId)).status).toBe(200);
      expect((await bySlug(slug)).status).toBe(200);
    });

    it('where no API and no search leads to it', async () => {
      for (const path of ['/api/withdrawals', '/api/articles?populate[withdrawals]=true']) {
        expect([400, 404]).toContain((await newsroom.read(path)).status);
      }
      const { body } = await graphql(newsroom, '{ __schema { types { name } } }');
      expect(JSON.stringify(body)).not.toMatch(/withdrawal/i);
    });
  });

  describe('may be made by', () => {
    const properties = { locales: ['en'], fields: ['headline'] };
    const WITHDRAW = { action: 'plugin::newsroom.articles.withdraw', subject: null };
    const publishing = (more: object = {}) => [
      { action: 'plugin::content-manager.explorer.read', subject: ARTICLE, properties },
      {
        action: 'plugin::content-manager.explorer.publish',
        subject: ARTICLE,
        properties: { locales: ['en'] },
        ...more,
      },
      WITHDRAW,
    ];

    it('nobody who is not signed in, and no reader with a token of the API', async () => {
      const { documentId, slug } = await publish('Guarded');
      const body = { ...LEGAL, locales: ['en'] };
      for (const token of [undefined, newsroom.token]) {
        const { status } = await newsroom.request(
          'POST',
          `/newsroom/articles/${documentId}/withdraw`,
          { token, data: body }
        );
        expect(status).toBe(401);
      }
      expect((await bySlug(slug)).status).toBe(200);
    });

    it('editors who may publish and withdraw, within the conditions and languages of their role', async () => {
      const { documentId, slug } = await publish('Conditions');
      await update(documentId, { headline: 'شروط', slug: 'shurut' }, '?locale=ar');
      const [reader, owner, desk, publisher] = [
        await signInEditor(newsroom, 'Reader', publishing().slice(0, 1)),
        await signInEditor(newsroom, 'Owner', publishing({ conditions: ['admin::is-creator'] })),
        await signInEditor(newsroom, 'Night desk', publishing().slice(0, 2)),
        await signInEditor(newsroom, 'Chief', publishing()),
      ];
      expect((await withdraw(documentId, {}, reader)).status).toBe(403);
      expect((await withdraw(documentId, {}, owner)).status).toBe(403);
      expect((await withdraw(documentId, {}, desk)).status).toBe(403);
      expect((await bySlug(slug)).status).toBe(200);
      expect((await withdraw(documentId, { locales: ['ar'] }, publisher)).status).toBe(403);
      expect((await bySlug('shurut', 'ar')).status).toBe(200);
      expect((await withdraw(documentId, {}, publisher)).status).toBe(200);
      expect((await restore(documentId, ['en'], reader)).status).toBe(403);
      expect((await restore(documentId, ['en'], owner)).status).toBe(403);
      expect((await restore(documentId, ['en'], desk)).status).toBe(403);
      expect((await bySlug(slug)).status).toBe(451);
      expect((await restore(documentId, ['en'], publisher)).status).toBe(200);
      expect((await admin('GET', `${documentId}/withdrawals`, undefined, reader)).status).toBe(200);
    });
  });

  describe('is listed', () => {
    const listed = (locale: string, ids: string[], token = editor) =>
      admin('POST', 'withdrawn', { locale, ids }, token);

    it('with what readers get, among those that are not, in its language alone', async () => {
      const [away, legal, unpublished, there] = await Promise.all(
        ['Listed gone', 'Listed law', 'Listed draft', 'Listed there'].map(
          async (headline) => (await publish(headline)).documentId as string
        )
      );
      const ids = [away, legal, unpublished, there].map(String);
      await update(String(away), { headline: 'قائمة', slug: 'qaima' }, '?locale=ar');
      await withdraw(String(away), { status: 410, authority: null });
      await withdraw(String(legal));
      await documents().unpublish({ documentId: String(unpublished) });
      const { status, body } = await listed('en', [...ids, 'nosuch']);
      expect(status).toBe(200);
      expect(body).toEqual({
        withdrawn: { [String(away)]: { status: 410 }, [String(legal)]: { status: 451 } },
      });
      expect((await listed('ar', ids)).body).toEqual({ withdrawn: {} });
    });

    it('to nobody who may not read stories, and by no request that means nothing', async () => {
      const { documentId } = await publish('Listed to nobody');
      await withdraw(documentId);
      const stranger = await signInEditor(newsroom, 'Stranger', []);
      expect((await listed('en', [documentId], stranger)).status).toBe(403);
      const { status } = await newsroom.request('POST', '/newsroom/articles/withdrawn', {
        token: newsroom.token,
        data: { locale: 'en', ids: [documentId] },
      });
      expect(status).toBe(401);
      expect((await admin('POST', 'withdrawn', { ids: [documentId] })).status).toBe(400);
      const many = Array.from({ length: 201 }, (_, index) => `story${index}`);
      expect((await listed('en', many)).body.error.details.errors[0].path).toEqual(['ids']);
    });
  });

  describe('is refused', () => {
    it.each<[string, object, string[]]>([
      ['without a reason', { reason: '  ' }, ['reason']],
      ['with a reason that is no text', { reason: 7 }, ['reason']],
      ['with a reason of 1,001 characters', { reason: 'x'.repeat(1001) }, ['reason']],
      ['with another status', { status: 404 }, ['status']],
      ['with a script for an authority', { authority: 'javascript:alert(1)' }, ['authority']],
      [
        'with a header in the authority',
        { authority: 'https://a.example/\r\nX: y' },
        ['authority'],
      ],
      ['with an authority where none orders', { status: 410 }, ['authority']],
      ['in no language', { locales: [] }, ['locales']],
      ['in a list that is none', { locales: 'en' }, ['locales']],
      ['with a field that is not known', { headline: 'x' }, ['headline']],
    ])('%s', async (fault, how, path) => {
      const { documentId, slug } = await publish(`Refused ${fault}`);
      const { status, body } = await withdraw(documentId, how);
      expect([status, body.error.name, body.error.details.errors[0].path]).toEqual([
        400,
        'ValidationError',
        path,
      ]);
      expect((await bySlug(slug)).status).toBe(200);
    });

    it('where readers never saw it, and for a story that is not there', async () => {
      const draft = await documents().create({ data: { headline: 'Never seen' } });
      expect((await withdraw(draft.documentId)).body.error.details.errors[0].path).toEqual([
        'locales',
      ]);
      expect((await withdraw('zzzzzzzzzzzzzzzzzzzzzzzz')).status).toBe(404);
      const { documentId } = await publish('One language');
      expect((await withdraw(documentId, { locales: ['en', 'xx'] })).status).toBe(404);
      expect((await bySlug('one-language')).status).toBe(200);
    });
  });
});
