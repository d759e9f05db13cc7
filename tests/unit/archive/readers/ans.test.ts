import { ansReader } from '../../../../src/server/archive/readers/ans';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const PIER = {
  type: 'image',
  version: '0.10.9',
  url: 'https://a.example/pier.jpg',
  caption: 'The old pier at dawn.',
  alt_text: 'A pier',
  credits: { by: [{ name: 'Ana Ruiz' }], affiliation: [{ name: 'Reuters' }] },
};

const FERRY = {
  _id: 'FERRY1',
  type: 'story',
  version: '0.10.9',
  canonical_url: '/news/port/ferry-stops/',
  slug: '04-ferry',
  language: 'en-GB',
  headlines: { basic: 'Ferry & tide' },
  subheadlines: { basic: 'No boats today' },
  description: { basic: 'For search engines' },
  label: { basic: { text: 'At sea', display: true } },
  credits: { by: [{ name: 'Lea Roa', url: 'https://a.example/lea' }, { byline: 'Omar Sale' }] },
  location: 'Port Ellis',
  distributor: { category: 'wires', name: 'Reuters' },
  first_publish_date: '2026-03-04T12:30:00Z',
  display_date: '2026-03-05T06:00:00Z',
  editor_note: 'An earlier version named another ship.',
  taxonomy: {
    primary_section: { _id: '/news/port', name: 'Port', path: '/news/port' },
    sections: [
      { _id: '/news', name: 'News', path: '/news' },
      { _id: '/sea', name: 'Sea', path: '/sea' },
    ],
    tags: [{ text: 'ferries' }],
  },
  promo_items: { basic: PIER },
  related_content: { basic: [{ type: 'reference', referent: { type: 'story', id: 'TIDE1' } }] },
  content_elements: [
    { type: 'text', content: 'The <b>ferry</b> stops.' },
    { type: 'header', level: 2, content: 'Why' },
    { type: 'image', url: 'https://a.example/gulls.jpg', caption: 'Gulls', credits: {} },
    {
      type: 'list',
      list_type: 'unordered',
      items: [
        { type: 'text', content: 'one' },
        { type: 'list', list_type: 'ordered', items: [{ type: 'text', content: 'inside' }] },
      ],
    },
    {
      type: 'quote',
      content_elements: [{ type: 'text', content: 'We waited.' }],
      citation: { type: 'text', content: 'Ida Holm, mayor' },
    },
    { type: 'oembed_response', raw_oembed: { url: 'https://x.com/ferry/status/1234567890' } },
    { type: 'raw_html', content: '<p onclick="x()">More<script>x()</script></p>' },
    { type: 'interstitial_link', url: 'https://a.example/tide', content: 'RELATED: Tide' },
    { type: 'correction', correction_type: 'clarification', text: 'It sails at noon.' },
    { type: 'numeric_rating', numeric_rating: 4 },
  ],
};

const SITE = { url: 'https://a.example/' };
const read = (fields: object, options = {}) =>
  readStoryOf(ansReader, JSON.stringify({ ...FERRY, ...fields }), options);

describe('a story of Arc XP', () => {
  test('gives all that its document says', async () => {
    expect(await read({}, SITE)).toMatchObject({
      id: 'FERRY1',
      url: 'https://a.example/news/port/ferry-stops/',
      locale: 'en-GB',
      headline: 'Ferry & tide',
      standfirst: 'No boats today',
      kicker: 'At sea',
      slugline: '04-ferry',
      by: 'Lea Roa, Omar Sale',
      authors: [
        { name: 'Lea Roa', uri: 'https://a.example/lea' },
        { name: 'Omar Sale', uri: null },
      ],
      located: 'Port Ellis',
      infoSources: ['Reuters'],
      sectionTrail: ['News', 'Port'],
      subjects: [{ name: 'Sea' }, { name: 'ferries' }],
      publishedAt: '2026-03-04T12:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      state: 'published',
      related: ['TIDE1', 'https://a.example/tide'],
      corrections: [
        { type: 'clarification', text: 'It sails at noon.' },
        { type: 'update', text: 'An earlier version named another ship.' },
      ],
      captions: [
        {
          caption: 'The old pier at dawn.',
          creditLine: 'Ana Ruiz/Reuters',
          creator: 'Ana Ruiz',
          altText: 'A pier',
          role: 'lead',
          picture: { url: 'https://a.example/pier.jpg' },
        },
        { caption: 'Gulls', picture: { url: 'https://a.example/gulls.jpg' } },
      ],
    });
  });

  test('has its elements in their places, and says which have none', async () => {
    const story = await read({});
    expect(blocksOf(story)).toEqual([
      'paragraph: The ferry stops.',
      'heading: Why',
      'figure 1',
      'list: one | inside',
      'quote: We waited. — Ida Holm, mayor',
      'embed: https://x.com/ferry/status/1234567890',
      'paragraph: More',
    ]);
    expect(rulesOf(story)).toEqual(['shortcode-left-out']);
    expect(story.problems[0]?.message).toContain('numeric_rating');
  });

  test.each([
    ['a draft without a date', { first_publish_date: undefined }, 'draft', []],
    ['one that was taken back', { revision: { published: false } }, 'draft', []],
    ['one that waits', { status: 'embargoed' }, 'draft', []],
    [
      'one for subscribers',
      { content_restrictions: { content_code: 'premium' } },
      'published',
      ['members-only'],
    ],
  ])('knows who could see it: %s', async (_what, fields, state, rules) => {
    const story = await read(fields);
    expect(story.state).toBe(state);
    expect(rulesOf(story)).toEqual([...rules, 'shortcode-left-out']);
  });

  test('keeps an embargo that is in force, and no other', async () => {
    const until = (active: boolean) =>
      read({ content_restrictions: { embargo: { active, end_time: '2027-01-01T00:00:00Z' } } });
    expect((await until(true)).embargoedUntil).toBe('2027-01-01T00:00:00.000Z');
    expect((await until(false)).embargoedUntil).toBeNull();
  });

  test.each([
    ['a list', JSON.stringify([FERRY, { ...FERRY, _id: 'FERRY2' }])],
    ['a line each', `${JSON.stringify(FERRY)}\n${JSON.stringify({ ...FERRY, _id: 'FERRY2' })}\n`],
    [
      'an answer to a search',
      JSON.stringify({
        type: 'results',
        version: '0.10.9',
        content_elements: [FERRY, { ...FERRY, _id: 'FERRY2' }],
      }),
    ],
  ])('may come with others: %s', async (_how, source) => {
    const { stories } = await readSource(ansReader, source);
    expect(stories.map(({ id }) => id)).toEqual(['FERRY1', 'FERRY2']);
  });

  test('is told from galleries and videos, which are refused by name', async () => {
    const gallery = { ...FERRY, type: 'gallery', content_elements: [PIER] };
    const { refused } = await readSource(ansReader, JSON.stringify([FERRY, gallery]));
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('"gallery"') },
    ]);
  });

  test('may come as what Arc sends of a change', async () => {
    const operation = { type: 'story_operation', operation: 'update', story: FERRY };
    expect((await readStoryOf(ansReader, JSON.stringify(operation))).id).toBe('FERRY1');
  });
});
