import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { makePicture } from '../../support/madePictures';
import { bodyOf, searching } from '../../support/search';
import { uploadBytes } from '../../support/uploads';
import { signInAdministrator } from '../../support/people';
import { signInEditor } from '../../support/editors';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('the search field of the panel', () => {
  let newsroom: Newsroom;
  let admin: string;
  let headlinesOnly: string;
  let ferry: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    admin = await signInAdministrator(newsroom);
    headlinesOnly = await signInEditor(newsroom, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['headline'], locales: ['en'] },
      },
    ]);
    const { make } = searching(newsroom);
    ferry = await make('articles?status=draft', {
      headline: 'Draft of the ferry',
      slugline: 'HARBOUR-WALL',
      body: bodyOf('A lighthouse keeper speaks.'),
    });
    const image = await uploadBytes(newsroom, await makePicture(), 'picture.jpg');
    await make('image-captions?status=draft', {
      caption: 'The lantern room at dusk.',
      image,
      article: ferry,
    });
    await make('articles', { headline: 'Story of the mill', body: bodyOf('The miller spoke.') });
    await make('articles?status=draft&locale=de', {
      headline: 'Fähre',
      body: bodyOf('Ein lighthouse auf Deutsch.'),
    });
  });
  afterAll(() => newsroom.stop());

  const list = async (typed: string, token = admin, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ page: '1', pageSize: '10', _q: typed, ...more });
    const { status, body } = await newsroom.request(
      'GET',
      `/content-manager/collection-types/${ARTICLE}?${query}`,
      { token }
    );
    expect([status, body.error]).toEqual([200, undefined]);
    return body.results.map(({ headline }: { headline: string }) => headline).sort();
  };

  it.each([
    ['a word of the body', 'lighthouse', ['Draft of the ferry']],
    ['another form of it', 'keepers', ['Draft of the ferry']],
    ['the beginning of one', 'lightho', ['Draft of the ferry']],
    ['a word of a caption', 'lantern', ['Draft of the ferry']],
    ['a word of what is public', 'miller', ['Story of the mill']],
    ['a slugline', 'harbour-w', ['Draft of the ferry']],
    ['two words that no story has both', 'lighthouse miller', []],
    ['a word of no story', 'volcano', []],
    ['nothing but signs', '%%%', []],
  ])('finds stories by %s', async (_, typed, headlines) => {
    expect(await list(typed)).toEqual(headlines);
  });

  it('finds in the language of the list, and beside its filters', async () => {
    expect(await list('lighthouse', admin, { locale: 'de' })).toEqual(['Fähre']);
    const other = { 'filters[$and][0][headline][$contains]': 'mill' };
    expect(await list('lighthouse', admin, other)).toEqual([]);
    expect(await list('miller', admin, other)).toEqual(['Story of the mill']);
  });

  it('finds the story of a caption, and related ones, where they are chosen', async () => {
    for (const field of [`${CAPTION}/article`, `${ARTICLE}/related`]) {
      const { status, body } = await newsroom.request(
        'GET',
        `/content-manager/relations/${field}?_q=lighthouse&locale=en&pageSize=10&page=1`,
        { token: admin }
      );
      expect([status, body.error]).toEqual([200, undefined]);
      expect(body.results.map(({ documentId }: { documentId: string }) => documentId)).toEqual([
        ferry,
      ]);
    }
  });

  it('tells nobody by words what their role may not read', async () => {
    expect(await list('ferry', headlinesOnly)).toEqual(['Draft of the ferry']);
    expect(await list('lighthouse', headlinesOnly)).toEqual([]);
    expect(await list('lantern', headlinesOnly)).toEqual([]);
    expect(await list('harbour-w', headlinesOnly)).toEqual([]);
  });
});
