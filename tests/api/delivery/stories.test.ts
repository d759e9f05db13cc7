import { loadOutlets, readStories } from '../../../src/server/delivery/stories';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { ListingReader, rebuildListings, type ListingScope } from '../../../src/server/listing';

const LISTING = 'plugin::newsroom.listing';

describe('the published stories as formats get them', () => {
  let newsroom: Newsroom;
  let image: number;
  const id: Record<string, string> = {};

  const send = async (method: string, path: string, data?: object) => {
    const { status, body } = await newsroom.call(method, path, data && { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body?.data;
  };
  const make = async (name: string, path: string, data: object) => {
    id[name] = (await send('POST', path, data)).documentId;
  };
  const newest = async (scope: ListingScope, page = { skip: 0, limit: 10 }, language = 'en') => {
    const listed = await new ListingReader(newsroom.strapi).newest(scope, language, page);
    return (await readStories(newsroom.strapi, listed)).map(({ headline }) => headline);
  };
  const outlet = (name: string): ListingScope => ({ outlet: String(id[name]) });
  const sections = (...names: string[]): ListingScope => ({
    sections: names.map((name) => String(id[name])),
  });

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    image = await uploadPicture(newsroom);
    await make('courier', '/api/outlets', {
      name: 'The Courier',
      names: [{ language: 'ar', name: 'البريد' }],
      language: 'en',
      address: 'https://courier.example',
    });
    await make('radio', '/api/outlets', { name: 'Abbey Radio', address: 'https://radio.example' });
    await make('news', '/api/sections', { name: 'News', outlet: id.courier });
    await make('local', '/api/sections', { name: 'Local', parent: id.news });
    await make('arts', '/api/sections', { name: 'Arts', outlet: id.radio });
    for (const [name, section] of [
      ['First', 'news'],
      ['Second', 'local'],
      ['Third', 'arts'],
      ['Fourth', 'local'],
    ] as const) {
      await make(name, '/api/articles', { headline: name, section: id[section] });
    }
    await send('POST', '/api/articles?status=draft', { headline: 'Draft', section: id.news });
  });
  afterAll(() => newsroom.stop());

  it('are listed by outlet and by section, the newest first, and paged', async () => {
    expect(await newest(outlet('courier'))).toEqual(['Fourth', 'Second', 'First']);
    expect(await newest(outlet('radio'))).toEqual(['Third']);
    expect(await newest(sections('local'))).toEqual(['Fourth', 'Second']);
    expect(await newest(sections('news', 'local'))).toEqual(['Fourth', 'Second', 'First']);
    expect(await newest(outlet('courier'), { skip: 1, limit: 1 })).toEqual(['Second']);
    expect(await newest(sections('news', 'local'), { skip: 2, limit: 5 })).toEqual(['First']);
    expect(await newest(outlet('courier'), { skip: 0, limit: 10 }, 'ar')).toEqual([]);
  });

  it('keep their place when they are published again, and leave with their publication', async () => {
    await send('PUT', `/api/articles/${id.Second}`, { headline: 'Second, changed' });
    expect(await newest(outlet('courier'))).toEqual(['Fourth', 'Second, changed', 'First']);
    const { strapi } = newsroom;
    await strapi.documents('plugin::newsroom.article').unpublish({ documentId: String(id.Fourth) });
    expect(await newest(outlet('courier'))).toEqual(['Second, changed', 'First']);
    await strapi.documents('plugin::newsroom.article').publish({ documentId: String(id.Fourth) });
    expect(await newest(sections('local'))).toEqual(['Fourth', 'Second, changed']);
    await make('gone', '/api/articles', { headline: 'Gone', section: id.news });
    await send('DELETE', `/api/articles/${id.gone}`);
    expect(await newest(sections('news'))).toEqual(['First']);
  });

  it('follow their section to another outlet, and stay there when it is deleted', async () => {
    await make('moving', '/api/sections', { name: 'Moving', outlet: id.courier });
    await make('Mover', '/api/articles', { headline: 'Mover', section: id.moving });
    await send('PUT', `/api/sections/${id.moving}`, { outlet: id.radio });
    expect(await newest(outlet('radio'))).toEqual(['Mover', 'Third']);
    expect(await newest(outlet('courier'))).not.toContain('Mover');
    await send('DELETE', `/api/sections/${id.moving}`);
    expect(await newest(outlet('radio'))).toEqual(['Mover', 'Third']);
    expect(await newest(outlet('courier'))).not.toContain('Mover');
    await send('DELETE', `/api/articles/${id.Mover}`);
    expect(await newest(outlet('radio'))).toEqual(['Third']);
  });

  it('are listed anew where they were written past the newsroom', async () => {
    const { strapi } = newsroom;
    const before = await newest(outlet('courier'));
    const listings = strapi.db.query(LISTING);
    const [one] = await listings.findMany({ where: { outlet: id.courier }, limit: 1 });
    await listings.delete({ where: { id: one.id } });
    await strapi.db.query(LISTING).updateMany({ where: {}, data: { outlet: id.radio } });
    await rebuildListings(strapi);
    expect(await newest(outlet('courier'))).toEqual(before);
    expect(await newest(outlet('radio'))).toEqual(['Third']);
  });

  it('come whole: trail, outlet, approved captions with absolute pictures, languages', async () => {
    await make('whole', '/api/articles', {
      headline: 'Whole',
      section: id.local,
      authors: [{ name: 'Ida Holm', role: 'Reporter' }],
      corrections: [
        { type: 'correction', text: 'The older.', date: '2026-01-02T03:04:05Z', target: 'body' },
        { type: 'update', text: 'The newer.', date: '2026-02-02T03:04:05Z' },
      ],
      related: [id.First],
      edNote: 'Quillfeather',
    });
    await send('PUT', `/api/articles/${id.whole}?locale=ar`, {
      headline: 'كامل',
      section: id.local,
    });
    const caption = { image, article: id.whole };
    await send('POST', '/api/image-captions', { ...caption, caption: 'Shown', key: 'shown' });
    const hidden = await send('POST', '/api/image-captions', {
      ...caption,
      caption: 'Wolfsbane',
      key: 'unapproved',
    });
    // Held back: it would come out with its story otherwise.
    const { documentId } = hidden;
    await newsroom.strapi.documents('plugin::newsroom.image-caption').unpublish({ documentId });
    await send('PUT', `/api/articles/${id.whole}`, {
      body: [
        { __component: 'newsroom.quote', text: 'Look.', attribution: 'Ida Holm' },
        { __component: 'newsroom.figure', captionKey: 'shown' },
        { __component: 'newsroom.figure', captionKey: 'unapproved' },
      ],
    });
    const [story] = await readStories(newsroom.strapi, [
      { article: String(id.whole), language: 'en' },
    ]);
    expect(story).toMatchObject({
      documentId: id.whole,
      locale: 'en',
      headline: 'Whole',
      canonicalUrl: 'https://courier.example/whole',
      outlet: { name: 'The Courier', slug: 'the-courier', address: 'https://courier.example' },
      sectionTrail: [{ name: 'News' }, { name: 'Local' }],
      authors: [{ name: 'Ida Holm', role: 'Reporter', uri: null }],
      corrections: [
        { type: 'update', text: 'The newer.', target: null },
        { type: 'correction', text: 'The older.', date: new Date('2026-01-02T03:04:05Z') },
      ],
      related: [{ headline: 'First' }],
      localizations: [{ locale: 'ar', headline: 'كامل' }],
      captions: [{ caption: 'Shown', picture: { mimeType: 'image/png', width: 1, height: 1 } }],
      body: [
        { kind: 'quote', text: 'Look.', attribution: 'Ida Holm' },
        { kind: 'figure', caption: { key: 'shown' } },
      ],
    });
    const base = String(newsroom.strapi.config.get('server.absoluteUrl'));
    expect(story?.captions[0]?.picture.url).toMatch(
      new RegExp(`^${base}/uploads/.+\\.png\\?v=\\d+$`)
    );
    expect(story?.firstPublishedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(story)).not.toMatch(/Quillfeather|Wolfsbane/);
    expect(story?.uri).toMatch(/^tag:courier\.example,\d{4}-\d\d-\d\d:article\/\w+\/en$/);
  });

  it('are read with as many queries as one is', async () => {
    const { strapi } = newsroom;
    const outlets = await loadOutlets(strapi);
    const counted = async (limit: number) => {
      const listed = await new ListingReader(strapi).newest(outlet('courier'), 'en', {
        skip: 0,
        limit,
      });
      let queries = 0;
      const count = () => (queries += 1);
      strapi.db.connection.on('query', count);
      const stories = await readStories(strapi, listed, outlets);
      strapi.db.connection.removeListener('query', count);
      return { stories: stories.length, queries };
    };
    const one = await counted(1);
    const all = await counted(10);
    expect(one.stories).toBe(1);
    expect(all.stories).toBeGreaterThan(2);
    expect(all.queries).toBe(one.queries);
  });
});

describe('outlets in addresses', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());
  const post = (data: object) => newsroom.call('POST', '/api/outlets', { data });

  it('get a slug from their name, each its own, and keep it when they are renamed', async () => {
    const first = (await post({ name: 'Harbour Press' })).body.data;
    const second = (await post({ name: 'Harbour Press' })).body.data;
    expect([first.slug, second.slug]).toEqual(['harbour-press', 'harbour-press-2']);
    const renamed = await newsroom.call('PUT', `/api/outlets/${first.documentId}`, {
      data: { name: 'Quay Press' },
    });
    expect(renamed.body.data.slug).toBe('harbour-press');
  });

  it('are refused a slug that another has, or that is none, with the field named', async () => {
    for (const slug of ['harbour-press', 'a b', 'a/b']) {
      const { status, body } = await post({ name: 'Third', slug });
      expect([status, body.error.details.errors[0].path]).toEqual([400, ['slug']]);
    }
  });

  it('from before there were slugs get theirs at the next start', async () => {
    await newsroom.strapi.db.query('plugin::newsroom.outlet').updateMany({
      where: { slug: 'harbour-press' },
      data: { slug: null },
    });
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database: newsroom.database });
    const slugs = await newsroom.strapi.db
      .query('plugin::newsroom.outlet')
      .findMany({ select: ['slug'], orderBy: { id: 'asc' } });
    expect(slugs.map(({ slug }: { slug: string }) => slug)).toEqual([
      'quay-press',
      'harbour-press-2',
    ]);
  });
});
