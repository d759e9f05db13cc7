import { drupalReader } from '../../../../src/server/archive/readers/drupal';
import { wagtailReader } from '../../../../src/server/archive/readers/wagtail';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const NODE = {
  type: 'node--article',
  id: 'a-1',
  links: { self: { href: 'https://alba.example/jsonapi/node/article/a-1' } },
  attributes: {
    title: 'Ferry & <tide>',
    status: true,
    created: '2026-03-04T12:30:00+01:00',
    changed: '2026-03-05T06:00:00+00:00',
    langcode: 'en',
    path: { alias: '/news/ferry' },
    body: {
      value: '<p>raw</p>',
      format: 'full_html',
      processed: '<p>The ferry <b>stops</b>. <a href="/tide">Tide</a></p>',
      summary: 'No boats',
    },
    field_image_caption: 'The old pier',
    field_kicker: 'Port',
  },
  relationships: {
    field_image: { data: { type: 'file--file', id: 'f-1', meta: { alt: 'A pier', title: '' } } },
    field_gallery: { data: [{ type: 'media--image', id: 'm-1' }] },
    field_section: { data: { type: 'taxonomy_term--sections', id: 't-1' } },
    field_tags: { data: [{ type: 'taxonomy_term--tags', id: 't-2' }] },
    uid: { data: { type: 'user--user', id: 'u-1' } },
  },
};

const INCLUDED = [
  { type: 'file--file', id: 'f-1', attributes: { uri: { url: '/files/pier.jpg' } } },
  { type: 'file--file', id: 'f-2', attributes: { uri: { url: '/files/gulls.jpg' } } },
  {
    type: 'media--image',
    id: 'm-1',
    attributes: { name: 'gulls', field_credit: 'Ana Ruiz', field_caption: 'Gulls' },
    relationships: {
      field_media_image: { data: { type: 'file--file', id: 'f-2', meta: { alt: 'Two gulls' } } },
    },
  },
  { type: 'taxonomy_term--sections', id: 't-1', attributes: { name: 'Port' } },
  { type: 'taxonomy_term--tags', id: 't-2', attributes: { name: 'ferries' } },
  { type: 'user--user', id: 'u-1', attributes: { display_name: 'Lea Roa' } },
];

const answer = (data: unknown, included: object[] = INCLUDED) =>
  JSON.stringify({ jsonapi: { version: '1.0' }, data, included });

describe("Drupal's JSON:API", () => {
  test('gives a node with what it refers to, which comes behind it', async () => {
    const story = await readStoryOf(drupalReader, answer([NODE]));
    expect(story).toMatchObject({
      id: 'a-1',
      url: 'https://alba.example/news/ferry',
      slug: 'ferry',
      locale: 'en',
      headline: 'Ferry & <tide>',
      kicker: 'Port',
      standfirst: 'No boats',
      by: 'Lea Roa',
      sectionTrail: ['Port'],
      subjects: [{ name: 'ferries' }],
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      state: 'published',
      captions: [
        {
          caption: 'The old pier',
          altText: 'A pier',
          role: 'lead',
          picture: { url: 'https://alba.example/files/pier.jpg' },
        },
        { caption: 'Gulls', creditLine: 'Ana Ruiz', altText: 'Two gulls', role: 'gallery' },
      ],
    });
    expect(blocksOf(story)).toEqual(['paragraph: The ferry stops. Tide']);
  });

  test('drafts what is not published, refuses other types, says what the answer lacks', async () => {
    const draft = { ...NODE, id: 'a-2', attributes: { ...NODE.attributes, status: false } };
    const page = { ...NODE, id: 'a-3', type: 'node--page' };
    const { stories, refused } = await readSource(drupalReader, answer([draft, page], []));
    expect(stories).toMatchObject([{ state: 'draft', url: null }]);
    expect(rulesOf(stories[0]!)).toEqual(['picture-missing', 'picture-missing']);
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('node--page') },
    ]);
    expect(await readStoryOf(drupalReader, answer(NODE))).toMatchObject({ id: 'a-1' });
  });
});

const PAGE = {
  id: 12,
  meta: {
    type: 'news.ArticlePage',
    detail_url: 'https://alba.example/api/v2/pages/12/',
    html_url: 'https://alba.example/news/ferry/',
    slug: 'ferry',
    first_published_at: '2026-03-04T12:30:00+01:00',
    locale: 'en',
    parent: { id: 3, title: 'News' },
  },
  title: 'Ferry stops',
  subtitle: 'No boats',
  authors: [{ type: 'author', value: { name: 'Lea Roa' } }, { name: 'Omar Sale' }],
  tags: ['ferries'],
  header_image: { id: 5, title: 'p', meta: { download_url: '/media/pier.jpg' } },
  header_image_caption: 'The old pier',
  body: [
    { type: 'heading', value: 'Why', id: 'a' },
    {
      type: 'paragraph',
      value:
        '<p>Low <b>tide</b>.</p><embed embedtype="media" url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"/>',
      id: 'b',
    },
    {
      type: 'image',
      value: {
        image: { url: 'https://alba.example/media/gulls.jpg', alt: 'Two gulls' },
        caption: 'Gulls',
        credit: 'Ana Ruiz',
      },
      id: 'c',
    },
    { type: 'image', value: 7, id: 'd' },
    { type: 'quote', value: { quote: 'We wait.', attribution: 'Omar Sale' }, id: 'e' },
    {
      type: 'columns',
      value: [
        { type: 'paragraph', value: '<p>One</p>' },
        { type: 'text', value: 'Two' },
      ],
      id: 'f',
    },
    { type: 'raw_html', value: '<script>x()</script>', id: 'g' },
  ],
};

describe("Wagtail's API", () => {
  test('gives a page with its stream of blocks', async () => {
    const story = await readStoryOf(wagtailReader, JSON.stringify(PAGE));
    expect(story).toMatchObject({
      url: 'https://alba.example/news/ferry/',
      slug: 'ferry',
      locale: 'en',
      headline: 'Ferry stops',
      standfirst: 'No boats',
      sectionTrail: ['News'],
      subjects: [{ name: 'ferries' }],
      publishedAt: '2026-03-04T11:30:00.000Z',
    });
    expect(story.by).toContain('Omar Sale');
    expect(blocksOf(story)).toEqual([
      'heading: Why',
      'paragraph: Low tide.',
      expect.stringContaining('embed: https://www.youtube.com/'),
      'figure 1',
      'quote: We wait. — Omar Sale',
      'paragraph: One',
      'paragraph: Two',
    ]);
    expect(story.captions).toMatchObject([
      { caption: 'The old pier', role: 'lead' },
      { caption: 'Gulls', creditLine: 'Ana Ruiz', altText: 'Two gulls' },
    ]);
    expect(story.problems).toMatchObject([
      { rule: 'picture-missing', message: expect.stringContaining('image 7') },
    ]);
  });

  test('reads a listing page by page and refuses those without a text', async () => {
    const listing = {
      meta: { total_count: 2 },
      items: [PAGE, { id: 1, meta: { ...PAGE.meta, type: 'home.HomePage' }, title: 'Home' }],
    };
    const { stories, refused } = await readSource(wagtailReader, JSON.stringify(listing));
    expect(stories).toHaveLength(1);
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('HomePage') },
    ]);
  });
});
