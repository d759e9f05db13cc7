import { linkProblems } from '../../../src/server/article/links';

const linked = (url: string) => ({
  body: [
    { __component: 'newsroom.quote', text: 'x' },
    {
      __component: 'newsroom.text',
      text: [
        {
          type: 'list',
          children: [{ type: 'list-item', children: [{ type: 'link', url, children: [] }] }],
        },
      ],
    },
  ],
});

describe('links of an article', () => {
  it.each([
    'https://example.com/a',
    'http://example.com',
    'mailto:desk@example.com',
    'tel:+4712345',
    '/news',
    '#top',
    '?page=2',
  ])('lets %s stand in a text', (url) => expect(linkProblems(linked(url))).toEqual([]));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc/passwd',
    'https://user:pass@example.com/',
  ])('refuses %s in a text, and says where it stands', (url) => {
    const problems = linkProblems(linked(url));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toEqual(['body', 1, 'text', 0, 'children', 0, 'children', 0, 'url']);
  });

  it('wants https for an embed', () => {
    const embed = (url: string) => ({ body: [{ __component: 'newsroom.embed', url }] });
    expect(linkProblems(embed('https://example.com/film'))).toEqual([]);
    expect(linkProblems(embed('http://example.com/film'))[0]?.path).toEqual(['body', 0, 'url']);
  });

  it('says what to write in place of embed code', () => {
    const of = (url: string) => linkProblems({ body: [{ __component: 'newsroom.embed', url }] });
    expect(of('<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>')).toEqual([
      {
        path: ['body', 0, 'url'],
        message:
          'This is embed code and not a URL. Write the address of what it shows: https://www.youtube.com/watch?v=abcdefghijk',
      },
    ]);
    expect(of('<script>alert(1)</script>')[0]?.message).toMatch(/^This is HTML and not a URL\./);
  });

  it.each(['authors', 'infoSources', 'subjects', 'people', 'places'])(
    'looks at the addresses of %s',
    (field) => {
      expect(
        linkProblems({ [field]: [{ uri: 'https://example.com/x' }, { uri: '' }, { name: 'x' }] })
      ).toEqual([]);
      expect(linkProblems({ [field]: [{}, { uri: 'javascript:x' }] })[0]?.path).toEqual([
        field,
        1,
        'uri',
      ]);
    }
  );

  it.each([
    {},
    { body: 'x' },
    { body: [null, 3, { __component: 'newsroom.text', text: 'x' }] },
    { authors: {} },
  ])('leaves other wrong types to Strapi: %j', (data) => expect(linkProblems(data)).toEqual([]));
});
