import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { makePicture } from '../../support/madePictures';
import { bodyOf, searching } from '../../support/search';
import { uploadBytes } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';

describe('what stories are found by', () => {
  let newsroom: Newsroom;
  let search: ReturnType<typeof searching>;

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true }, locales: ['de'] });
    search = searching(newsroom);
  });
  afterAll(() => newsroom.stop());

  const documents = () => newsroom.strapi.documents(ARTICLE);
  const found = (q: string, parameters?: Record<string, string>) => search.found(q, parameters);

  it('are their words once they are published, and no sooner', async () => {
    const documentId = await search.make('articles?status=draft', { headline: 'Quokka seen' });
    expect(await found('quokka')).toEqual([]);
    await documents().publish({ documentId });
    expect(await found('quokka')).toEqual(['Quokka seen']);
    await search.change(`articles/${documentId}?status=draft`, { headline: 'Wombat seen' });
    expect(await found('wombat')).toEqual([]);
    expect(await found('quokka')).toEqual(['Quokka seen']);
    await documents().publish({ documentId });
    expect(await found('quokka')).toEqual([]);
    expect(await found('wombat')).toEqual(['Wombat seen']);
    await documents().unpublish({ documentId });
    expect(await found('wombat')).toEqual([]);
    await documents().publish({ documentId });
    await documents().delete({ documentId });
    expect(await found('wombat')).toEqual([]);
  });

  it('are those of each language by itself', async () => {
    const documentId = await search.make('articles', { headline: 'Numbat in English' });
    await search.change(`articles/${documentId}?locale=de`, { headline: 'Numbat auf Deutsch' });
    expect(await found('numbat')).toEqual(['Numbat in English']);
    expect(await found('numbat', { locale: 'de' })).toEqual(['Numbat auf Deutsch']);
    await documents().unpublish({ documentId, locale: 'de' });
    expect(await found('numbat', { locale: 'de' })).toEqual([]);
    expect(await found('numbat')).toEqual(['Numbat in English']);
  });

  it.each([410, 451] as const)(
    'are none once it is withdrawn by %i, until it is back',
    async (status) => {
      const headline = `Bilby ${status}`;
      const documentId = await search.make('articles', { headline });
      const withdrawals = newsroom.strapi.plugin('newsroom').service('withdrawals');
      await withdrawals.withdraw(documentId, { status, reason: 'Because', locales: ['en'] });
      expect(await found('bilby')).toEqual([]);
      await withdrawals.restore(documentId, ['en']);
      expect(await found('bilby')).toEqual([headline]);
      await documents().delete({ documentId });
    }
  );

  it('are those of its public captions too', async () => {
    const image = await uploadBytes(newsroom, await makePicture(), 'picture.jpg');
    const story = await search.make('articles', { headline: 'With a picture' });
    const caption = await search.make('image-captions?status=draft', {
      caption: 'A dugong surfaces.',
      image,
      article: story,
    });
    expect(await found('dugong')).toEqual([]);
    await newsroom.strapi
      .documents('plugin::newsroom.image-caption')
      .publish({ documentId: caption });
    expect(await found('dugong')).toEqual(['With a picture']);
    const { body } = await search.ask('dugong');
    expect(body.data[0].passages.caption).toBe('A <mark>dugong</mark> surfaces.');
    await search.change(`image-captions/${caption}?status=draft`, { caption: 'A manatee dives.' });
    expect(await found('manatee')).toEqual([]);
    await search.change(`image-captions/${caption}`, { caption: 'A manatee dives.' });
    expect(await found('dugong')).toEqual([]);
    expect(await found('manatee')).toEqual(['With a picture']);
    await newsroom.strapi
      .documents('plugin::newsroom.image-caption')
      .unpublish({ documentId: caption });
    expect(await found('manatee')).toEqual([]);
  });

  it('are published with the captions of the story', async () => {
    const image = await uploadBytes(newsroom, await makePicture(), 'picture.jpg');
    const story = await search.make('articles?status=draft', { headline: 'All at once' });
    await search.make('image-captions?status=draft', {
      caption: 'An echidna digs.',
      image,
      article: story,
    });
    await documents().publish({ documentId: story });
    expect(await found('echidna')).toEqual(['All at once']);
  });

  it('are the names of its section as they are now', async () => {
    const section = await search.make('sections', { name: 'Marsupials', slug: 'marsupials' });
    await search.make('articles', { headline: 'In a section', section });
    expect(await found('marsupials')).toEqual(['In a section']);
    await search.change(`sections/${section}`, { name: 'Monotremes' });
    expect(await found('marsupials')).toEqual([]);
    expect(await found('monotremes')).toEqual(['In a section']);
    expect((await search.ask('monotremes')).body.meta.facets.section).toEqual([
      { name: 'Monotremes', slug: 'marsupials', count: 1 },
    ]);
  });

  it('are told to readers anew with each write, from memory too', async () => {
    expect(await found('potoroo')).toEqual([]);
    expect(await found('potoroo')).toEqual([]);
    const documentId = await search.make('articles', { headline: 'Potoroo at large' });
    expect(await found('potoroo')).toEqual(['Potoroo at large']);
    await documents().unpublish({ documentId });
    expect(await found('potoroo')).toEqual([]);
  });

  it('are none of a write that was undone', async () => {
    const { db } = newsroom.strapi;
    const documentId = await search.make('articles', { headline: 'Quoll stays' });
    await db
      .transaction(async () => {
        await documents().update({
          documentId,
          data: { headline: 'Bettong comes' },
          status: 'published',
        });
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await found('bettong')).toEqual([]);
    expect(await found('quoll')).toEqual(['Quoll stays']);
  });

  it('are made anew at a start, where they are missing or not of these stories', async () => {
    const { database } = newsroom;
    const documentId = await search.make('articles', {
      headline: 'Thylacine',
      body: bodyOf('Long gone.'),
    });
    await newsroom.strapi.db.connection.schema.dropTable('newsroom_search_public');
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ options: { publicRead: true }, database });
    search = searching(newsroom);
    expect(await found('thylacine gone')).toEqual(['Thylacine']);

    // Written past every hook.
    await newsroom.strapi.db.query(ARTICLE).deleteMany({ where: { documentId } });
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ options: { publicRead: true }, database });
    search = searching(newsroom);
    expect(await found('thylacine')).toEqual([]);
    expect(await found('quoll')).toEqual(['Quoll stays']);
  });

  it('are nothing while search is off', async () => {
    const { database } = newsroom;
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({
      options: { publicRead: true, search: { enabled: false, engine: null } },
      database,
    });
    search = searching(newsroom);
    await search.make('articles', { headline: 'Cassowary' });
    expect((await search.ask('cassowary')).status).toBe(404);
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ options: { publicRead: true }, database });
    search = searching(newsroom);
    expect(await found('cassowary')).toEqual(['Cassowary']);
  });
});
