/** @database any */

import type { ReadinessItem } from '../../../types/readiness';
import { onCaptions, READS_ARTICLES, signInEditor } from '../../support/editors';
import { draftCaption, ferryArticle, FITTING } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const link = (url: string) => ({
  __component: 'newsroom.text',
  text: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        { type: 'link', url, children: [{ type: 'text', text: 'this' }] },
      ],
    },
  ],
});
const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });

describe('what a story lacks, asked before it is published', () => {
  let newsroom: Newsroom;
  let token: string;
  let outlet: string;
  let section: string;

  const ask = async (
    documentId: string | null,
    values: object = {},
    { as = token, locale = 'en' }: { as?: string; locale?: string } = {}
  ) =>
    newsroom.request('POST', '/newsroom/articles/readiness', {
      token: as,
      data: { locale, documentId, values },
    });
  const items = async (...asked: Parameters<typeof ask>): Promise<ReadinessItem[]> => {
    const { status, body } = await ask(...asked);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items;
  };
  const rules = async (...asked: Parameters<typeof ask>) =>
    (await items(...asked)).map(({ rule }) => rule);
  const make = async (type: string, data: object) =>
    (await newsroom.call('POST', `/api/${type}`, { data })).body.data;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['de'] });
    token = await signInAdministrator(newsroom);
    outlet = (
      await make('outlets', {
        name: 'Paper',
        slug: 'paper',
        address: 'https://paper.example',
        articlePath: '/news/{slug}',
      })
    ).documentId;
    // With a second one, a story is in none by itself.
    await make('outlets', { name: 'Other', slug: 'other', address: 'https://other.example' });
    section = (await make('sections', { name: 'Region', slug: 'region', outlet })).documentId;
    await make('outlet-mirrors', {
      label: 'Mirror',
      outlet,
      address: 'https://mirror.example/paper',
      pathMapping: 'same-path',
      state: 'active',
    });
    await newsroom.call('POST', '/api/outlet-mirrors?status=draft', {
      data: {
        label: 'Hidden',
        outlet,
        address: 'https://hidden.example',
        pathMapping: 'same-path',
        state: 'active',
        visibility: 'internal',
      },
    });
  });
  afterAll(() => newsroom.stop());

  it('is told of a story that is not saved, and by the fields that are typed over a saved one', async () => {
    expect(await rules(null, { headline: 'New', body: [] })).toEqual([
      'standfirst-missing',
      'body-empty',
      'section-missing',
      'outlet-missing',
      'byline-missing',
      'dateline-missing',
    ]);
    const article = await ferryArticle(newsroom, { by: 'Ida', dateline: 'OSLO', section });
    expect(await rules(article)).toEqual(['standfirst-missing']);
    expect(await rules(article, { standfirst: 'Talks begin.' })).toEqual([]);
    expect(await rules(article, { standfirst: 'Talks begin.', by: '', body: [] })).toEqual([
      'body-empty',
      'byline-missing',
    ]);
  });

  it('takes section and outlet as the form changes them', async () => {
    const article = await ferryArticle(newsroom, {
      standfirst: 'x',
      by: 'Ida',
      dateline: 'OSLO',
      section,
    });
    expect(await rules(article, { section: { disconnect: [{ documentId: section }] } })).toEqual([
      'section-missing',
      'outlet-missing',
    ]);
    const own = {
      section: { disconnect: [{ documentId: section }] },
      outlet: { connect: [{ documentId: outlet }] },
    };
    expect(await rules(article, own)).toEqual(['section-missing']);
  });

  it('follows what publishing refuses, and what the form does to the captions', async () => {
    const article = await ferryArticle(newsroom, {
      standfirst: 'x',
      by: 'Ida',
      dateline: 'OSLO',
      section,
    });
    const caption = await draftCaption(newsroom, FITTING, article, { key: 'quay' });
    expect(await items(article)).toMatchObject([
      { rule: 'caption-not-placed', severity: 'could', caption, values: { key: 'quay' } },
    ]);
    expect(await rules(article, { body: [figure('quay')] })).toEqual([]);
    const taken = { body: [figure('quay')], captions: { disconnect: [{ documentId: caption }] } };
    expect(await items(article, taken)).toMatchObject([
      {
        rule: 'figure-without-caption',
        severity: 'blocks',
        path: ['body', 0, 'captionKey'],
        values: { key: 'quay' },
      },
    ]);
    const { status } = await newsroom.call('PUT', `/api/articles/${article}`, {
      data: { body: [figure('gone')] },
    });
    expect(status).toBe(400);
  });

  it('finds the links inside the outlet that lead to no story', async () => {
    const live = await make('articles', { headline: 'Live', slug: 'live', section });
    const gone = await make('articles', { headline: 'Gone', slug: 'gone', section });
    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .unpublish({ documentId: gone.documentId });
    await newsroom.call('PUT', `/api/articles/${live.documentId}`, { data: { slug: 'alive' } });
    await ferryArticle(newsroom, { slug: 'draft-only' });
    const urls = [
      'https://paper.example/news/alive',
      'https://paper.example/news/live',
      'https://mirror.example/paper/news/alive?from=feed#top',
      '/news/alive',
      'https://paper.example/about',
      'https://elsewhere.example/news/never',
      'https://hidden.example/news/never',
      'mailto:desk@paper.example',
      '#top',
    ];
    const dead = [
      'https://paper.example/news/gone',
      'https://mirror.example/paper/news/never',
      '/news/draft-only',
    ];
    const body = [...urls, ...dead].map(link);
    const found = (await items(null, { headline: 'Links', section, body })).filter(
      ({ rule }) => rule === 'link-dead'
    );
    expect(found.map(({ values }) => values?.url)).toEqual(dead);
    expect(found[0]).toMatchObject({
      severity: 'should',
      path: ['body', urls.length, 'text', 0, 'children', 1, 'url'],
    });
  });

  it('says less of a link where all other pages of the site stand beside the stories', async () => {
    const body = ['https://other.example/about', 'https://other.example/region'].map(link);
    const other = await newsroom.read('/api/outlets?filters[slug]=other');
    const { documentId } = other.body.data[0];
    await make('sections', { name: 'Region', slug: 'region', outlet: documentId });
    const found = (await items(null, { headline: 'Links', outlet: documentId, body })).filter(
      ({ rule }) => rule === 'link-dead'
    );
    expect(found).toMatchObject([
      { severity: 'could', values: { url: 'https://other.example/about' } },
    ]);
  });

  it('looks at the language that is asked for', async () => {
    const article = await ferryArticle(newsroom, { standfirst: 'x', by: 'Ida', section });
    await newsroom.call('PUT', `/api/articles/${article}?locale=de&status=draft`, {
      data: { headline: 'Fähre', standfirst: 'y' },
    });
    expect(await rules(article)).toEqual(['dateline-missing']);
    expect(await rules(article, {}, { locale: 'de' })).toEqual([
      'body-empty',
      'byline-missing',
      'dateline-missing',
    ]);
  });

  describe('of an editor who may not read all of it', () => {
    it('tells nothing of a story in another language, or of fields that are not theirs', async () => {
      const article = await ferryArticle(newsroom);
      await newsroom.call('PUT', `/api/articles/${article}?locale=de&status=draft`, {
        data: { headline: 'Fähre' },
      });
      const as = await signInEditor(newsroom, [READS_ARTICLES]);
      expect(await rules(article, { headline: '' }, { as })).toEqual(['headline-missing']);
      expect((await ask(article, {}, { as, locale: 'de' })).status).toBe(403);
    });

    it('names no caption that they may not read, and still knows where figures lead', async () => {
      const article = await ferryArticle(newsroom);
      await draftCaption(newsroom, 'Unreadable words', article, { key: 'hidden' });
      const values = { body: [figure('hidden'), figure('none')] };
      const withoutCaptions = await signInEditor(newsroom, [READS_ARTICLES]);
      const found = await items(article, values, { as: withoutCaptions });
      expect(found.map(({ rule, values: of }) => [rule, of?.key])).toEqual([
        ['figure-without-caption', 'none'],
      ]);
      expect(await rules(article, {}, { as: withoutCaptions })).toEqual([]);
      const withCaptions = await signInEditor(newsroom, [READS_ARTICLES, ...onCaptions(['read'])]);
      expect(await rules(article, {}, { as: withCaptions })).toEqual(['caption-not-placed']);
    });

    it('answers nobody who reads no stories', async () => {
      const as = await signInEditor(newsroom, onCaptions(['read']));
      expect((await ask(null, {}, { as })).status).toBe(403);
      expect((await ask(null, {}, { as: '' })).status).toBe(401);
    });
  });

  it('refuses what it cannot understand, by the field', async () => {
    const { status, body } = await newsroom.request('POST', '/newsroom/articles/readiness', {
      token,
      data: { locale: 5, values: 'x', story: 1 },
    });
    expect(status).toBe(400);
    const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths.sort()).toEqual(['locale', 'story', 'values']);
  });

  it('takes no more statements the more captions and links there are', async () => {
    const article = await ferryArticle(newsroom, { section });
    await draftCaption(newsroom, FITTING, article, { key: 'one' });
    const counted = async (body: object[]) => {
      const client = newsroom.strapi.db.connection.client as NodeJS.EventEmitter;
      let count = 0;
      const counting = ({ sql }: { sql: string }) => {
        if (/from .?newsroom|from .?(?:files|components|articles)/i.test(sql)) count += 1;
      };
      client.on('query', counting);
      await items(article, { body });
      client.off('query', counting);
      return count;
    };
    // What the newsroom does meanwhile by the clock is counted at most now and then.
    const statements = async (body: object[]) =>
      Math.min(await counted(body), await counted(body), await counted(body));
    const few = await statements([link('https://mirror.example/paper/news/a')]);
    for (const key of ['two', 'three', 'four'])
      await draftCaption(newsroom, FITTING, article, { key });
    const more = ['a', 'b', 'c', 'd'].map((slug) =>
      link(`https://mirror.example/paper/news/${slug}`)
    );
    expect(await statements(more)).toBe(few);
    expect(few).toBeLessThanOrEqual(24);
  });
});
