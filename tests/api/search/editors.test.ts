import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { makePicture } from '../../support/madePictures';
import { bodyOf, searching } from '../../support/search';
import { uploadBytes } from '../../support/uploads';
import { signInAdministrator } from '../../support/people';
import { onCaptions, signInEditor } from '../../support/editors';

const ARTICLE = 'plugin::newsroom.article';

describe('search for editors', () => {
  let newsroom: Newsroom;
  let admin: string;
  let headlinesOnly: string;
  let captionsToo: string;

  const reading = (fields: string[], conditions: string[] = []) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: ARTICLE,
    properties: { fields, locales: ['en'] },
    conditions,
  });
  const STORY = [
    ...['headline', 'kicker', 'standfirst', 'body', 'by', 'dateline', 'located', 'section'],
    ...['authors.name', 'people.name', 'places.name'],
  ];

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    admin = await signInAdministrator(newsroom);
    headlinesOnly = await signInEditor(newsroom, [reading(['headline', 'slug'])]);
    captionsToo = await signInEditor(newsroom, [
      reading(STORY),
      ...onCaptions(['read'], {
        fields: ['caption', 'altText', 'creator', 'creditLine', 'city', 'country'],
      }),
    ]);
    const { make, change } = searching(newsroom);
    const image = await uploadBytes(newsroom, await makePicture(), 'picture.jpg');
    const draft = await make('articles?status=draft', {
      headline: 'Draft of the ferry',
      body: bodyOf('A lighthouse keeper speaks.'),
    });
    await make('image-captions?status=draft', {
      caption: 'The lantern room at dusk.',
      image,
      article: draft,
    });
    const story = await make('articles', { headline: 'Story of the ferry' });
    await change(`articles/${story}?status=draft`, { headline: 'Story of the new ferry' });
    await make('articles?status=draft&locale=de', { headline: 'Ferry auf Deutsch' });
  });
  afterAll(() => newsroom.stop());

  const ask = (token: string, q: string, parameters: Record<string, string> = {}) =>
    newsroom.request(
      'GET',
      `/newsroom/articles/search?${new URLSearchParams({ q, ...parameters })}`,
      {
        token,
      }
    );
  const found = async (token: string, q: string, parameters: Record<string, string> = {}) => {
    const { status, body } = await ask(token, q, parameters);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data.map(({ headline }: { headline: string }) => headline).sort();
  };

  it('finds each story as editors have it, or drafts alone, or what is public', async () => {
    expect(await found(admin, 'ferry')).toEqual(['Draft of the ferry', 'Story of the new ferry']);
    expect(await found(admin, 'ferry', { state: 'draft' })).toEqual(['Draft of the ferry']);
    expect(await found(admin, 'ferry', { state: 'published' })).toEqual(['Story of the ferry']);
    expect(await found(admin, 'new ferry')).toEqual(['Story of the new ferry']);
    expect(await found(admin, 'lighthouse')).toEqual(['Draft of the ferry']);
    expect(await found(admin, '"lantern room"')).toEqual(['Draft of the ferry']);
    expect(await found(admin, 'ferry', { locale: 'de' })).toEqual(['Ferry auf Deutsch']);
  });

  it('finds by nothing that the editor may not read', async () => {
    expect(await found(headlinesOnly, 'ferry')).toEqual([
      'Draft of the ferry',
      'Story of the new ferry',
    ]);
    for (const q of ['lighthouse', 'lantern', '"lighthouse keeper"', 'ferry lighthouse']) {
      expect(await found(headlinesOnly, q)).toEqual([]);
    }
    expect(await found(headlinesOnly, 'ferry -lighthouse')).toHaveLength(2);
    expect(await found(headlinesOnly, 'ferry', { locale: 'de' })).toEqual([]);
    expect(await found(captionsToo, 'lighthouse lantern')).toEqual(['Draft of the ferry']);
    const noCaptions = await signInEditor(newsroom, [reading(STORY)]);
    expect(await found(noCaptions, 'lighthouse')).toEqual(['Draft of the ferry']);
    for (const q of ['lantern', '"lantern room"', 'lighthouse "lantern room"']) {
      expect(await found(noCaptions, q)).toEqual([]);
    }
  });

  it('shows nothing that the editor may not read', async () => {
    const { body } = await ask(headlinesOnly, 'ferry', { state: 'draft' });
    expect(body.data).toEqual([
      {
        documentId: expect.any(String),
        locale: 'en',
        headline: 'Draft of the ferry',
        slug: 'draft-of-the-ferry',
        updatedAt: expect.any(String),
        score: expect.any(Number),
        passages: { headline: 'Draft of the <mark>ferry</mark>', body: null, caption: null },
      },
    ]);
  });

  it('counts and filters by nothing that the editor may not read', async () => {
    const { body } = await ask(headlinesOnly, 'ferry');
    expect(body.meta.facets).toEqual({ section: [], author: [], month: [] });
    for (const parameters of [{ section: 'news' }, { author: 'x' }, { from: '2020-01-01' }]) {
      expect((await ask(headlinesOnly, 'ferry', parameters as never)).status).toBe(403);
    }
  });

  it('is for those who may read articles, and their own where only those', async () => {
    const nobody = await signInEditor(newsroom, []);
    expect((await ask(nobody, 'ferry')).status).toBe(403);
    expect((await newsroom.read('/newsroom/articles/search?q=ferry')).status).toBe(401);
    const author = await signInEditor(newsroom, [reading(STORY, ['admin::is-creator'])]);
    expect(await found(author, 'ferry')).toEqual([]);
  });

  it.each([
    ['q=', '"q"'],
    ['q=a&state=all', '"state"'],
    [`q=${'x'.repeat(300)}`, '"q"'],
  ])('refuses %s', async (query, name) => {
    const { status, body } = await newsroom.request('GET', `/newsroom/articles/search?${query}`, {
      token: admin,
    });
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(name)]);
  });
});
