/** @database any */

import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { graphql, signInAdministrator } from '../../support/people';

const COURIER = 'https://courier.example';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const BODY = [
  {
    __component: 'newsroom.text',
    text: [paragraph('The ferry stands still.'), paragraph('It rains.')],
  },
  { __component: 'newsroom.quote', text: 'No boat sails today.', attribution: 'Ida Holm' },
  { __component: 'newsroom.figure', captionKey: 'quay' },
  { __component: 'newsroom.embed', url: 'https://vimeo.com/76979871', title: 'The storm' },
];

/** What somebody asks first who has read that a body is made of parts. */
const PARTS = `body {
  __typename
  ... on ComponentNewsroomText { text blocks }
  ... on ComponentNewsroomQuote { text attribution }
  ... on ComponentNewsroomFigure { captionKey caption { caption altText creditLine image { url } } }
  ... on ComponentNewsroomEmbed { url title shown { provider url id player ratio } }
}`;
const BY_SLUG = `query ($slug: String!, $locale: String) {
  newsroomArticleBySlug(slug: $slug, locale: $locale) {
    __typename
    ... on NewsroomArticle { documentId headline slug canonicalUrl bodyHtml ${PARTS} }
    ... on NewsroomMovedArticle { httpStatus article { slug canonicalUrl headline } }
    ... on NewsroomWithdrawnArticle { httpStatus message reason blockedBy }
  }
}`;

describe('GraphQL', () => {
  let newsroom: Newsroom;
  let editor: string;
  let story: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      locales: ['ar'],
      options: { publicRead: true },
    });
    editor = await signInAdministrator(newsroom);
    const outlet = { name: 'Courier', slug: 'courier', address: COURIER };
    const { documentId } = await make('/api/outlets', {
      ...outlet,
      articlePath: '/{section}/{slug}',
    });
    const news = await make('/api/sections', { name: 'News', outlet: documentId });
    const local = await make('/api/sections', {
      name: 'Local',
      names: [{ language: 'ar', name: 'محلي' }],
      parent: news.documentId,
    });
    story = await tell('Ferry stands still', { section: local.documentId, body: BODY });
  });
  afterAll(() => newsroom.stop());

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data ?? body;
  };
  const make = async (path: string, fields: object) =>
    data(await newsroom.call('POST', path, { data: fields }));
  const publish = async (documentId: string, fields: object = {}, query = '') =>
    data(await newsroom.call('PUT', `/api/articles/${documentId}${query}`, { data: fields }));
  /** A story that is public, with the caption of its figure. */
  async function tell(headline: string, fields: object): Promise<string> {
    const { documentId } = await make('/api/articles?status=draft', { headline, ...fields });
    const image = await uploadPicture(newsroom, `${documentId}.png`);
    await make('/api/image-captions', {
      caption: `The quay of ${headline}`,
      altText: 'A quay in the rain',
      creditLine: 'Courier',
      key: 'quay',
      article: documentId,
      image,
    });
    await publish(documentId);
    return documentId;
  }
  const ask = async (question: string, variables?: Record<string, unknown>, token?: string) => {
    const { status, body } = await graphql(newsroom, question, {
      ...(token !== undefined && { token }),
      ...(variables && { variables }),
    });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data;
  };
  const bySlug = async (slug: string, locale?: string) =>
    (await ask(BY_SLUG, { slug, locale })).newsroomArticleBySlug;
  const withdraw = (documentId: string, how: object) =>
    newsroom.request('POST', `/newsroom/articles/${documentId}/withdraw`, {
      token: editor,
      data: { locales: ['en'], ...how },
    });

  describe('answers what is asked first', () => {
    it('with the parts of a body together, figures with their captions', async () => {
      const { newsroomArticles } = await ask(
        `{ newsroomArticles { headline section { name } ${PARTS} } }`
      );
      expect(newsroomArticles).toEqual([
        {
          headline: 'Ferry stands still',
          section: { name: 'Local' },
          body: [
            {
              __typename: 'ComponentNewsroomText',
              text: 'The ferry stands still.\nIt rains.',
              blocks: [paragraph('The ferry stands still.'), paragraph('It rains.')],
            },
            {
              __typename: 'ComponentNewsroomQuote',
              text: 'No boat sails today.',
              attribution: 'Ida Holm',
            },
            {
              __typename: 'ComponentNewsroomFigure',
              captionKey: 'quay',
              caption: {
                caption: 'The quay of Ferry stands still',
                altText: 'A quay in the rain',
                creditLine: 'Courier',
                image: { url: expect.stringMatching(/^\/uploads\/.+\.png$/) },
              },
            },
            {
              __typename: 'ComponentNewsroomEmbed',
              url: 'https://vimeo.com/76979871',
              title: 'The storm',
              shown: {
                provider: 'vimeo',
                url: 'https://vimeo.com/76979871',
                id: '76979871',
                player: 'https://player.vimeo.com/video/76979871?dnt=1',
                ratio: 16 / 9,
              },
            },
          ],
        },
      ]);
    });

    it('with the trail of sections in the language of the story, its URL and its body as HTML', async () => {
      await publish(story, { headline: 'العبّارة متوقفة', slug: 'al-abbara' }, '?locale=ar');
      const question = (locale: string) =>
        `{ newsroomArticles(locale: "${locale}") { canonicalUrl sectionTrail { name slug } bodyHtml } }`;
      const { newsroomArticles: english } = await ask(question('en'));
      expect(english).toEqual([
        {
          canonicalUrl: `${COURIER}/local/ferry-stands-still`,
          sectionTrail: [
            { name: 'News', slug: 'news' },
            { name: 'Local', slug: 'local' },
          ],
          bodyHtml: expect.stringMatching(
            /^<div dir="ltr" lang="en"><p>The ferry stands still\.<\/p>.*<figcaption>The quay/
          ),
        },
      ]);
      const { newsroomArticles: arabic } = await ask(question('ar'));
      expect(arabic[0].sectionTrail.at(-1)).toEqual({ name: 'محلي', slug: 'local' });
    });

    it('for a slug by filter, and for an identifier', async () => {
      const bySlugAndId = await ask(
        `query ($id: ID!) {
          newsroomArticles(filters: { slug: { eq: "ferry-stands-still" } }) { documentId }
          newsroomArticle(documentId: $id) { slug }
        }`,
        { id: story }
      );
      expect(bySlugAndId).toEqual({
        newsroomArticles: [{ documentId: story }],
        newsroomArticle: { slug: 'ferry-stands-still' },
      });
    });
  });

  describe('says of a slug', () => {
    it('which story has it', async () => {
      expect(await bySlug('ferry-stands-still')).toMatchObject({
        __typename: 'NewsroomArticle',
        documentId: story,
        canonicalUrl: `${COURIER}/local/ferry-stands-still`,
        body: expect.arrayContaining([
          expect.objectContaining({
            caption: expect.objectContaining({ caption: 'The quay of Ferry stands still' }),
          }),
        ]),
        bodyHtml: expect.stringContaining('The quay of Ferry stands still'),
      });
    });

    it('where it has moved to, with what a site needs to send readers there', async () => {
      const moved = await tell('Tram moves', {});
      await publish(moved, { slug: 'tram-moved' });
      expect(await bySlug('tram-moves')).toEqual({
        __typename: 'NewsroomMovedArticle',
        httpStatus: 301,
        article: {
          headline: 'Tram moves',
          slug: 'tram-moved',
          canonicalUrl: `${COURIER}/tram-moved`,
        },
      });
    });

    it('that it is gone, or withheld and by whom, and nothing of the story', async () => {
      const gone = await tell('Bridge opens', {});
      await withdraw(gone, { status: 410, reason: 'It was wrong.' });
      expect(await bySlug('bridge-opens')).toEqual({
        __typename: 'NewsroomWithdrawnArticle',
        httpStatus: 410,
        message: 'This article is no longer published.',
        reason: 'It was wrong.',
        blockedBy: null,
      });
      const withheld = await tell('Mayor resigns', {});
      const authority = 'https://court.example/orders/12';
      await withdraw(withheld, { status: 451, reason: 'A court ordered it.', authority });
      expect(await bySlug('mayor-resigns')).toEqual({
        __typename: 'NewsroomWithdrawnArticle',
        httpStatus: 451,
        message: 'This article is withheld for legal reasons.',
        reason: 'A court ordered it.',
        blockedBy: authority,
      });
    });

    it('nothing where readers never saw a story: no slug, a draft, an embargo, another language', async () => {
      await make('/api/articles?status=draft', { headline: 'Secret draft' });
      await make('/api/articles?status=draft', {
        headline: 'Under embargo',
        embargoedUntil: new Date(Date.now() + 3_600_000).toISOString(),
      });
      for (const slug of ['nosuch', 'secret-draft', 'under-embargo', '']) {
        expect([slug, await bySlug(slug)]).toEqual([slug, null]);
      }
      expect(await bySlug('ferry-stands-still', 'ar')).toBeNull();
    });

    it('which languages there are, where it is asked for another', async () => {
      const { body } = await graphql(newsroom, BY_SLUG, {
        variables: { slug: 'ferry-stands-still', locale: 'xx' },
      });
      expect(body.errors[0].message).toBe('Invalid parameter "locale": write one of en, ar.');
      expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('keeps from readers', () => {
    it('what a published story says in its draft, in its HTML and at its figures too', async () => {
      const documentId = await tell('Harbour closes', { body: BODY });
      await publish(
        documentId,
        { body: [{ __component: 'newsroom.quote', text: 'Not for readers yet.' }] },
        '?status=draft'
      );
      const [caption] = (
        await newsroom.call(
          'GET',
          `/api/image-captions?filters[article][documentId]=${documentId}&status=draft`
        )
      ).body.data;
      await newsroom.call('PUT', `/api/image-captions/${caption.documentId}?status=draft`, {
        data: { caption: 'Words that nobody approved' },
      });
      const seen = JSON.stringify(await bySlug('harbour-closes'));
      expect(seen).toContain('The quay of Harbour closes');
      expect(seen).not.toMatch(/Not for readers|nobody approved/);
    });

    it('a figure whose caption was taken back', async () => {
      const documentId = await tell('Lighthouse sold', { body: BODY });
      const [caption] = (
        await newsroom.call('GET', `/api/image-captions?filters[article][documentId]=${documentId}`)
      ).body.data;
      await newsroom.strapi
        .documents('plugin::newsroom.image-caption')
        .unpublish({ documentId: caption.documentId });
      const { body, bodyHtml } = await bySlug('lighthouse-sold');
      expect(body[2]).toEqual({
        __typename: 'ComponentNewsroomFigure',
        captionKey: 'quay',
        caption: null,
      });
      expect(bodyHtml).not.toContain('figure');
    });

    it('the HTML of drafts, which whoever holds a token reads', async () => {
      const { documentId } = await make('/api/articles?status=draft', {
        headline: 'Draft of a storm',
        body: [{ __component: 'newsroom.quote', text: 'Of a draft.' }],
      });
      const question = `query ($id: ID!) {
        newsroomArticle(documentId: $id, status: DRAFT) { bodyHtml }
      }`;
      const variables = { id: documentId };
      const refused = await graphql(newsroom, question, { variables });
      expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN');
      const { newsroomArticle } = await ask(question, variables, newsroom.token);
      expect(newsroomArticle.bodyHtml).toContain('Of a draft.');
    });
  });

  it('has no two fields of one name and different types where both can be asked for at once', async () => {
    const { __schema } = await ask(
      `{ __schema { types {
        name kind possibleTypes { name }
        fields { name type { kind name ofType { kind name ofType { kind name ofType { name } } } } }
      } } }`,
      undefined,
      newsroom.token
    );
    interface Named {
      name: string;
      kind: string;
      possibleTypes: Array<{ name: string }> | null;
      fields: Array<{ name: string; type: object }> | null;
    }
    const types = new Map((__schema.types as Named[]).map((type) => [type.name, type]));
    const unions = [...types.values()].filter(
      ({ name, kind }) => kind === 'UNION' && name.startsWith('Newsroom')
    );
    const conflicts = unions.flatMap(({ name: union, possibleTypes }) => {
      const known = new Map<string, string>();
      return (possibleTypes ?? []).flatMap(({ name }) =>
        (types.get(name)?.fields ?? []).flatMap((field) => {
          const type = JSON.stringify(field.type);
          const other = known.get(field.name) ?? type;
          known.set(field.name, type);
          return other === type ? [] : [`${union}: ${field.name}`];
        })
      );
    });
    expect(unions.map(({ name }) => name).sort()).toEqual([
      'NewsroomArticleAtSlug',
      'NewsroomArticleBodyDynamicZone',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('reads the bodies of a list together: as many statements for many as for one', async () => {
    const statements = async (limit: number) => {
      const { client } = newsroom.strapi.db.connection;
      let count = 0;
      const heard = () => (count += 1);
      client.on('query', heard);
      try {
        const question = `{ newsroomArticles(pagination: { limit: ${limit} }) { bodyHtml } }`;
        const { newsroomArticles } = await ask(question);
        expect(newsroomArticles).toHaveLength(limit);
      } finally {
        client.off('query', heard);
      }
      return count;
    };
    expect(await statements(3)).toBe(await statements(1));
  });
});
