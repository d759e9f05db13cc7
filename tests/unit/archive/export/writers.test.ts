import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { exportCommand } from '../../../../src/cli/export/exportCommand';
import { ExportFolder } from '../../../../src/server/archive/export/exportFolder';
import { exportFormats } from '../../../../src/server/archive/export/formats';
import { printable, type PublishedStory } from '../../../../src/server/delivery';
import {
  arabicStory,
  captionOf,
  exported,
  fullStory,
  inline,
  paragraph,
  publishedStory,
} from '../../../support/exportedStories';
import { filesBelow } from '../../../support/exportedFiles';
import { hostileText, tries } from '../../../support/hostileText';
import { ninjsFaults } from '../../../support/validators';

/** All files that a format writes for stories, by their names. */
async function written(
  name: string,
  stories: readonly PublishedStory[],
  how: Parameters<typeof exported>[1] = {}
): Promise<Record<string, string>> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-written-'));
  try {
    const format = exportFormats.find((each) => each.name === name);
    const writer = await format?.open(new ExportFolder(root));
    for (const story of stories) await writer?.write(exported(story, how));
    await writer?.end();
    return Object.fromEntries(
      filesBelow(root).map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')])
    );
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

const one = async (name: string, story: PublishedStory, how = {}) =>
  Object.values(await written(name, [story], how))[0] ?? '';

/** Front matter, and the text behind it. */
const apart = (markdown: string): [yaml: string, body: string] => {
  const end = markdown.indexOf('\n---\n', 3);
  return [markdown.slice(4, end + 1), markdown.slice(end + 5).trim()];
};

const frontMatterOf = (markdown: string) => {
  const document = parseDocument(apart(markdown)[0], { version: '1.1' });
  expect(document.errors).toEqual([]);
  return document.toJS() as Record<string, unknown>;
};

const markdownBody = (markdown: string) => apart(markdown)[1];

const textStory = (...blocks: object[]) =>
  publishedStory({ body: [{ kind: 'text', blocks }], captions: [] });

describe('Markdown', () => {
  it('keeps signs that would be markup as they were written', async () => {
    const blocks = [
      '# no heading',
      '1. no list',
      '- no list',
      '+ none',
      '> no quote',
      '*a* _b_ `c`',
    ];
    const markdown = await one('markdown', textStory(...blocks.map((text) => paragraph(text))));
    expect(markdownBody(markdown).split('\n\n')).toEqual([
      '\\# no heading',
      '1\\. no list',
      '\\- no list',
      '\\+ none',
      '\\> no quote',
      '\\*a\\* \\_b\\_ \\`c\\`',
    ]);
  });

  it('puts lists into lists by the width of their marks, and keeps two lists apart', async () => {
    const item = (text: string) => ({ type: 'list-item', children: [inline(text)] });
    const list = (format: string, ...children: object[]) => ({ type: 'list', format, children });
    const markdown = await one(
      'markdown',
      textStory(
        list(
          'ordered',
          item('One'),
          list('unordered', item('Deep'), list('ordered', item('Deeper')))
        ),
        list('ordered', item('Another'))
      )
    );
    expect(markdownBody(markdown)).toBe('1. One\n   - Deep\n     1. Deeper\n\n1) Another');
  });

  it('marks words inside a word, and beside signs, so that they are read as marked', async () => {
    const markdown = await one(
      'markdown',
      textStory(
        paragraph('a', inline('b', { bold: true }), 'c'),
        paragraph('say', inline(' "no" ', { bold: true }), 'now'),
        paragraph('x', inline('"y"', { italic: true }), 'z'),
        paragraph(inline('under', { underline: true }), inline('gone', { strikethrough: true }))
      )
    );
    expect(markdownBody(markdown).split('\n\n')).toEqual([
      'a**b**c',
      'say **"no"** now',
      'x<em>"y"</em>z',
      '<u>under</u><s>gone</s>',
    ]);
  });

  it('has front matter that every reader of YAML takes for what it is', async () => {
    const story = { ...fullStory(), headline: 'yes', kicker: '12:30', slugline: '- x: "y" #z' };
    const fields = frontMatterOf(await one('markdown', story));
    expect(fields).toMatchObject({
      title: 'yes',
      kicker: '12:30',
      slugline: '- x: "y" #z',
      date: '2026-10-14T21:30:00.000Z',
      sections: ['News', 'Harbour & Sea'],
      tags: [{ name: 'Local politics' }, 'yes'],
    });
    expect(fields.pictures).toMatchObject([
      { file: '../../../pictures/0a/0a5.jpg', credit: 'Jon Berg/Harbour Press', filePhoto: true },
      { role: 'inline' },
      { role: 'gallery' },
      { role: 'gallery' },
    ]);
  });

  it('shows the lead picture over the text, the others where they stand or under it', async () => {
    const body = markdownBody(await one('markdown', fullStory()));
    const places = [...body.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, place]) => place);
    expect(places).toEqual(
      ['0a5', '0a4', '0a9', '0a10'].map((file) => `../../../pictures/0a/${file}.jpg`)
    );
    expect(body).toContain('*The quay from above (Harbour Press)*');
  });
});

describe('WXR', () => {
  const items = async (story: PublishedStory) => {
    const xml = await one('wxr', story);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' });
    return parser.parse(xml).rss.channel;
  };

  it('escapes what would end the comment of a block', async () => {
    const story = publishedStory({
      body: [{ kind: 'embed', url: 'https://video.example/a--b?c=1&d=2', title: null }],
    });
    const xml = await one('wxr', story);
    expect(xml).toContain('{"url":"https://video.example/a\\u002d\\u002db?c=1\\u0026d=2"}');
  });

  it('has posts, pictures with caption, alternative text and credit, and corrections', async () => {
    const channel = await items(fullStory());
    const types = channel.item.map((item: Record<string, unknown>) => item['wp:post_type']);
    expect(types).toEqual(['post', ...Array(4).fill('attachment'), 'newspack_correction']);
    const [post, lead] = channel.item;
    expect(post['wp:post_date']).toBe('2026-10-14 23:30:00');
    expect(post['wp:post_date_gmt']).toBe('2026-10-14 21:30:00');
    expect(lead['excerpt:encoded']).toBe('Boats &lt;i&gt;at rest&lt;/i&gt; &amp; waiting');
    const meta = lead['wp:postmeta'].map((each: Record<string, unknown>) => each['wp:meta_value']);
    expect(meta).toEqual(['A "quay" with two boats', 'Jon Berg/Harbour Press']);
    expect(post['content:encoded']).toContain('"ordered":true');
    expect(post['content:encoded']).not.toContain('file_5.jpg');
    expect(post['content:encoded'].match(/<!-- wp:gallery /g)).toHaveLength(1);
  });

  it('declares each category, tag and author once, parents first', async () => {
    const [xml = ''] = Object.values(await written('wxr', [fullStory(), publishedStory()]));
    const nicenames = [...xml.matchAll(/<wp:category_nicename><!\[CDATA\[(.*?)\]\]>/g)];
    expect(nicenames.map(([, name]) => name)).toEqual(['news', 'harbour']);
    expect(xml).toContain('<wp:category_parent><![CDATA[news]]></wp:category_parent>');
    expect(xml.match(/<wp:author>/g)).toHaveLength(1);
  });

  it('is one file for each outlet and language', async () => {
    const files = await written('wxr', [
      publishedStory(),
      arabicStory(),
      publishedStory({ slug: 'alone', outlet: null }),
    ]);
    expect(Object.keys(files).sort()).toEqual([
      'newsroom.en.xml',
      'tidewater.ar.xml',
      'tidewater.en.xml',
    ]);
  });

  it('gives drafts as drafts, without a date where they have none', async () => {
    const xml = await one('wxr', publishedStory(), { state: 'draft', isDated: false });
    expect(xml).toContain('<wp:status>draft</wp:status>');
    expect(xml).toContain('<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>');
    expect(xml).not.toContain('<pubDate>');
  });
});

interface Lexical {
  type: string;
  text?: string;
  children?: Lexical[];
  [more: string]: unknown;
}

describe('Ghost', () => {
  const data = async (story: PublishedStory) =>
    JSON.parse(await one('ghost', story)).db[0].data as Record<
      string,
      Array<Record<string, unknown>>
    >;
  const lexicalOf = (post: Record<string, unknown> | undefined) =>
    (JSON.parse(String(post?.lexical)) as { root: Lexical }).root;

  it('writes nodes of its editor, lists in lists and cards for pictures', async () => {
    const { posts } = await data(fullStory());
    const root = lexicalOf(posts?.[0]);
    expect(root.children?.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'extended-heading',
      'list',
      'codeblock',
      'image',
      'extended-quote',
      'embed',
      'paragraph',
      'paragraph',
      'image',
      'image',
      'paragraph',
    ]);
    const list = root.children?.[3];
    expect(list?.children?.[1]?.children?.[0]).toMatchObject({ type: 'list', listType: 'number' });
    expect(root.children?.[5]).toMatchObject({ caption: 'The quay from above (Harbour Press)' });
  });

  it('names section and subjects as tags, the own section first, and links them', async () => {
    const {
      tags,
      posts_tags: links,
      users,
      posts_authors: by,
      posts_meta: meta,
    } = await data(fullStory());
    expect(tags?.map(({ name }) => name)).toEqual([
      'Harbour & Sea',
      'News',
      'Local politics',
      'yes',
      'Paul Adler',
      'Lindhaven',
    ]);
    expect(links?.map(({ tag_id: id }) => id)).toEqual(tags?.map(({ id }) => id));
    expect(by).toMatchObject([{ author_id: users?.[0]?.id }]);
    expect(meta).toMatchObject([{ feature_image_alt: 'A "quay" with two boats' }]);
  });

  it('cuts nothing of a standfirst that its field does not hold', async () => {
    const standfirst = 'word '.repeat(80).trim();
    const { posts } = await data(publishedStory({ standfirst }));
    expect(posts?.[0]?.custom_excerpt).toBeNull();
    expect(lexicalOf(posts?.[0]).children?.[0]?.children?.[0]?.text).toBe(standfirst);
  });

  it('says that a text is read from right to left', async () => {
    const { posts } = await data(arabicStory());
    expect(lexicalOf(posts?.[0])).toMatchObject({
      direction: 'rtl',
      children: [{ direction: 'rtl' }],
    });
  });
});

describe('NewsML-G2', () => {
  it('has an item for the text and one for each picture, which the text links to', async () => {
    const xml = await one('newsml-g2', fullStory());
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false });
    const [text, ...pictures] = parser.parse(xml).newsMessage.itemSet.newsItem;
    const links = text.itemMeta.link.map((link: Record<string, string>) => link['@_residref']);
    expect(links).toEqual(pictures.map((item: Record<string, string>) => item['@_guid']));
    expect(pictures).toHaveLength(4);
    expect(pictures[0].contentSet.remoteContent['@_href']).toBe('../../../pictures/0a/0a5.jpg');
    expect(text.contentMeta.headline[0]).toBe('Mayor </script> says "no" & <b>leaves</b> ]]>');
  });

  it('withholds drafts', async () => {
    const xml = await one('newsml-g2', publishedStory(), { state: 'draft' });
    expect(xml).toContain('<pubStatus qcode="stat:withheld"/>');
  });
});

describe('ninjs', () => {
  it('is what the schema of IPTC takes, drafts too', async () => {
    for (const state of ['published', 'draft'] as const) {
      const object = JSON.parse(await one('ninjs', fullStory(), { state }));
      expect(ninjsFaults(object)).toEqual([]);
      expect(object.pubStatus).toBe(state === 'draft' ? 'withheld' : 'usable');
    }
  });
});

describe('the static archive', () => {
  it('has lists of all, by section and by month, the newest first, on pages of a hundred', async () => {
    const stories = Array.from({ length: 203 }, (_, number) => {
      const day = new Date(Date.UTC(2026, 6, 1 + number, 12));
      return publishedStory({
        slug: `story-${number}`,
        headline: `Story ${number}`,
        firstPublishedAt: day,
        publicationDay: day.toISOString().slice(0, 10),
      });
    });
    const files = await written('html', stories);
    const listed = (file: string) =>
      [...(files[file] ?? '').matchAll(/>Story (\d+)</g)].map(([, number]) => Number(number));
    const newest = stories.map((_, number) => 202 - number);
    expect(listed('index.html')).toEqual(newest.slice(0, 100));
    expect(listed('index.2.html')).toEqual(newest.slice(100, 200));
    expect(listed('index.3.html')).toEqual(newest.slice(200));
    expect(listed('sections/news.html')).toEqual(newest.slice(0, 100));
    expect(listed('months/2026-07.html')).toEqual(newest.slice(-31));
    expect(files['index.2.html']).toContain('href="index.html" rel="prev"');
    expect(files['index.2.html']).toContain('href="index.3.html" rel="next"');
    expect(Object.keys(files).some((file) => file.startsWith('.'))).toBe(false);
  });

  it('shows a story in the direction of its language, with the day of its outlet', async () => {
    const files = await written('html', [arabicStory()]);
    const page = files['stories/2026/10/al-jisr.ar.html'] ?? '';
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<h1>الجسر يُفتح من جديد</h1>');
    const english = await one('html', publishedStory());
    expect(english).toContain('October 14, 2026');
    expect(page).toContain('href="../../../sections/news.html">الأخبار</a>');
  });

  it('runs nothing, whatever a story says', async () => {
    const page = (await written('html', [fullStory()]))['stories/2026/10/mayor-says-no.en.html'];
    const scripts = [...(page ?? '').matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts.map(([whole]) => /type="([^"]*)"/.exec(whole)?.[1])).toEqual([
      'application/ld+json',
      'application/json',
    ]);
    expect(JSON.parse(scripts[0]?.[1] ?? '').headline).toBe(fullStory().headline);
    expect(page).toContain('<figcaption>Boats &lt;i&gt;at rest&lt;/i&gt; &amp; waiting');
  });
});

describe('the command', () => {
  it('offers the formats that there are', () => {
    const format = exportCommand().options.find(({ long }) => long === '--format');
    expect(format?.argChoices?.sort()).toEqual(exportFormats.map(({ name }) => name).sort());
  });
});

describe('any story', () => {
  const text = hostileText(['News', '- ', '1. ', '# ', '---', '<!-- wp:x -->', '[caption]', ': ']);
  const story = fc
    .record({ headline: text, standfirst: text, name: text, words: text, alt: text, credit: text })
    .map(({ headline, standfirst, name, words, alt, credit }) =>
      publishedStory({
        headline,
        standfirst,
        by: name,
        subjects: [{ name, uri: words }],
        captions: [
          captionOf('lead', { role: 'lead', caption: words, altText: alt, creditLine: credit }),
        ],
        body: [
          {
            kind: 'text',
            blocks: [
              paragraph(words, inline(name, { bold: true }), alt),
              {
                type: 'list',
                format: 'unordered',
                children: [{ type: 'list-item', children: [inline(words)] }],
              },
              { type: 'code', language: 'plaintext', children: [inline(words)] },
            ],
          },
          { kind: 'quote', text: words, attribution: name, source: alt },
        ],
      })
    );

  it.each(['wxr', 'newsml-g2'])('is well-formed XML as %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(story, async (published) => {
        expect(XMLValidator.validate(await one(name, published))).toBe(true);
      }),
      tries(60)
    );
  });

  it.each(['ninjs', 'ghost', 'jsonl'])('is JSON as %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(story, async (published) => {
        const all = await one(name, published);
        for (const line of name === 'jsonl' ? all.trimEnd().split('\n') : [all]) JSON.parse(line);
      }),
      tries(60)
    );
  });

  it('has a headline in YAML that says what it said', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (published) => {
        const fields = frontMatterOf(await one('markdown', published));
        expect(fields.title ?? '').toBe(printable(published.headline));
      }),
      tries(60)
    );
  });
});
