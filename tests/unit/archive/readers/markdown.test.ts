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
});
