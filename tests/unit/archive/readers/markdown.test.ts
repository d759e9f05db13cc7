import { markdownReader } from '../../../../src/server/archive/readers/markdown';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const file = (fields: string[], body: string) => ['---', ...fields, '---', body].join('\n');

describe('a Markdown file with front matter', () => {
  test('gives all that its fields say', async () => {
    const story = await readStoryOf(
      markdownReader,
      file(
        [
          'title: "Ferry: stops <at> noon"',
          'date: 2026-03-04 12:30:00 +0100',
          'lastmod: 2026-03-05T06:00:00Z',
          'authors: [Lea Roa, {name: Omar Sale}]',
          'categories: [Port, Sea]',
          'tags:',
          '  - ferries',
          'description: No boats today',
          'image:',
          '  src: /img/pier.jpg',
          '  caption: The old pier',
          '  credit: Ana Ruiz',
          '  alt: A pier',
          'permalink: https://harbour.example/ferry/',
          'lang: en',
        ],
        '# Ferry: stops <at> noon\n\nThe *ferry* stops.\n\n## Why\n\n- one\n- two\n'
      ),
      { name: 'content/2026-03-04-ferry-noon.md' }
    );
    expect(story).toMatchObject({
      url: 'https://harbour.example/ferry/',
      slug: 'ferry-noon',
      locale: 'en',
      headline: 'Ferry: stops <at> noon',
      standfirst: 'No boats today',
      by: 'Lea Roa, Omar Sale',
      sectionTrail: ['Port'],
      subjects: [{ name: 'Sea' }, { name: 'ferries' }],
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      state: 'published',
      problems: [],
      captions: [
        {
          caption: 'The old pier',
          creditLine: 'Ana Ruiz',
          altText: 'A pier',
          role: 'lead',
          picture: { url: 'https://harbour.example/img/pier.jpg' },
        },
      ],
    });
    expect(blocksOf(story)).toEqual([
      'paragraph: The ferry stops.',
      'heading: Why',
      'list: one | two',
    ]);
  });

  test('takes day and slug from the name of the file, the headline from the first heading', async () => {
    const story = await readStoryOf(markdownReader, file(['draft: true'], '# Ferry\n\nWords.'), {
      name: '_posts/2026-03-04-ferry.md',
    });
    expect(story).toMatchObject({
      headline: 'Ferry',
      slug: 'ferry',
      publishedAt: '2026-03-04',
      state: 'draft',
    });
    expect(
      await readStoryOf(markdownReader, file(['published: false', 'title: A'], 'B'))
    ).toMatchObject({ state: 'draft', slug: null });
  });

  test('reads TOML of Hugo and its parameters', async () => {
    const toml = [
      '+++',
      'title = "Ferry"',
      "date = '2026-03-04T12:30:00+01:00'",
      'tags = ["a", "b"]',
      'draft = false',
      '[params]',
      'subtitle = "No boats"',
      '+++',
      'Words.',
    ].join('\n');
    expect(await readStoryOf(markdownReader, toml)).toMatchObject({
      headline: 'Ferry',
      standfirst: 'No boats',
      publishedAt: '2026-03-04T11:30:00.000Z',
      subjects: [{ name: 'a' }, { name: 'b' }],
    });
  });

  test('shows what the tags of Hugo and Jekyll show and takes the others away', async () => {
    const body = [
      '{{< figure src="pier.jpg" caption="The old pier" attr="Ana Ruiz" alt="A pier" >}}',
      '{{< youtube aqz-KE-bpKQ >}}',
      '{% include figure.html image_path="gulls.jpg" caption="Gulls" %}',
      'See {{ site.title }} {% box "a" %}here{% endbox %}.',
      '{: .note}',
    ].join('\n\n');
    const story = await readStoryOf(markdownReader, file(['title: Ferry'], body));
    expect(story.captions).toMatchObject([
      {
        caption: 'The old pier',
        creditLine: 'Ana Ruiz',
        altText: 'A pier',
        picture: { url: null, file: 'pier.jpg' },
      },
      { caption: 'Gulls', picture: { file: 'gulls.jpg' } },
    ]);
    expect(blocksOf(story)).toEqual([
      'figure 0',
      expect.stringContaining('youtube.com'),
      'figure 1',
      'paragraph: See here.',
    ]);
    expect(story.problems).toMatchObject([
      { rule: 'shortcode-left-out', message: expect.stringContaining('site.title, box') },
    ]);
  });

  test('lets no HTML run', async () => {
    const story = await readStoryOf(
      markdownReader,
      file(
        ['title: Ferry'],
        '<script>x()</script>\n\n<b onclick="x()">Low</b> [tide](javascript:x)'
      )
    );
    expect(JSON.stringify(story)).not.toMatch(/onclick|script:|x\(\)/);
    expect(blocksOf(story)).toEqual([expect.stringContaining('Low')]);
  });

  test('refuses front matter that is broken, or a bomb, with its reason', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]`),
    ];
    for (const fields of [['title: "open'], bomb]) {
      const { refused } = await readSource(markdownReader, file(fields, 'Words.'));
      expect(refused).toMatchObject([{ rule: 'front-matter' }]);
    }
    const { refused } = await readSource(markdownReader, '---\ntitle: A\nno end');
    expect(refused).toMatchObject([
      { rule: 'front-matter', message: expect.stringContaining('no end') },
    ]);
  });

  test('knows no text with a line under its first', () => {
    expect(markdownReader.recognises('---\nFerry stops\n---\nWords')).toBe(false);
    expect(markdownReader.recognises('Ferry\n---\ntitle: A\n')).toBe(false);
  });

  test('says nothing of a story that lacks nothing', async () => {
    expect(
      rulesOf(await readStoryOf(markdownReader, file(['title: A', 'date: 2026-03-04'], 'Words.')))
    ).toEqual([]);
  });

  describe('with a picture and its words as generators and converters write them', () => {
    const captionsOf = async (body: string) => {
      const fields = ['title: Ferry', 'date: 2026-03-04'];
      const story = await readStoryOf(markdownReader, file(fields, body));
      return {
        captions: story.captions.map(({ caption, creditLine, altText, picture }) => [
          caption,
          creditLine,
          altText,
          picture?.url ?? picture?.file,
        ]),
        texts: blocksOf(story).filter((block) => !block.startsWith('figure')),
        problems: rulesOf(story),
      };
    };
    const AT_DAWN = ['The pier at dawn.', 'Ana Ruiz', 'A pier', 'https://a.example/pier.jpg'];
    const IMAGE = '![A pier](https://a.example/pier.jpg)';
    const WORDS = 'The pier at dawn. Photo: Ana Ruiz';

    test.each([
      ['slanted in the line below', `${IMAGE}\n*${WORDS}*`],
      ['slanted in the paragraph below', `${IMAGE}\n\n_${WORDS}_`],
      ['plain in the paragraph below, with a credit', `${IMAGE}\n\n${WORDS}`],
      ['as the title of the picture', `![A pier](https://a.example/pier.jpg "${WORDS}")`],
      ['in a shortcode', `[caption id="attachment_1" width="600"]${IMAGE} ${WORDS}[/caption]`],
      [
        'in a shortcode that a converter has escaped',
        `\\[caption id="attachment\\_1" align="alignnone"\\]${IMAGE} ${WORDS}\\[/caption\\]`,
      ],
      [
        'in a shortcode around HTML',
        `<p>[caption id="a"]<a href="https://a.example/pier.jpg"><img src="https://a.example/pier-300x200.jpg" alt="A pier"></a> ${WORDS}[/caption]</p>`,
      ],
      ['in a tag of Hexo', `{% img left https://a.example/pier.jpg 600 400 "${WORDS}" "A pier" %}`],
    ])('has a caption: %s', async (_form, picture) => {
      const read = await captionsOf(`Before it.\n\n${picture}\n\nBehind it.`);
      expect(read).toEqual({
        captions: [AT_DAWN],
        texts: ['paragraph: Before it.', 'paragraph: Behind it.'],
        problems: [],
      });
    });

    test('keeps a paragraph of the text, also a slanted note', async () => {
      const body = `${IMAGE}\n\nThe ferry stops at noon.\n\n*Two notes.*\n\n*And one more of them here.*`;
      const read = await captionsOf(body);
      expect(read.captions).toEqual([['', null, 'A pier', 'https://a.example/pier.jpg']]);
      expect(read.texts).toHaveLength(3);
    });

    test('says so where only the slant tells words from the text', async () => {
      const read = await captionsOf(`${IMAGE}\n\n*The old pier before the storm.*\n\nBehind it.`);
      expect(read.captions[0]?.[0]).toBe('The old pier before the storm.');
      expect(read.problems).toEqual(['caption-uncertain']);
    });
  });

  test('has quotations and paths as Hexo and Jekyll write them', async () => {
    const body = [
      '{% blockquote Ida Holm, mayor %}\nWe waited ten years.\n{% endblockquote %}',
      '![]({{ site.baseurl }}/img/pier.jpg)',
      '![]({{ "/img/gulls.jpg" | relative_url }})',
    ].join('\n\n');
    const story = await readStoryOf(markdownReader, file(['title: Ferry'], body));
    expect(story.parts[0]).toMatchObject({
      type: 'quote',
      text: 'We waited ten years.',
      attribution: 'Ida Holm, mayor',
    });
    expect(story.captions.map(({ picture }) => picture?.file)).toEqual([
      'img/pier.jpg',
      'img/gulls.jpg',
    ]);
    expect(rulesOf(story)).not.toContain('shortcode-left-out');
  });

  test('has authors and nested categories as exporters of WordPress write them', async () => {
    const fields = [
      'title: Ferry',
      'author:',
      '  login: ida',
      '  display_name: Ida Holm',
      'categories:',
      '  - [News, Port]',
      '  - [Sea]',
    ];
    const story = await readStoryOf(markdownReader, file(fields, 'It stops.'));
    expect(story).toMatchObject({
      by: 'Ida Holm',
      sectionTrail: ['News', 'Port'],
      subjects: [{ name: 'Sea' }],
    });
  });

  test('may be TOML with lists and texts of several lines, tables and dates', async () => {
    const toml = [
      '+++',
      'title = "Ferry"',
      'date = 2026-03-04T12:30:00+01:00',
      'lastmod = 2026-03-05',
      'categories = [',
      '  "Port", # the first',
      ']',
      'description = """',
      'No boats',
      'today"""',
      '[params]',
      'author = "Lea Roa"',
      '+++',
      'It stops.',
    ].join('\n');
    expect(await readStoryOf(markdownReader, toml)).toMatchObject({
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05',
      sectionTrail: ['Port'],
      standfirst: 'No boats today',
      by: 'Lea Roa',
    });
  });

  describe('in lines of metadata without fences, as Pelican has it', () => {
    const LINES =
      'Title: Ferry stops\nDate: 2026-03-04 12:30\nCategory: Port\nTags: sea, ferries\n';

    test('gives what they say, and paths without marks', async () => {
      const source = `${LINES}Authors: Holm, Ida; Berg, Jan\nSummary: No boats\n    today\nStatus: draft\n\nIt stops.\n\n![A pier]({static}/img/pier.jpg)\n`;
      expect(await readStoryOf(markdownReader, source)).toMatchObject({
        headline: 'Ferry stops',
        publishedAt: '2026-03-04',
        sectionTrail: ['Port'],
        subjects: [{ name: 'sea' }, { name: 'ferries' }],
        authors: [{ name: 'Ida Holm' }, { name: 'Jan Berg' }],
        standfirst: 'No boats today',
        state: 'draft',
        captions: [{ altText: 'A pier', picture: { file: 'img/pier.jpg' } }],
      });
    });

    test.each([
      [
        'labels of a page',
        'Title: Ferry stops\nPublished: 4 March 2026\nAuthor: Ida Holm\n\nIt stops.',
      ],
      [
        'a text that begins so',
        'Title: Ferry stops\nand other stories of the sea.\n\nDate: 2026-03-04',
      ],
    ])('is not taken for %s', (_what, text) => {
      expect(markdownReader.recognises(text)).toBe(false);
    });
  });
});
