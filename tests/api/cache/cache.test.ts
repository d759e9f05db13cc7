import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { allow, describe as describePicture } from '../../support/paper';
import { uploadPicture } from '../../support/picture';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('an answer in memory', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, cache: { debug: true } },
    });
  });
  afterAll(() => newsroom.stop());

  const create = async (type: string, data: object, query = '') => {
    const { status, body } = await newsroom.call('POST', `/api/${type}${query}`, { data });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data;
  };
  const put = (path: string, data: object) => newsroom.call('PUT', path, { data });
  const cacheOf = async (path: string) => (await newsroom.read(path)).headers.get('x-cache');
  const pageOf = ({ slug }: { slug: string }) => `/api/articles/by-slug/${slug}`;
  const textOf = async (path: string) => JSON.stringify((await newsroom.read(path)).body);

  /** Asks twice, so that the paths are in memory. */
  const warm = async (...paths: string[]) => {
    for (const path of paths) {
      await newsroom.read(path);
      expect([path, await cacheOf(path)]).toEqual([path, 'HIT']);
    }
  };
  const states = async (...paths: string[]) => {
    const found: Array<string | null> = [];
    for (const path of paths) found.push(await cacheOf(path));
    return found;
  };

  it('goes with a write to what it is made of, and stays with one to anything else', async () => {
    const news = await create('sections', { name: 'News' });
    const sport = await create('sections', { name: 'Sport' });
    const ferry = await create('articles', { headline: 'Ferry', section: news.documentId });
    const match = await create('articles', { headline: 'Match', section: sport.documentId });
    const paths = [
      pageOf(ferry),
      pageOf(match),
      `/api/articles/${match.documentId}?populate=section`,
      '/api/articles?populate=section',
      '/api/sections',
      '/api/outlets',
    ];
    await warm(...paths);
    await put(`/api/articles/${ferry.documentId}`, { headline: 'Ferry sails' });
    expect(await states(...paths)).toEqual(['MISS', 'HIT', 'HIT', 'MISS', 'HIT', 'HIT']);
    await put(`/api/sections/${sport.documentId}`, { name: 'Football' });
    expect(await states(...paths)).toEqual(['HIT', 'MISS', 'MISS', 'MISS', 'MISS', 'HIT']);
    expect(await textOf(pageOf(match))).toContain('Football');
  });

  it('stays while drafts are written, and goes when one is published', async () => {
    const draft = await create('articles', { headline: 'Draft' }, '?status=draft');
    const story = await create('articles', { headline: 'Story' });
    const list = '/api/articles?sort=slug';
    await warm(list, pageOf(story));
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: story.documentId,
      data: { headline: 'Not yet' },
    });
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: draft.documentId,
      data: { headline: 'Still a draft' },
    });
    expect(await states(list, pageOf(story))).toEqual(['HIT', 'HIT']);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: draft.documentId });
    expect(await states(list, pageOf(story))).toEqual(['MISS', 'HIT']);
  });

  it('goes where something appears that was not in it', async () => {
    const section = await create('sections', { name: 'Empty' });
    const later = await create('articles', { headline: 'Later' }, '?status=draft');
    const story = await create('articles', { headline: 'Earlier', related: [later.documentId] });
    const other = await create('articles', { headline: 'Other' });
    const inside = `/api/sections/${section.documentId}?populate=articles`;
    const counted = `/api/articles?filters[section][name]=Empty`;
    // The first upload over the API makes a folder, and with it a setting.
    const picture = await uploadPicture(newsroom);
    await warm(pageOf(story), pageOf(other), inside, counted);
    await create('image-captions', {
      caption: 'At the quay',
      image: picture,
      article: story.documentId,
    });
    expect(await states(pageOf(story), pageOf(other), inside)).toEqual(['MISS', 'HIT', 'HIT']);
    expect(await textOf(pageOf(story))).toContain('At the quay');
    await put(`/api/articles/${later.documentId}`, { section: section.documentId });
    expect(await states(pageOf(story), pageOf(other), inside, counted)).toEqual([
      'MISS',
      'HIT',
      'MISS',
      'MISS',
    ]);
    expect(await textOf(pageOf(story))).toContain('"Later"');
    expect(await textOf(inside)).toContain('"Later"');
  });

  it('goes when a picture in it is renamed, replaced or deleted, and no other', async () => {
    const pages = [];
    const pictures: number[] = [];
    for (const headline of ['One', 'Two']) {
      const article = await create('articles', { headline });
      const image = await uploadPicture(newsroom, `${headline}.png`);
      await create('image-captions', { caption: headline, image, article: article.documentId });
      pages.push(pageOf(article));
      pictures.push(image);
    }
    const [image = 0] = pictures;
    await warm(...pages);
    await describePicture(newsroom, image, 'A new alternative');
    expect(await states(...pages)).toEqual(['MISS', 'HIT']);
    expect(await textOf(String(pages[0]))).toContain('A new alternative');
    const file = await newsroom.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: image } });
    await newsroom.strapi.plugin('upload').service('upload').remove(file);
    expect(await states(...pages)).toEqual(['MISS', 'HIT']);
    expect(await textOf(String(pages[0]))).not.toContain('A new alternative');
  });

  it('goes with what a program writes past Strapi’s document service', async () => {
    const { strapi } = newsroom;
    const section = await create('sections', { name: 'Raw' });
    const path = `/api/sections/${section.documentId}`;
    const writes: Array<[string, () => Promise<unknown>]> = [
      [
        'a',
        () =>
          strapi.db
            .query('plugin::newsroom.section')
            .updateMany({ where: { slug: section.slug }, data: { name: 'a' } }),
      ],
      ['b', () => strapi.db.connection('newsroom_sections').update({ name: 'b' })],
      ['c', () => strapi.db.connection.raw("update newsroom_sections set name = 'c'")],
      [
        'd',
        () => strapi.db.queryBuilder('plugin::newsroom.section').update({ name: 'd' }).execute(),
      ],
      [
        'e',
        () =>
          strapi.db.connection.transaction(async (outer) => {
            await outer.transaction((inner) => inner('newsroom_sections').update({ name: 'e' }));
          }),
      ],
    ];
    for (const [name, write] of writes) {
      await warm(path);
      await write();
      expect(await textOf(path)).toContain(`"name":"${name}"`);
    }
    await warm(path);
    const failure = strapi.db.connection.transaction(async (transaction) => {
      await transaction('newsroom_sections').update({ name: 'f' });
      throw new Error('No');
    });
    await expect(failure).rejects.toThrow('No');
    expect(await cacheOf(path)).toBe('HIT');
  });

  it('goes when the public may no longer read it, or a language goes', async () => {
    await create('outlets', { name: 'The Paper' });
    await warm('/api/outlets');
    const actions = ['plugin::newsroom.outlet.find'];
    await allow(newsroom, actions, false);
    expect((await newsroom.read('/api/outlets')).status).toBe(403);
    await allow(newsroom, actions, true);
    expect((await newsroom.read('/api/outlets')).status).toBe(200);
    await warm('/api/outlets');
    await newsroom.strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'ar' });
    expect(await cacheOf('/api/outlets')).toBe('MISS');
    await newsroom.strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'en' });
  });

  it('goes with bulk actions of the admin panel', async () => {
    const story = await create('articles', { headline: 'In bulk' });
    await warm(pageOf(story), '/api/articles?sort=slug');
    const { status } = await newsroom.request(
      'POST',
      `/content-manager/collection-types/${ARTICLE}/actions/bulkUnpublish`,
      { token: await signInAdministrator(newsroom), data: { documentIds: [story.documentId] } }
    );
    expect(status).toBe(200);
    expect((await newsroom.read(pageOf(story))).status).toBe(410);
    expect(await textOf('/api/articles?sort=slug')).not.toContain('In bulk');
  });

  it('of an address follows its story: moved, gone and back', async () => {
    const story = await create('articles', { headline: 'Moving' });
    const nowhere = '/api/articles/by-slug/moved-to';
    await warm(pageOf(story), nowhere);
    await put(`/api/articles/${story.documentId}`, { slug: 'moved-to' });
    expect((await newsroom.read(pageOf(story))).status).toBe(301);
    expect((await newsroom.read(nowhere)).status).toBe(200);
    await warm(pageOf(story), nowhere);
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: story.documentId });
    expect((await newsroom.read(pageOf(story))).status).toBe(410);
    expect((await newsroom.read(nowhere)).status).toBe(410);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: story.documentId });
    expect((await newsroom.read(pageOf(story))).status).toBe(301);
  });

  it('is not made of what was read before a write that was done meanwhile', async () => {
    const story = await create('articles', { headline: 'Before' });
    let hold: Promise<void> | null = null;
    let isRead = () => {};
    newsroom.strapi.documents.use(async (context, next) => {
      const found = await next();
      if (hold && context.action === 'findOne') {
        isRead();
        await hold;
      }
      return found;
    });
    let release = () => {};
    hold = new Promise((resolve) => (release = resolve));
    const read = new Promise<void>((resolve) => (isRead = resolve));
    const early = textOf(pageOf(story));
    await read;
    const joined = hold;
    hold = null;
    await put(`/api/articles/${story.documentId}`, { headline: 'After' });
    // Who asks now waits for the reading that began before the write, and must not get it.
    const late = textOf(pageOf(story));
    release();
    await joined;
    expect(await early).toContain('"Before"');
    expect(await late).toContain('"After"');
    expect(await textOf(pageOf(story))).toContain('"After"');
  });

  it('is named by what it is made of', async () => {
    const section = await create('sections', { name: 'Named' });
    const story = await create('articles', { headline: 'Named', section: section.documentId });
    const image = await uploadPicture(newsroom);
    const caption = await create('image-captions', {
      caption: 'Named',
      image,
      article: story.documentId,
    });
    const { headers } = await newsroom.read(pageOf(story));
    expect(headers.get('surrogate-key')?.split(' ')).toEqual(
      expect.arrayContaining([
        `article:${story.documentId}`,
        `section:${section.documentId}`,
        `image-caption:${caption.documentId}`,
        `file:${image}`,
      ])
    );
    expect(headers.get('surrogate-key')).not.toMatch(/(^| )article( |$)/);
    expect(await newsroom.strapi.documents(CAPTION).count({})).toBeGreaterThan(0);
  });
});
