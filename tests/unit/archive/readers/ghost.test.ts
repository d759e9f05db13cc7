import { ghostReader } from '../../../../src/server/archive/readers/ghost';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } });

const post = (fields: object = {}) => ({
  id: 'p1',
  uuid: 'u1',
  title: 'Ferry <stops> at noon',
  slug: 'ferry',
  lexical: lexical(paragraph(text('The ferry stops.'))),
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2026-03-04T11:30:00.000Z',
  updated_at: '2026-03-05T06:00:00.000Z',
  ...fields,
});

const site = (posts: object[], tables: object = {}) =>
  JSON.stringify({ db: [{ meta: { version: '6.0.0' }, data: { posts, ...tables } }] });

const read = (fields: object, tables: object = {}, options = {}) =>
  readStoryOf(ghostReader, site([post(fields)], tables), options);

describe('a Ghost export', () => {
  test('gives a post with authors and tags in their order, the first public tag as section', async () => {
    const story = await read(
      {},
      {
        posts_authors: [
          { post_id: 'p1', author_id: 'b', sort_order: 1 },
          { post_id: 'p1', author_id: 'a', sort_order: 0 },
        ],
        posts_tags: [
          { post_id: 'p1', tag_id: 't1', sort_order: 0 },
          { post_id: 'p1', tag_id: 't3', sort_order: 2 },
          { post_id: 'p1', tag_id: 't2', sort_order: 1 },
        ],
        settings: [
          { key: 'title', value: 'Harbour Post' },
          { key: 'locale', value: 'en' },
        ],
        tags: [
          { id: 't1', name: '#front' },
          { id: 't2', name: 'Port' },
          { id: 't3', name: 'Ferries' },
        ],
        users: [
          { id: 'a', name: 'Lea Roa' },
          { id: 'b', name: 'Omar Sale' },
        ],
      }
    );
    expect(story).toMatchObject({
      id: 'u1',
      url: null,
      slug: 'ferry',
      locale: 'en',
      headline: 'Ferry <stops> at noon',
      by: 'Lea Roa, Omar Sale',
      sectionTrail: ['Port'],
      subjects: [{ name: 'Ferries' }],
      outlet: { name: 'Harbour Post' },
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      problems: [],
    });
  });

  test('makes the address of the slug where the site is given, and of pictures in its folders', async () => {
    const image = { feature_image: '__GHOST_URL__/content/images/pier.jpg' };
    const given = await read(image, {}, { url: 'https://harbour.example/blog' });
    expect(given.url).toBe('https://harbour.example/blog/ferry/');
    expect(given.captions[0]?.picture).toEqual({
      url: 'https://harbour.example/blog/content/images/pier.jpg',
      file: null,
    });
    const alone = await read(image);
    expect(alone.captions[0]?.picture).toEqual({ url: null, file: 'content/images/pier.jpg' });
  });

  test('leads with the feature image, its caption in HTML and its alt text from posts_meta', async () => {
    const meta = [
      {
        post_id: 'p1',
        feature_image_alt: 'Gulls',
        feature_image_caption: '<span>Gulls over the <i>pier</i></span>',
      },
    ];
    const story = await read(
      { feature_image: 'https://harbour.example/a.jpg' },
      { posts_meta: meta }
    );
    expect(story.captions).toMatchObject([
      { caption: 'Gulls over the pier', altText: 'Gulls', role: 'lead' },
    ]);
  });

  test('reads the nodes and cards of Lexical', async () => {
    const story = await read({
      lexical: lexical(
        { type: 'extended-heading', tag: 'h3', children: [text('Why')] },
        paragraph(
          text('It is '),
          text('low', 1),
          { type: 'linebreak' },
          { type: 'link', url: 'https://tide.example/', children: [text('tide')] }
        ),
        {
          type: 'list',
          listType: 'number',
          children: [
            { type: 'listitem', children: [text('one')] },
            { type: 'listitem', children: [text('two')] },
          ],
        },
        { type: 'extended-quote', children: [text('We wait.')] },
        {
          type: 'image',
          src: 'https://harbour.example/a.jpg',
          alt: 'A pier',
          caption: 'The <b>old</b> pier',
        },
        {
          type: 'gallery',
          images: [
            { src: 'https://harbour.example/b.jpg', caption: 'B' },
            { src: 'https://harbour.example/c.jpg' },
          ],
        },
        {
          type: 'embed',
          url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
          html: '<iframe src="https://evil.example"></iframe>',
        },
        {
          type: 'bookmark',
          url: 'https://tide.example/table',
          metadata: { title: 'Tides', description: 'All of them' },
        },
        { type: 'markdown', markdown: '*Soon* more' },
        { type: 'html', html: '<p onclick="x()">Raw</p>' },
        { type: 'callout', calloutEmoji: '⚓', calloutText: '<p>Mind the gap</p>' },
        { type: 'toggle', heading: 'More', content: '<p>Hidden</p>' },
        { type: 'header', heading: 'Part two', subheading: 'The night' },
        { type: 'button', buttonText: 'Subscribe' },
        { type: 'weather', place: 'Port' }
      ),
    });
    expect(blocksOf(story)).toEqual([
      'heading: Why',
      'paragraph: It is low\ntide',
      'list: one | two',
      expect.stringContaining('We wait.'),
      'figure 0',
      'figure 1',
      'figure 2',
      expect.stringContaining('embed: https://www.youtube.com/'),
      'paragraph: Tides',
      'paragraph: Soon more',
      'paragraph: Raw',
      'paragraph: ⚓ Mind the gap',
      'heading: More',
      'paragraph: Hidden',
      'heading: Part two',
      'paragraph: The night',
    ]);
    expect(story.captions).toMatchObject([
      { caption: 'The old pier', altText: 'A pier' },
      { caption: 'B' },
      { caption: '' },
    ]);
    expect(story.problems).toMatchObject([
      { rule: 'card-left-out', message: expect.stringContaining('"weather"') },
    ]);
  });

  test('reads Mobiledoc where there is no Lexical, and HTML where there is neither', async () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [['image', { src: 'https://harbour.example/a.jpg', caption: 'Pier' }]],
      markups: [['strong'], ['a', ['href', 'https://tide.example/']]],
      sections: [
        [
          1,
          'p',
          [
            [0, [0], 1, 'Low'],
            [1, [], 0, 0],
            [0, [1], 1, 'tide'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
        [10, 0],
      ],
    });
    expect(blocksOf(await read({ lexical: null, mobiledoc }))).toEqual([
      'paragraph: Low\ntide',
      'list: one | two',
      'figure 0',
    ]);
    expect(blocksOf(await read({ lexical: null, html: '<p>Only HTML</p>' }))).toEqual([
      'paragraph: Only HTML',
    ]);
    expect(blocksOf(await read({ lexical: 'broken', html: '<p>Only HTML</p>' }))).toEqual([
      'paragraph: Only HTML',
    ]);
  });

  test('says of members, e-mails and schedules who could read what', async () => {
    const { stories, refused } = await readSource(
      ghostReader,
      site([
        post({ id: '1', uuid: '1', visibility: 'paid' }),
        post({ id: '2', uuid: '2', status: 'draft', published_at: null }),
        post({ id: '3', uuid: '3', status: 'scheduled' }),
        post({ id: '4', uuid: '4', status: 'sent' }),
        post({ id: '5', uuid: '5', type: 'page' }),
        post({ id: '6', uuid: '1', title: null, lexical: null }),
        post({ id: '7', uuid: '1' }),
      ])
    );
    expect(stories.map((story) => [story.state, ...rulesOf(story)])).toEqual([
      ['published', 'members-only'],
      ['draft'],
      ['draft', 'was-scheduled'],
      ['draft', 'not-public'],
      ['published', 'repeated-story'],
    ]);
    expect(refused).toMatchObject([
      { place: 'item 5, line 1', rule: 'no-story' },
      { place: 'item 6, line 1', rule: 'no-headline' },
    ]);
  });

  test('reads exports of Ghost 0.x and answers of its API', async () => {
    const old = JSON.stringify({
      meta: { version: '003' },
      data: {
        posts: [
          {
            id: 1,
            title: 'Old',
            slug: 'old',
            markdown: 'Some *words*',
            page: 0,
            status: 'published',
            author_id: 3,
            published_at: 1772623800000,
          },
        ],
        users: [{ id: 3, name: 'Lea Roa' }],
      },
    });
    expect(await readStoryOf(ghostReader, old)).toMatchObject({
      by: 'Lea Roa',
      publishedAt: '2026-03-04T11:30:00.000Z',
    });
    const api = JSON.stringify({
      posts: [
        {
          ...post({ lexical: null, html: '<p>Words</p>' }),
          url: 'https://harbour.example/ferry/',
          authors: [{ name: 'Lea Roa' }],
          tags: [{ name: 'Port', visibility: 'public' }],
        },
      ],
    });
    expect(await readStoryOf(ghostReader, api)).toMatchObject({
      by: 'Lea Roa',
      url: 'https://harbour.example/ferry/',
      sectionTrail: ['Port'],
    });
  });

  test('reads what comes before a cut', async () => {
    const whole = site([post({ id: '1', uuid: '1' }), post({ id: '2', uuid: '2' })]);
    const { stories, refused } = await readSource(ghostReader, whole.slice(0, -60));
    expect(stories).toHaveLength(1);
    expect(refused).toMatchObject([{ place: 'item 2, line 1', rule: 'cut-off' }]);
  });
});
