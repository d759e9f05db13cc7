import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { makePicture } from '../../support/madePictures';
import { searching } from '../../support/search';
import { uploadBytes } from '../../support/uploads';
import { signInAdministrator } from '../../support/people';
import { signInEditor } from '../../support/editors';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const TABLES = ['newsroom_search_captions', 'newsroom_search_public_captions'];

describe('captions are found by their words', () => {
  let newsroom: Newsroom;
  let admin: string;
  let search: ReturnType<typeof searching>;
  let image: number;

  const start = async (more: Parameters<typeof startNewsroom>[0] = {}) => {
    newsroom = await startNewsroom({ options: { publicRead: true }, ...more });
    search = searching(newsroom);
    admin = await signInAdministrator(newsroom);
  };
  beforeAll(async () => {
    await start({ locales: ['ar', 'de'] });
    image = await uploadBytes(newsroom, await makePicture(), 'DSC_04711-pier.jpg');
    const story = await search.make('articles?status=draft', { headline: 'The lighthouse' });
    await search.make('image-captions?status=draft', {
      caption: 'Fishermen mend nets at dawn.',
      creditLine: 'Ida Holm / Courier',
      city: 'Łódź',
      altText: 'A quay with boats',
      personsShown: [{ name: 'Marit Berg' }],
      key: 'quay-wide',
      image,
    });
    await search.make('image-captions?status=draft', {
      caption: 'The keeper waves from the gallery.',
      article: story,
      image: await uploadBytes(newsroom, await makePicture('jpeg', {}, 30), 'keeper.jpg'),
    });
    await search.make('image-captions?status=draft&locale=ar', {
      caption: 'قال الوزير إنه باقٍ',
      image,
    });
    await search.make('image-captions?status=draft&locale=de', {
      caption: 'Häuser am Fluss',
      image,
    });
  });
  afterAll(() => newsroom.stop());

  const asked = async (path: string, typed: string, token = admin, more = {}) => {
    const query = new URLSearchParams({ page: '1', pageSize: '10', _q: typed, ...more });
    const { status, body } = await newsroom.request('GET', `/content-manager/${path}?${query}`, {
      token,
    });
    expect([status, body.error]).toEqual([200, undefined]);
    return body.results as Array<{ documentId: string; caption: string }>;
  };
  const list = async (...[typed, token, more]: [string, string?, object?]) =>
    (await asked(`collection-types/${CAPTION}`, typed, token, more)).map(({ caption }) => caption);
  const NETS = 'Fishermen mend nets at dawn.';

  it.each([
    ['its words in another form', 'net mending'],
    ['words that do not stand side by side', 'dawn fishermen'],
    ['the beginning of one', 'fisher'],
    ['its credit', 'holm courier'],
    ['its place, without accents', 'lodz'],
    ['its alternative text', 'boat'],
    ['whoever is shown', 'marit'],
    ['the name of its picture', 'DSC_04711'],
    ['a part of that', '04711'],
    ['its key', 'quay-wi'],
  ])('in the list of the panel, by %s', async (_, typed) => {
    expect(await list(typed)).toEqual([NETS]);
  });

  it('by no word of the story that they are in, and by no signs', async () => {
    expect(await list('lighthouse')).toEqual([]);
    expect(await list('fishermen keeper')).toEqual([]);
    expect(await list('%%%')).toEqual([]);
  });

  it('in the language of the list', async () => {
    expect(await list('وزير', admin, { locale: 'ar' })).toEqual(['قال الوزير إنه باقٍ']);
    expect(await list('haus', admin, { locale: 'de' })).toEqual(['Häuser am Fluss']);
    expect(await list('haus')).toEqual([]);
  });

  it('where one is chosen', async () => {
    const found = await asked(`relations/${ARTICLE}/captions`, 'net courier', admin, {
      locale: 'en',
    });
    expect(found).toHaveLength(1);
  });

  it('by nothing that a role may not read', async () => {
    const wordsOnly = await signInEditor(newsroom, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: CAPTION,
        properties: { fields: ['caption'], locales: ['en'] },
      },
    ]);
    expect(await list('nets', wordsOnly)).toEqual([NETS]);
    for (const typed of ['holm', 'lodz', '04711', 'marit', 'quay-wide']) {
      expect([typed, await list(typed, wordsOnly)]).toEqual([typed, []]);
    }
  });

  it('by readers once they are public, as they are public, and never by the name of a file', async () => {
    const documents = newsroom.strapi.documents(CAPTION);
    const found = async (typed: string) => {
      const { status, body } = await newsroom.read(
        `/api/image-captions?${new URLSearchParams({ _q: typed })}`
      );
      expect(status).toBe(200);
      return body.data.map(({ caption }: { caption: string }) => caption);
    };
    const documentId = await search.make('image-captions?status=draft', {
      caption: 'Quokkas gather.',
      creditLine: 'Harbour Press',
      image,
    });
    expect(await found('quokka')).toEqual([]);
    await documents.publish({ documentId });
    expect(await found('quokka press')).toEqual(['Quokkas gather.']);
    expect(await found('04711')).toEqual([]);
    await search.change(`image-captions/${documentId}?status=draft`, {
      caption: 'Wombats gather.',
    });
    expect(await found('wombat')).toEqual([]);
    expect(await list('wombat')).toEqual(['Wombats gather.']);
    await documents.unpublish({ documentId });
    expect(await found('quokka')).toEqual([]);
    await documents.delete({ documentId });
    expect(await list('wombat')).toEqual([]);
  });

  it('by none of a write that was undone', async () => {
    const documentId = await search.make('image-captions?status=draft', {
      caption: 'A quoll.',
      image,
    });
    await newsroom.strapi.db
      .transaction(async () => {
        await newsroom.strapi
          .documents(CAPTION)
          .update({ documentId, data: { caption: 'A bettong.' } });
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await list('bettong')).toEqual([]);
    expect(await list('quoll')).toEqual(['A quoll.']);
  });

  it('by what the picture is called since it was renamed, and not once it is deleted', async () => {
    const file = await uploadBytes(newsroom, await makePicture('jpeg', {}, 60), 'numbat.jpg');
    await search.make('image-captions?status=draft', { caption: 'With a file.', image: file });
    expect(await list('numbat')).toEqual(['With a file.']);
    const library = newsroom.strapi.plugin('upload').service('upload');
    await library.updateFileInfo(file, { name: 'potoroo.jpg' });
    expect(await list('numbat')).toEqual([]);
    expect(await list('potoroo')).toEqual(['With a file.']);
    await library.remove(
      await newsroom.strapi.db.query('plugin::upload.file').findOne({ where: { id: file } })
    );
    expect(await list('potoroo')).toEqual([]);
    expect(await list('with file')).toEqual(['With a file.']);
  });

  it('after a start that finds them missing', async () => {
    const { database } = newsroom;
    for (const table of TABLES) await newsroom.strapi.db.connection.schema.dropTable(table);
    await newsroom.stop({ keepDatabase: true });
    await start({ database });
    expect(await list('net mending')).toEqual([NETS]);
    expect(await list('وزير', admin, { locale: 'ar' })).toHaveLength(1);
  });
});
