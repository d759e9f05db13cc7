import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { bodyOf, searching } from '../../support/search';

interface Kept {
  documentId: string;
  locale: string;
  state: string;
  text: { headline: string; body: string };
  facts: object;
}

/** An engine of an operator: it finds by one word of the headline or the body. */
class Engine {
  readonly kept = new Map<string, Kept>();
  isAway = false;

  private nameOf = ({ documentId, locale, state }: Kept) => `${documentId} ${locale} ${state}`;

  // Strapi copies its configuration, functions as they are.
  readonly options = {
    index: async (stories: Kept[]) => {
      if (this.isAway) throw new Error('away');
      for (const story of stories) this.kept.set(this.nameOf(story), story);
    },
    remove: async (stories: Kept[]) => {
      if (this.isAway) throw new Error('away');
      for (const story of stories) this.kept.delete(this.nameOf(story));
    },
    search: async ({ text, state, locale }: { text: string; state: string; locale: string }) =>
      [...this.kept.values()]
        .filter((story) => story.state === state && story.locale === locale)
        .filter(({ text: { headline, body } }) => `${headline} ${body}`.includes(text))
        .map(({ documentId, facts }) => ({ documentId, facts, score: 7 })),
  };
}

describe('an engine of the operator’s own', () => {
  const engine = new Engine();
  let newsroom: Newsroom;
  let search: ReturnType<typeof searching>;
  const settled = () => newsroom.strapi.plugin('newsroom').service('moments').settled();

  beforeAll(async () => {
    newsroom = await startNewsroom({
      configure: (strapi) => Object.assign(strapi.log, { silent: true }),
      options: { publicRead: true, search: { enabled: true, engine: engine.options } },
    });
    search = searching(newsroom);
  });
  afterAll(() => newsroom.stop());

  it('is given what is written, and asked', async () => {
    const documentId = await search.make('articles', {
      headline: 'Ferry',
      body: bodyOf('at noon'),
    });
    await settled();
    expect([...engine.kept.values()].map(({ state }) => state).sort()).toEqual([
      'draft',
      'published',
    ]);
    const { body } = await search.ask('noon');
    expect(body.data).toMatchObject([
      { headline: 'Ferry', score: 7, passages: { body: 'at <mark>noon</mark>' } },
    ]);
    await newsroom.strapi.documents('plugin::newsroom.article').unpublish({ documentId });
    await settled();
    expect([...engine.kept.values()].map(({ state }) => state)).toEqual(['draft']);
    expect(await search.found('noon')).toEqual([]);
  });

  it('shows no story that is not public, whatever it says', async () => {
    const documentId = await search.make('articles?status=draft', { headline: 'Secret' });
    await settled();
    const [draft] = [...engine.kept.values()].filter((story) => story.documentId === documentId);
    if (draft) engine.kept.set('wrong', { ...draft, state: 'published' });
    expect(await search.found('Secret')).toEqual([]);
  });

  it('fails no write, and is given all by a rebuild', async () => {
    engine.isAway = true;
    await search.make('articles', { headline: 'While away' });
    await settled();
    engine.isAway = false;
    expect(await search.found('While')).toEqual([]);
    await newsroom.strapi.plugin('newsroom').service('search').rebuild();
    expect(await search.found('While')).toEqual(['While away']);
  });
});
