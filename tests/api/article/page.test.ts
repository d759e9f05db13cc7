/** @database any */

import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('the page of an article by its address', () => {
  let newsroom: Newsroom;
  let image: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    image = await uploadPicture(newsroom);
  });
  afterAll(() => newsroom.stop());

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const post = async (path: string, fields: object) =>
    data(await newsroom.call('POST', path, { data: fields }));
  const put = async (path: string, fields: object) =>
    data(await newsroom.call('PUT', path, { data: fields }));
  const page = async (slug: string, query = '') =>
    data(await newsroom.read(`/api/articles/by-slug/${slug}${query}`));

  it('has the section’s trail, in the reader’s language', async () => {
    const names = (language: string, name: string) => [{ language, name }];
    const news = await post('/api/sections', { name: 'News', names: names('ar', 'أخبار') });
    const world = await post('/api/sections', { name: 'World', parent: news.documentId });
    const more = await post('/api/sections', {
      name: 'More',
      parent: world.documentId,
      names: names('ar', 'المزيد'),
    });
    const { documentId } = await post('/api/articles', {
      headline: 'Trail',
      section: more.documentId,
    });
    await put(`/api/articles/${documentId}?locale=ar`, {
      headline: 'أثر',
      slug: 'trail',
      section: more.documentId,
    });
    const trail = async (query: string) =>
      (await page('trail', query)).sectionTrail.map(
        ({ name, slug }: { name: string; slug: string }) => [name, slug]
      );
    expect(await trail('')).toEqual([
      ['News', 'news'],
      ['World', 'world'],
      ['More', 'more'],
    ]);
    expect(await trail('?locale=ar')).toEqual([
      ['أخبار', 'news'],
      ['World', 'world'],
      ['المزيد', 'more'],
    ]);
    await post('/api/articles', { headline: 'No section' });
    expect((await page('no-section')).sectionTrail).toEqual([]);
  });

  it('has the published captions with their pictures, in order, and figures that carry them', async () => {
    const article = await post('/api/articles', {
      headline: 'Pictures',
    });
    const caption = (key: string, position: number, more: object = {}) =>
      post('/api/image-captions', {
        caption: `Caption ${key}`,
        key,
        position,
        image,
        creditLine: 'Ida Holm/Harbour Press',
        personsShown: [{ name: 'Ida Holm' }],
        article: article.documentId,
        ...more,
      });
    const second = await caption('second', 2);
    await caption('first', 1);
    const hidden = await caption('unapproved', 0, { caption: 'Not approved' });
    // Held back: it would come out with its story otherwise.
    await newsroom.strapi.documents(CAPTION).unpublish({ documentId: hidden.documentId });
    const deleted = await caption('nowhere', 3);
    await newsroom.call('PUT', `/api/articles/${article.documentId}`, {
      data: {
        body: [
          { __component: 'newsroom.figure', captionKey: 'second' },
          { __component: 'newsroom.quote', text: 'Look.' },
          { __component: 'newsroom.figure', captionKey: 'unapproved' },
          { __component: 'newsroom.figure', captionKey: 'nowhere' },
        ],
      },
    });
    await newsroom.call('DELETE', `/api/image-captions/${deleted.documentId}`);
    const found = await page('pictures');
    expect(found.captions.map(({ key }: { key: string }) => key)).toEqual(['first', 'second']);
    expect(found.captions[0]).toMatchObject({
      caption: 'Caption first',
      creditLine: 'Ida Holm/Harbour Press',
      personsShown: [{ name: 'Ida Holm' }],
      image: { mime: 'image/png', url: expect.stringContaining('/uploads/') },
    });
    expect(found.body).toHaveLength(4);
    expect(found.body[0]).toMatchObject({
      captionKey: 'second',
      caption: { documentId: second.documentId, image: { mime: 'image/png' } },
    });
    expect(found.body[1]).toMatchObject({ text: 'Look.' });
    expect([found.body[2].caption, found.body[3].caption]).toEqual([null, null]);
    expect(JSON.stringify(found)).not.toContain('Not approved');

    await newsroom.strapi.documents(CAPTION).publish({ documentId: hidden.documentId });
    expect((await page('pictures')).body[2].caption.caption).toBe('Not approved');
    await newsroom.strapi.documents(CAPTION).unpublish({ documentId: second.documentId });
    expect((await page('pictures')).body[0].caption).toBeNull();
    await newsroom.strapi.documents(CAPTION).publish({ documentId: second.documentId });
    expect((await page('pictures')).body[0].caption.documentId).toBe(second.documentId);
  });

  it('has corrections, people and sources, and nothing of the newsroom’s own', async () => {
    await post('/api/articles', {
      headline: 'Corrected',
      edNote: 'Secret note',
      sourceId: 'secret-source',
      corrections: [
        { type: 'correction', text: 'It was Monday.', date: '2026-10-14T08:30:00.000Z' },
      ],
      authors: [{ name: 'Ida Holm' }],
      people: [{ name: 'Jon Berg' }],
    });
    const found = await page('corrected');
    expect(found).toMatchObject({
      corrections: [{ type: 'correction', text: 'It was Monday.' }],
      authors: [{ name: 'Ida Holm' }],
      people: [{ name: 'Jon Berg' }],
    });
    const text = JSON.stringify(found);
    for (const secret of [
      'Secret note',
      'secret-source',
      'edNote',
      'sourceId',
      'publishedDigest',
      'createdBy',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('names its other languages once they are public', async () => {
    const { documentId } = await post('/api/articles', { headline: 'Languages' });
    const languages = async () =>
      (await page('languages')).localizations.map(
        ({ locale, slug }: { locale: string; slug: string }) => [locale, slug]
      );
    await put(`/api/articles/${documentId}?locale=ar&status=draft`, {
      headline: 'لغات',
      slug: 'arabic-languages',
    });
    expect(await languages()).toEqual([]);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId, locale: 'ar' });
    expect(await languages()).toEqual([['ar', 'arabic-languages']]);
  });

  describe('has related stories', () => {
    const documents = () => newsroom.strapi.documents(ARTICLE);
    const related = async (slug: string): Promise<string[]> =>
      (await page(slug)).related.map(({ headline }: { headline: string }) => headline);
    const draft = (headline: string) => documents().create({ data: { headline } });

    it('that appear when they are published after the story that names them', async () => {
      const [early, late] = [await draft('Early'), await draft('Late')];
      await post('/api/articles', {
        headline: 'Naming',
        related: [early.documentId, late.documentId],
      });
      expect(await related('naming')).toEqual([]);
      await documents().publish({ documentId: late.documentId });
      expect(await related('naming')).toEqual(['Late']);
      await documents().publish({ documentId: early.documentId });
      expect(await related('naming')).toEqual(['Early', 'Late']);
    });

    it('that go when they are unpublished, come back, and stay when they are published again', async () => {
      const other = await post('/api/articles', { headline: 'Coming and going' });
      await post('/api/articles', { headline: 'Watching', related: [other.documentId] });
      expect(await related('watching')).toEqual(['Coming and going']);
      await documents().unpublish({ documentId: other.documentId });
      expect(await related('watching')).toEqual([]);
      await documents().publish({ documentId: other.documentId });
      expect(await related('watching')).toEqual(['Coming and going']);
      await documents().publish({ documentId: other.documentId });
      expect(await related('watching')).toEqual(['Coming and going']);
    });

    it('without the naming story’s being modified or moving its dates', async () => {
      const other = await draft('Quiet');
      const naming = await post('/api/articles', {
        headline: 'Quiet naming',
        related: [other.documentId],
      });
      await documents().publish({ documentId: other.documentId });
      const found = await page('quiet-naming');
      expect([found.contentModifiedAt, found.related.length]).toEqual([
        naming.contentModifiedAt,
        1,
      ]);
      const mine = await documents().findOne({ documentId: naming.documentId, status: 'draft' });
      const theirs = await documents().findOne({
        documentId: naming.documentId,
        status: 'published',
      });
      expect(new Date(String(mine?.updatedAt)) <= new Date(String(theirs?.updatedAt))).toBe(true);
      await documents().publish({ documentId: naming.documentId });
      expect((await page('quiet-naming')).contentModifiedAt).toBe(naming.contentModifiedAt);
    });

    it('but none that only a changed draft names', async () => {
      const secret = await draft('Secret plan');
      const naming = await post('/api/articles', { headline: 'Unfinished' });
      await documents().update({
        documentId: naming.documentId,
        data: { related: [secret.documentId] },
      });
      await documents().publish({ documentId: secret.documentId });
      expect(await related('unfinished')).toEqual([]);
      const [mine, theirs] = [
        await documents().findOne({ documentId: naming.documentId, status: 'draft' }),
        await documents().findOne({ documentId: naming.documentId, status: 'published' }),
      ];
      expect(new Date(String(mine?.updatedAt)) > new Date(String(theirs?.updatedAt))).toBe(true);
      await documents().publish({ documentId: naming.documentId });
      expect(await related('unfinished')).toEqual(['Secret plan']);
    });

    it('as they were published, while the draft that names them is being changed', async () => {
      const late = await draft('Late again');
      const naming = await post('/api/articles', {
        headline: 'Patient',
        related: [late.documentId],
      });
      await documents().update({ documentId: naming.documentId, data: { kicker: 'Not yet' } });
      await documents().publish({ documentId: late.documentId });
      expect(await page('patient')).toMatchObject({
        kicker: null,
        related: [{ headline: 'Late again' }],
      });
      await documents().update({ documentId: naming.documentId, data: { related: [] } });
      await documents().publish({ documentId: late.documentId });
      expect(await related('patient')).toEqual(['Late again']);
      await documents().publish({ documentId: naming.documentId });
      expect(await related('patient')).toEqual([]);
    });

    it('and never a draft, nor what they keep for themselves', async () => {
      const other = await newsroom.call('POST', '/api/articles?status=draft', {
        data: { headline: 'Unpublished', edNote: 'Secret' },
      });
      await post('/api/articles', { headline: 'Careful', related: [data(other).documentId] });
      expect(JSON.stringify(await page('careful'))).not.toMatch(/Unpublished|Secret/);
    });

    it('language by language', async () => {
      const other = await draft('Other language');
      await documents().update({
        documentId: other.documentId,
        locale: 'ar',
        data: { headline: 'أخرى' },
      });
      const naming = await post('/api/articles', { headline: 'Both', related: [other.documentId] });
      await put(`/api/articles/${naming.documentId}?locale=ar`, {
        headline: 'كلاهما',
        slug: 'both-ar',
        related: [other.documentId],
      });
      await documents().publish({ documentId: other.documentId, locale: 'ar' });
      expect(await related('both')).toEqual([]);
      expect(
        (await page('both-ar', '?locale=ar')).related.map(
          ({ headline }: { headline: string }) => headline
        )
      ).toEqual(['أخرى']);
    });
  });
});
