/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { momentsOf } from '../../support/recorder';

const ARTICLE = 'plugin::newsroom.article';

describe('dates and counts of an article', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar', 'zh'] });
    admin = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());

  const documents = () => newsroom.strapi.documents(ARTICLE);
  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const create = async (more: object = {}, query = '') =>
    data(
      await newsroom.call('POST', `/api/articles${query}`, { data: { headline: 'Storm', ...more } })
    );
  const update = async (id: string, change: object, query = '') =>
    data(await newsroom.call('PUT', `/api/articles/${id}${query}`, { data: change }));
  const read = async (id: string, query = '') =>
    data(await newsroom.read(`/api/articles/${id}${query}`));
  const draftOf = async (id: string, locale = 'en') => {
    const draft = await documents().findOne({ documentId: id, locale, status: 'draft' });
    return JSON.parse(JSON.stringify(draft));
  };
  const text = (value: string) => ({
    __component: 'newsroom.text',
    text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
  });

  describe('firstPublishedAt', () => {
    it('is empty for a draft', async () => {
      expect((await create({}, '?status=draft')).firstPublishedAt).toBeNull();
    });

    it('stands in the answer that created the article as published', async () => {
      const start = Date.now();
      const article = await create();
      const time = new Date(article.firstPublishedAt).getTime();
      expect(time).toBeGreaterThanOrEqual(start - 1000);
      expect(time).toBeLessThanOrEqual(Date.now());
      expect(await read(article.documentId)).toMatchObject({
        firstPublishedAt: article.firstPublishedAt,
        contentModifiedAt: article.contentModifiedAt,
        wordCount: article.wordCount,
        canonicalUrl: article.canonicalUrl,
      });
    });

    it('of an archive is kept for each language, also one that is added to a story', async () => {
      const [first, second, third] = [
        '2019-03-01T08:00:00.000Z',
        '2019-03-02T09:30:00.000Z',
        '2019-03-04T10:00:00.000Z',
      ];
      const { documentId } = await create({ firstPublishedAt: first });
      const added = await update(
        documentId,
        { headline: 'عاصفة', firstPublishedAt: second },
        '?locale=ar'
      );
      expect(added.firstPublishedAt).toBe(second);
      expect((await read(documentId, '?locale=ar')).firstPublishedAt).toBe(second);
      expect((await draftOf(documentId, 'ar')).firstPublishedAt).toBe(second);
      const chinese = { headline: '风暴', firstPublishedAt: third };
      const draft = await documents().update({ documentId, locale: 'zh', data: chinese });
      expect(new Date(String(draft?.firstPublishedAt)).toISOString()).toBe(third);
      await documents().publish({ documentId, locale: 'zh' });
      expect((await read(documentId, '?locale=zh')).firstPublishedAt).toBe(third);
      // Once it is there, nobody changes it.
      await update(documentId, { firstPublishedAt: first }, '?locale=ar');
      expect((await read(documentId, '?locale=ar')).firstPublishedAt).toBe(second);
      expect((await read(documentId)).firstPublishedAt).toBe(first);
    });

    it('survives a change, a republish, an unpublish and a discard', async () => {
      const { documentId, firstPublishedAt } = await create();
      const stays = async () => {
        expect((await read(documentId)).firstPublishedAt).toBe(firstPublishedAt);
        expect((await draftOf(documentId)).firstPublishedAt).toBe(firstPublishedAt);
      };
      await update(documentId, { headline: 'Storm, again' });
      await stays();
      await documents().publish({ documentId });
      await stays();
      await documents().unpublish({ documentId });
      expect((await draftOf(documentId)).firstPublishedAt).toBe(firstPublishedAt);
      await documents().publish({ documentId });
      await stays();
      await update(documentId, { headline: 'Thrown away' }, '?status=draft');
      await documents().discardDraft({ documentId });
      await stays();
    });

    it.each([['2001-01-01T00:00:00.000Z'], [null]])(
      'cannot be changed to %s by any door',
      async (value) => {
        const { documentId, firstPublishedAt } = await create();
        const change = { firstPublishedAt: value };
        expect((await update(documentId, change)).firstPublishedAt).toBe(firstPublishedAt);
        await update(documentId, change, '?status=draft');
        data(await admin.call('PUT', ARTICLE, `/${documentId}`, { headline: 'Storm', ...change }));
        data(
          await admin.call('POST', ARTICLE, `/${documentId}/actions/publish`, {
            headline: 'Storm',
            ...change,
          })
        );
        await documents().update({ documentId, data: change as never, status: 'published' });
        expect((await read(documentId)).firstPublishedAt).toBe(firstPublishedAt);
        expect((await draftOf(documentId)).firstPublishedAt).toBe(firstPublishedAt);
      }
    );

    it('may be brought along by an archive, once, but not from the future', async () => {
      const date = '2019-03-08T12:00:00.000Z';
      const article = await create({ firstPublishedAt: date });
      expect(article).toMatchObject({ firstPublishedAt: date, contentModifiedAt: date });
      for (const wrong of ['2999-01-01T00:00:00.000Z', 'yesterday']) {
        const { status, body } = await newsroom.call('POST', '/api/articles', {
          data: { headline: 'Storm', firstPublishedAt: wrong },
        });
        expect([status, body.error.details.errors[0].path]).toEqual([400, ['firstPublishedAt']]);
      }
    });

    it('belongs to each language by itself', async () => {
      const { documentId, firstPublishedAt } = await create();
      const draft = await update(documentId, { headline: 'عاصفة' }, '?locale=ar&status=draft');
      expect(draft.firstPublishedAt).toBeNull();
      await documents().publish({ documentId, locale: 'ar' });
      const arabic = await read(documentId, '?locale=ar');
      expect(new Date(arabic.firstPublishedAt) > new Date(firstPublishedAt)).toBe(true);
      expect((await read(documentId)).firstPublishedAt).toBe(firstPublishedAt);
    });

    it('starts anew for a copy', async () => {
      const { documentId } = await create();
      const copy = await documents().clone({ documentId, data: {} as never });
      expect(await draftOf(copy?.documentId ?? '')).toMatchObject({
        firstPublishedAt: null,
        contentModifiedAt: null,
        canonicalUrl: null,
      });
    });
  });

  describe('contentModifiedAt', () => {
    it('is the first publication at first', async () => {
      const article = await create();
      expect(article.contentModifiedAt).toBe(article.firstPublishedAt);
    });

    it('stays when nothing of the content changed', async () => {
      const { documentId, contentModifiedAt } = await create({
        body: [text('Windy.')],
        standfirst: 'Late.',
      });
      const stays = async () =>
        expect((await read(documentId)).contentModifiedAt).toBe(contentModifiedAt);
      await documents().publish({ documentId });
      await stays();
      await update(documentId, {});
      await stays();
      await update(documentId, { standfirst: 'Late.', body: [text('Windy.')] });
      await stays();
      await update(documentId, { slug: `moved-${documentId}`, edNote: 'Call back.', urgency: 2 });
      await stays();
      await documents().unpublish({ documentId });
      await documents().publish({ documentId });
      await stays();
      await update(documentId, { headline: 'Thrown away' }, '?status=draft');
      await stays();
      await documents().discardDraft({ documentId });
      await documents().publish({ documentId });
      await stays();
    });

    it('cannot be typed in', async () => {
      const { documentId, contentModifiedAt } = await create({
        contentModifiedAt: '2001-01-01T00:00:00.000Z',
      });
      expect(contentModifiedAt.startsWith('2001')).toBe(false);
      const changed = await update(documentId, { contentModifiedAt: '2001-01-01T00:00:00.000Z' });
      expect(changed.contentModifiedAt).toBe(contentModifiedAt);
    });

    it('moves with the headline, the body, the section and the corrections', async () => {
      const section = data(
        await newsroom.call('POST', '/api/sections', { data: { name: 'News' } })
      );
      const { documentId, contentModifiedAt, firstPublishedAt } = await create({
        body: [text('Windy.')],
      });
      let last = new Date(contentModifiedAt).getTime();
      const changes = [
        { headline: 'Hurricane' },
        { body: [text('Very windy.')] },
        { section: section.documentId },
        {
          corrections: [{ type: 'correction', text: 'It was Monday.' }],
        },
        { standfirst: null, kicker: 'Weather' },
      ];
      for (const change of changes) {
        const article = await update(documentId, change);
        const time = new Date(article.contentModifiedAt).getTime();
        expect([Object.keys(change)[0], time > last]).toEqual([Object.keys(change)[0], true]);
        expect((await read(documentId)).contentModifiedAt).toBe(article.contentModifiedAt);
        expect(article.firstPublishedAt).toBe(firstPublishedAt);
        last = time;
      }
    });

    it('moves when the change is published, not when it is saved', async () => {
      const { documentId, contentModifiedAt } = await create();
      await update(documentId, { headline: 'Hurricane' }, '?status=draft');
      expect((await read(documentId)).contentModifiedAt).toBe(contentModifiedAt);
      await documents().publish({ documentId });
      expect((await read(documentId)).contentModifiedAt > contentModifiedAt).toBe(true);
    });
  });

  describe('wordCount', () => {
    it('counts by the language, in a draft as well', async () => {
      expect((await create({ body: [text('It is very windy.')] }, '?status=draft')).wordCount).toBe(
        4
      );
      const chinese = await create(
        { headline: '北京', body: [text('北京今天下大雨')] },
        '?locale=zh'
      );
      expect(chinese.wordCount).toBeGreaterThanOrEqual(3);
      expect(chinese.wordCount).toBeLessThanOrEqual(5);
    });

    it('follows the body, and cannot be typed in', async () => {
      const { documentId } = await create({ body: [text('One two.')], wordCount: 99 });
      expect((await read(documentId)).wordCount).toBe(2);
      expect((await update(documentId, { wordCount: 99 })).wordCount).toBe(2);
      expect((await update(documentId, { body: [text('One two three.')] })).wordCount).toBe(3);
      expect((await update(documentId, { body: [] })).wordCount).toBe(0);
    });
  });

  describe('canonicalUrl', () => {
    it('follows the outlet, the section and the slug, and makes no draft look modified', async () => {
      const outlet = data(
        await newsroom.call('POST', '/api/outlets', {
          data: { name: 'Harbour Post', address: 'https://post.example' },
        })
      );
      const section = data(
        await newsroom.call('POST', '/api/sections', {
          data: { name: 'Sport', outlet: outlet.documentId },
        })
      );
      const article = await create({ headline: 'Regatta', section: section.documentId });
      const { documentId } = article;
      expect(article.canonicalUrl).toBe('https://post.example/regatta');
      const url = async () => {
        await momentsOf(newsroom.strapi).settled();
        expect((await draftOf(documentId)).canonicalUrl).toBe(
          (await read(documentId)).canonicalUrl
        );
        return (await read(documentId)).canonicalUrl;
      };
      data(
        await newsroom.call('PUT', `/api/outlets/${outlet.documentId}`, {
          data: { articlePath: '/{section}/{yyyy}/{slug}' },
        })
      );
      const year = article.firstPublishedAt.slice(0, 4);
      expect(await url()).toBe(`https://post.example/sport/${year}/regatta`);
      data(
        await newsroom.call('PUT', `/api/sections/${section.documentId}`, {
          data: { slug: 'sailing' },
        })
      );
      expect(await url()).toBe(`https://post.example/sailing/${year}/regatta`);
      await update(documentId, { slug: 'race' });
      expect(await url()).toBe(`https://post.example/sailing/${year}/race`);
      const shown = await admin.call('GET', ARTICLE, `/${documentId}`);
      expect(data(shown).status).toBe('published');
    });

    it('cannot be typed in', async () => {
      const { documentId, canonicalUrl } = await create({ canonicalUrl: 'https://evil.example/' });
      expect(canonicalUrl ?? '').not.toContain('evil');
      const changed = await update(documentId, { canonicalUrl: 'https://evil.example/' });
      expect(changed.canonicalUrl).toBe(canonicalUrl);
    });
  });

  describe('in the admin panel', () => {
    const status = async (documentId: string, locale = 'en') => {
      const one = await admin.call('GET', ARTICLE, `/${documentId}?locale=${locale}`);
      const list = await admin.call('GET', ARTICLE, `?locale=${locale}&pageSize=100`);
      const inList = list.body.results.find(
        (each: { documentId: string }) => each.documentId === documentId
      );
      expect(inList.status).toBe(data(one).status);
      return data(one).status;
    };

    it('a story is published, not modified, right after it was published by any door', async () => {
      const { documentId } = await create();
      expect(await status(documentId)).toBe('published');
      await update(documentId, { headline: 'Hurricane' });
      expect(await status(documentId)).toBe('published');
      await documents().publish({ documentId });
      expect(await status(documentId)).toBe('published');
      data(
        await admin.call('POST', ARTICLE, `/${documentId}/actions/publish`, { headline: 'Gale' })
      );
      expect(await status(documentId)).toBe('published');
      const atOnce = data(
        await admin.call('POST', ARTICLE, '/actions/publish', { headline: 'Breeze' })
      );
      expect(await status(atOnce.documentId)).toBe('published');
      await documents().discardDraft({ documentId });
      expect(await status(documentId)).toBe('published');
    });

    it('and modified when its draft was changed, a draft when it was unpublished', async () => {
      const { documentId } = await create();
      data(await admin.call('PUT', ARTICLE, `/${documentId}`, { headline: 'Calm' }));
      expect(await status(documentId)).toBe('modified');
      await documents().unpublish({ documentId });
      expect(await status(documentId)).toBe('draft');
    });
  });
});
