import { wordpressApiReader } from '../../../../src/server/archive/readers/wordpressApi';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const FERRY = {
  id: 11,
  date: '2026-03-04T13:30:00',
  date_gmt: '2026-03-04T12:30:00',
  modified: '2026-03-05T10:00:00',
  modified_gmt: '2026-03-05T09:00:00',
  guid: { rendered: 'https://a.example/?p=11' },
  slug: 'ferry-stops',
  status: 'publish',
  type: 'post',
  link: 'https://a.example/2026/03/ferry-stops/',
  title: { rendered: 'Ferry &#038; tide' },
  content: {
    rendered:
      '<p>It stops.</p><figure class="wp-caption"><img src="https://a.example/gulls.jpg"><figcaption class="wp-caption-text">Gulls. Photo: Ana Ruiz</figcaption></figure>',
    protected: false,
  },
  excerpt: { rendered: '<p>No boats today</p>', protected: false },
  _embedded: {
    author: [{ id: 1, name: 'Lea Roa' }],
    'wp:featuredmedia': [
      {
        source_url: 'https://a.example/pier.jpg',
        alt_text: 'A pier',
        caption: { rendered: '<p>The old pier at dawn.</p>' },
      },
    ],
    'wp:term': [
      [
        { taxonomy: 'category', slug: 'port', name: 'Port &amp; sea' },
        { taxonomy: 'category', slug: 'islands', name: 'Islands' },
      ],
      [{ taxonomy: 'post_tag', slug: 'ferries', name: 'ferries' }],
    ],
  },
};

const read = (fields: object = {}) =>
  readStoryOf(wordpressApiReader, JSON.stringify([{ ...FERRY, ...fields }]));

describe("an answer of WordPress's REST API", () => {
  test('gives a post with what is embedded', async () => {
    const story = await read();
    expect(story).toMatchObject({
      id: 'https://a.example/?p=11',
      url: 'https://a.example/2026/03/ferry-stops/',
      slug: 'ferry-stops',
      headline: 'Ferry & tide',
      standfirst: 'No boats today',
      by: 'Lea Roa',
      sectionTrail: ['Port & sea'],
      subjects: [{ name: 'Islands' }, { name: 'ferries' }],
      publishedAt: '2026-03-04T12:30:00.000Z',
      modifiedAt: '2026-03-05T09:00:00.000Z',
      state: 'published',
      captions: [
        { caption: 'The old pier at dawn.', altText: 'A pier', role: 'lead' },
        { caption: 'Gulls.', creditLine: 'Ana Ruiz' },
      ],
    });
    expect(blocksOf(story)).toEqual(['paragraph: It stops.', 'figure 1']);
    expect(rulesOf(story)).toEqual([]);
  });

  test('says what is a number alone, and reads one post that comes by itself', async () => {
    const { _embedded, ...bare } = FERRY;
    expect(_embedded).toBeDefined();
    const story = await readStoryOf(wordpressApiReader, JSON.stringify(bare));
    expect(rulesOf(story)).toEqual(['contributors-left-out']);
  });

  test.each([
    ['a draft', { status: 'draft' }, []],
    [
      'one behind a password',
      { content: { rendered: '', protected: true } },
      ['no-text', 'password-protected'],
    ],
  ])('gives no reader what was not public: %s', async (_what, fields, rules) => {
    const story = await read(fields);
    expect(story.state).toBe('draft');
    expect(rulesOf(story)).toEqual(rules);
  });

  test('refuses pages by name', async () => {
    const { refused } = await readSource(
      wordpressApiReader,
      JSON.stringify([FERRY, { ...FERRY, type: 'page' }])
    );
    expect(refused).toMatchObject([{ rule: 'no-story' }]);
  });
});
