import { directionOf } from '../../../src/server/text/direction';
import { printable, safeLink, storyHtml } from '../../../src/server/delivery/html';
import type { StoryPart, Caption, PublishedStory } from '../../../src/server/delivery/stories';

const caption = (over: Partial<Caption> = {}): Caption => ({
  documentId: 'c1',
  key: 'c1',
  role: 'inline',
  caption: 'Words',
  altText: null,
  extendedDescription: null,
  creator: null,
  creditLine: null,
  copyrightNotice: null,
  usageTerms: null,
  webStatementOfRights: null,
  licensorUrl: null,
  dateCreated: null,
  city: null,
  country: null,
  countryCode: null,
  personsShown: [],
  isFilePhoto: false,
  digitalSourceType: null,
  picture: {
    fileId: 1,
    url: 'https://cms.example/uploads/a.jpg',
    mimeType: 'image/jpeg',
    width: 10,
    height: 20,
    size: 30,
    renditions: {},
  },
  ...over,
});

const story = (over: Partial<PublishedStory>): PublishedStory => ({
  documentId: 'a1',
  uri: 'tag:site.example,2026-01-01:article/a1/en',
  locale: 'en',
  headline: 'Headline',
  kicker: null,
  standfirst: null,
  slug: 'headline',
  slugline: null,
  body: [],
  textPictures: {},
  by: null,
  authors: [],
  dateline: null,
  located: null,
  infoSources: [],
  subjects: [],
  people: [],
  places: [],
  corrections: [],
  urgency: null,
  firstPublishedAt: new Date('2026-01-01T00:00:00Z'),
  publicationDay: '2026-01-01',
  contentModifiedAt: new Date('2026-01-01T00:00:00Z'),
  canonicalUrl: 'https://site.example/news/headline',
  wordCount: null,
  outlet: null,
  sectionTrail: [],
  captions: [],
  related: [],
  localizations: [],
  ...over,
});

const blocks = (...nodes: unknown[]) =>
  storyHtml(story({ body: [{ kind: 'text', blocks: nodes }] }));
const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown) => blocks(paragraph({ type: 'link', url, children: [text('x')] }));

describe('a story as HTML', () => {
  it('shows what looks like markup as it was written', () => {
    expect(blocks(paragraph(text('<img src=x onerror="alert(1)"> & \'so\'')))).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &apos;so&apos;</p>'
    );
  });

  it('has the marks, lists and headings of the editor', () => {
    expect(
      blocks(
        { type: 'heading', level: 3, children: [text('Why')] },
        paragraph(text('both', { bold: true, italic: true }), text('\nline')),
        {
          type: 'list',
          format: 'ordered',
          children: [{ type: 'list-item', children: [text('one')] }],
        },
        { type: 'code', children: [text('a < b')] },
        { type: 'quote', children: [text('said')] }
      )
    ).toBe(
      '<h3>Why</h3><p><em><strong>both</strong></em><br>line</p><ol><li>one</li></ol><pre><code>a &lt; b</code></pre><blockquote><p>said</p></blockquote>'
    );
  });

  it('leads to addresses of the web and of mail only', () => {
    expect(link('https://other.example/a?b=1&c="2"')).toBe(
      '<p><a href="https://other.example/a?b=1&amp;c=%222%22">x</a></p>'
    );
    expect(link('mailto:desk@site.example')).toContain('href="mailto:desk@site.example"');
    expect(link('../about')).toContain('href="https://site.example/about"');
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      'file:///etc/passwd',
      'https://',
      '',
      null,
      7,
    ]) {
      expect(link(url)).toBe('<p>x</p>');
    }
  });

  it('keeps the text of blocks that nobody knows, and none of what is no block', () => {
    expect(blocks({ type: 'marquee', children: [text('kept')] }, null, 'x', 7, {})).toBe('kept');
    let deep: unknown = paragraph(text('deep'));
    for (let level = 0; level < 10_000; level += 1) deep = { type: 'list', children: [deep] };
    expect(blocks(deep)).toBe('');
  });

  it('shows every picture once, the lead first, with its credit', () => {
    const picture = (fileId: number) => ({ ...caption().picture, fileId });
    const lead = caption({
      documentId: 'l',
      role: 'lead',
      creditLine: 'A <B>/C',
      picture: picture(2),
    });
    const inline = caption({ documentId: 'i', altText: '"alt"', creator: 'Ida' });
    const gallery = caption({
      documentId: 'g',
      role: 'gallery',
      caption: '',
      picture: picture(3),
    });
    const html = storyHtml(
      story({
        captions: [gallery, inline, lead],
        body: [
          { kind: 'quote', text: 'Said', attribution: null, source: null },
          { kind: 'figure', caption: inline },
        ],
      })
    );
    const image = (alt: string) =>
      `<img src="https://cms.example/uploads/a.jpg" alt="${alt}" width="10" height="20">`;
    expect(html).toBe(
      [
        `<figure>${image('')}<figcaption>Words <small>A &lt;B&gt;/C</small></figcaption></figure>`,
        '<blockquote><p>Said</p></blockquote>',
        `<figure>${image('&quot;alt&quot;')}<figcaption>Words <small>Ida</small></figcaption></figure>`,
        `<figure>${image('')}</figure>`,
      ].join('')
    );
  });

  it('has no line without words, whatever an editor left in it', () => {
    const empty = ['', ' ', '\n', '\u00a0', '\u200b\ufeff', '\u2003\u3164'];
    for (const nothing of empty) {
      expect(
        blocks(
          paragraph(text(nothing)),
          paragraph(text(nothing, { bold: true }), {
            type: 'link',
            url: '/a',
            children: [text('')],
          }),
          { type: 'heading', level: 2, children: [text(nothing)] },
          { type: 'quote', children: [text(nothing)] },
          { type: 'code', children: [text(nothing)] },
          { type: 'list', children: [{ type: 'list-item', children: [text(nothing)] }] }
        )
      ).toBe('');
    }
    expect(blocks(paragraph(text('a'), text(' ', { italic: true }), text('b')))).toBe(
      '<p>a<em> </em>b</p>'
    );
  });

  it('puts a list inside a list into the item before it', () => {
    const item = (...children: unknown[]) => ({ type: 'list-item', children });
    const list = (format: string, ...children: unknown[]) => ({ type: 'list', format, children });
    expect(
      blocks(
        list(
          'unordered',
          item(text('one')),
          list('ordered', item(text('one a')), list('unordered', item(text('deep')))),
          list('unordered', item(text('more of one'))),
          item(text('')),
          item(text('two'))
        ),
        list('ordered', list('ordered', item(text('alone'))))
      )
    ).toBe(
      '<ul><li>one<ol><li>one a<ul><li>deep</li></ul></li></ol><ul><li>more of one</li></ul></li><li>two</li></ul>' +
        '<ol><li><ol><li>alone</li></ol></li></ol>'
    );
  });

  describe('with one picture in several places', () => {
    const file = (fileId: number) => ({
      ...caption().picture,
      fileId,
      url: `https://cms.example/${fileId}.jpg`,
    });
    const shown = (captions: Caption[], body: PublishedStory['body'], textPictures = {}) => {
      const html = storyHtml(story({ captions, body, textPictures }));
      return [...html.matchAll(/\/(\d+)\.jpg|<figcaption>([^<]*)/g)].map(
        ([, id, words]) => id ?? words
      );
    };
    const figure = (each: Caption) => ({ kind: 'figure', caption: each }) as const;
    const bare = (hash: string): StoryPart => ({
      kind: 'text',
      blocks: [
        {
          type: 'image',
          image: { hash, url: `https://cms.example/old-${hash}.jpg` },
          children: [text('')],
        },
      ],
    });

    it('shows it once, where the text has it', () => {
      const lead = caption({
        documentId: 'l',
        role: 'lead',
        caption: 'At the top',
        picture: file(1),
      });
      const inline = caption({ documentId: 'i', caption: 'In the text', picture: file(1) });
      const gallery = caption({ documentId: 'g', role: 'gallery', picture: file(1) });
      expect(shown([lead, inline, gallery], [figure(inline)])).toEqual(['1', 'In the text']);
      expect(shown([gallery, lead], [])).toEqual(['1', 'Words']);
    });

    it('keeps other words at their place in the text', () => {
      const first = caption({ caption: 'First words', picture: file(1) });
      const other = caption({ documentId: 'o', caption: 'Other words', picture: file(1) });
      expect(shown([first, other], [figure(first), figure(other), figure(first)])).toEqual([
        '1',
        'First words',
        'Other words',
      ]);
    });

    it('prefers the one with a caption to a bare one in the text', () => {
      const own = caption({ picture: file(1) });
      const pictures = { a: file(1), b: file(2) };
      expect(shown([own], [bare('a'), bare('b'), bare('b')], pictures)).toEqual([
        '2',
        '1',
        'Words',
      ]);
    });
  });

  describe('with a credit', () => {
    const under = (words: string, creditLine: string | null, creator: string | null) => {
      const html = storyHtml(
        story({ captions: [caption({ caption: words, creditLine, creator })] })
      );
      return /<small>(.*?)<\/small>/.exec(html)?.[1] ?? null;
    };

    it.each([
      ['AFP', 'Jane Roe', 'Jane Roe/AFP'],
      ['Jane Roe/AFP', 'Jane Roe', 'Jane Roe/AFP'],
      ['AFP', 'Jane Roe/AFP', 'Jane Roe/AFP'],
      ['Agence France-Presse', 'AFP', 'Agence France-Presse'],
      ['JANE ROE/REUTERS', 'Jane Roe', 'JANE ROE/REUTERS'],
      ['فرانس برس', 'ليلى حداد', 'ليلى حداد/فرانس برس'],
      [null, 'Jane Roe', 'Jane Roe'],
      ['AFP', null, 'AFP'],
    ])('names photographer and agency, each once: %s and %s', (line, creator, printed) => {
      expect(under('Boats', line, creator)).toBe(printed);
    });

    it.each([
      ['Boats at the quay. Photo: Jane Roe/AFP', 'Jane Roe/AFP', 'Jane Roe'],
      ['Boats at the quay (Jane Roe / AFP)', 'AFP', 'Jane Roe'],
      ['Boats at the quay. AFP/JANE ROE', 'Jane Roe/AFP', null],
      ['Boats at the quay. Harbour Press', 'Harbour Press', null],
      ['Boote am Kai. Foto: Jane Roe/dpa', 'dpa', 'Jane Roe'],
      ['قوارب عند الرصيف (رويترز)', 'Reuters', null],
    ])('says nothing again that the words end with: %s', (words, line, creator) => {
      expect(under(words, line, creator)).toBeNull();
    });

    it.each([
      ['Boats at the quay. Photo: Jane Roe', 'Jane Roe/AFP', 'Jane Roe', 'AFP'],
      ['Boats at the quay of Harbour Press', 'Harbour Press', null, 'Harbour Press'],
      ['Jane Roe of Reuters speaks in Oslo', 'Reuters', null, 'Reuters'],
    ])('says what the words leave out: %s', (words, line, creator, printed) => {
      expect(under(words, line, creator)).toBe(printed);
    });
  });

  it('says how its lines run', () => {
    const quote = { kind: 'quote', text: 'ا', attribution: null, source: null } as const;
    expect(storyHtml(story({ locale: 'ar-EG', body: [quote] }))).toMatch(
      /^<div dir="rtl" lang="ar-EG"><blockquote>/
    );
    expect(['fa', 'he', 'ur', 'ks', 'az-Arab', 'dv'].map(directionOf)).toEqual(
      Array.from({ length: 6 }, () => 'rtl')
    );
    expect(['en', 'zh-Hant', 'az', 'x', 'not a tag'].map(directionOf)).toEqual(
      Array.from({ length: 5 }, () => 'ltr')
    );
  });

  it('holds no character that XML cannot', () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    expect(printable(controls)).toBe('\t\n\r');
    expect(printable('a\ud800b\udc00c\uffffd\u{1ffff}e')).toBe('abcde');
    expect(printable('👩🏽‍🚒 ﷽ ‏ ])>')).toBe('👩🏽‍🚒 ﷽ ‏ ])>');
    expect(safeLink('https://a.example/\u0000', null)).not.toContain('\u0000');
  });
});
