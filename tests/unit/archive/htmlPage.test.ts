import { Readable } from 'node:stream';
import type { ReaderOptions, StoryFile } from '../../../src/server/archive/reader';
import { htmlPageReader } from '../../../src/server/archive/readers/htmlPage/reader';
import type { Story } from '../../../src/server/archive/story';

const fileOf = (bytes: Buffer, name = 'ferry.html'): StoryFile => ({
  name,
  head: bytes.subarray(0, 65536),
  size: bytes.length,
  stream: () => Readable.from([bytes]),
  bytes: () => Promise.resolve(bytes),
});

async function read(page: string | Buffer, options: ReaderOptions = {}, name?: string) {
  const bytes = Buffer.isBuffer(page) ? page : Buffer.from(page);
  for await (const item of htmlPageReader.read(fileOf(bytes, name), options)) {
    if ('story' in item) return item.story;
  }
  throw new Error('no story');
}

const textsOf = (story: Story): string[] =>
  story.parts.flatMap((part) => {
    if (part.type !== 'text') return [];
    return part.blocks.map((block) =>
      block.type === 'list'
        ? '(list)'
        : block.children
            .map((node) =>
              node.type === 'link' ? node.children.map(({ text }) => text).join('') : node.text
            )
            .join('')
    );
  });

const PARAGRAPHS = [
  'The ferry between the two islands stood still on Monday, its company said, since waves of four metres broke over the quay at Holm.',
  'About three hundred travellers waited in the hall of the harbour, where volunteers of the rowing club served tea, soup and bread until late.',
  'Captain Ada Holm said that she had seen no such wind since she took over the ship, and that nobody would sail before it went down.',
  'The company is to let the ships sail again on Wednesday, when the weather office expects the wind to turn north and the sea to calm.',
];

const LINKED_DATA = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'The Elm Gazette' },
    { '@type': 'Person', '@id': '#ann', name: 'Ann Poe', url: 'https://elm.example/ann' },
    {
      '@type': ['NewsArticle'],
      headline: 'Ferry stands still as storm breaks over Holm',
      datePublished: '2026-03-02T08:15:00+01:00',
      dateModified: '2026-03-02T09:30:00+01:00',
      author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Bo Lind' }],
      publisher: { '@type': 'Organization', name: 'The Elm Gazette' },
      articleSection: 'Coast',
      description:
        'Waves of four metres keep the ferry in harbour and three hundred people ashore.',
      image: {
        '@type': 'ImageObject',
        url: 'https://elm.example/img/quay-1200x800.jpg',
        caption: 'Waves break over the quay at Holm',
        creditText: 'Cy Orr/Coastal Pictures',
        copyrightNotice: '© 2026 Coastal Pictures',
      },
    },
  ],
};

const page = ({
  head = '',
  before = '',
  body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n'),
  after = '',
  lang = 'en-GB',
} = {}) => `<!DOCTYPE html>
<html lang="${lang}"><head><title>Ferry stands still as storm breaks over Holm - The Elm Gazette</title>
<link rel="canonical" href="https://elm.example/coast/ferry-stands-still">
<meta property="og:site_name" content="The Elm Gazette">${head}</head>
<body><header><a href="/"><img src="/logo.png" alt="The Elm Gazette"></a></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul></nav>
<main><article><h1>Ferry stands still as storm breaks over Holm</h1>${before}
<div class="text">${body}</div>${after}</article></main>
<aside class="related"><h2>More from Coast</h2><ul><li><a href="/a">Harbour gets a new lamp</a></li><li><a href="/b">Gulls take over the market</a></li></ul></aside>
<footer><p>© 2026 The Elm Gazette. All rights reserved. Subscribe to the newsletter of the coast.</p></footer></body></html>`;

const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('a page with linked data', () => {
  const html = page({
    head: linked(LINKED_DATA),
    before:
      '<p class="dek">Waves of four metres keep the ferry in harbour and three hundred people ashore.</p><figure><img src="/img/quay.jpg" alt="A quay"></figure><p class="byline">By Ann Poe and Bo Lind</p>',
  });

  it('gives what it states', async () => {
    const story = await read(html);
    expect(story).toMatchObject({
      headline: 'Ferry stands still as storm breaks over Holm',
      standfirst: 'Waves of four metres keep the ferry in harbour and three hundred people ashore.',
      by: 'Ann Poe, Bo Lind',
      authors: [{ name: 'Ann Poe', uri: 'https://elm.example/ann' }, { name: 'Bo Lind' }],
      publishedAt: '2026-03-02T08:15:00+01:00',
      modifiedAt: '2026-03-02T09:30:00+01:00',
      sectionTrail: ['Coast'],
      outlet: { name: 'The Elm Gazette' },
      locale: 'en',
      url: 'https://elm.example/coast/ferry-stands-still',
    });
  });

  it('has the text, and nothing that stands beside it', async () => {
    expect(textsOf(await read(html))).toEqual(PARAGRAPHS);
  });

  it('has the lead picture above the text, described by what the page states of it', async () => {
    const { parts, captions } = await read(html);
    expect(parts[0]?.type).toBe('figure');
    expect(captions).toHaveLength(1);
    expect(captions[0]).toMatchObject({
      caption: 'Waves break over the quay at Holm',
      copyrightNotice: '© 2026 Coastal Pictures',
      picture: { url: 'https://elm.example/img/quay.jpg', file: './img/quay.jpg' },
    });
  });
});

describe('what a page states', () => {
  it('is read though its JSON is broken', async () => {
    const broken =
      '{"@type":"NewsArticle","headline":"Ferry stands\n still as storm breaks over Holm","datePublished":"2026-03-02",}';
    const story = await read(
      page({ head: `<script type="application/ld+json">${broken}</script>` })
    );
    expect(story.publishedAt).toBe('2026-03-02');
    const hopeless = '<script type="application/ld+json">{"@type": oh</script>';
    expect((await read(page({ head: hopeless }))).headline).toBe(
      'Ferry stands still as storm breaks over Holm'
    );
  });

  it('is read of microdata and metas', async () => {
    const html = page({
      head: '<meta property="article:section" content="Coast"><meta name="author" content="Ann Poe">',
      before:
        '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="Ferry stands still as storm breaks over Holm"><time itemprop="datePublished" datetime="2026-03-02T07:15:00Z">2 March</time></div>',
    });
    expect(await read(html)).toMatchObject({
      by: 'Ann Poe',
      sectionTrail: ['Coast'],
      publishedAt: '2026-03-02T07:15:00Z',
    });
  });

  it('is not believed where it is nonsense', async () => {
    const html = page({ head: linked({ '@type': 'NewsArticle', headline: 'The Elm Gazette' }) });
    expect((await read(html)).headline).toBe('Ferry stands still as storm breaks over Holm');
  });

  it('names no home page and no headline as a section', async () => {
    const crumb = (position: number, name: string, path: string) => ({
      '@type': 'ListItem',
      position,
      item: { '@id': `https://elm.example${path}`, name },
    });
    const data = {
      '@type': 'BreadcrumbList',
      itemListElement: [
        crumb(3, 'Islands', '/coast/islands'),
        crumb(1, 'Front', '/'),
        crumb(2, 'Coast', '/coast'),
        crumb(4, 'Ferry stands still as storm breaks over Holm', '/coast/islands/ferry'),
      ],
    };
    expect((await read(page({ head: linked(data) }))).sectionTrail).toEqual(['Coast', 'Islands']);
  });

  it('names no short headline as a section, and writes out what was escaped', async () => {
    const data = {
      '@type': 'BreadcrumbList',
      itemListElement: ['Coast &amp; Islands', 'Ferry: storm stops all boats'].map(
        (name, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
        })
      ),
    };
    expect((await read(page({ head: linked(data) }))).sectionTrail).toEqual(['Coast & Islands']);
  });

  it('gives no time where it names no zone', async () => {
    const story = await read(
      page({ head: '<meta property="article:published_time" content="2026-03-02T08:15:00">' })
    );
    expect(story.publishedAt).toBe('2026-03-02');
    expect(story.problems.map(({ rule }) => rule)).toContain('time-without-zone');
  });
});

describe('what a page prints', () => {
  it('is read where it states nothing', async () => {
    const story = await read(
      page({
        before:
          '<div class="info"><span class="author">Ann Poe</span> <time datetime="2026-03-02T07:15:00Z">today</time></div>',
        body: PARAGRAPHS.map(
          (text, index) => `<p>${index === 0 ? 'HOLM (AFP) — ' : ''}${text}</p>`
        ).join(''),
      })
    );
    expect(story).toMatchObject({
      by: 'Ann Poe',
      publishedAt: '2026-03-02T07:15:00Z',
      dateline: 'HOLM (AFP)',
      located: 'Holm',
      infoSources: ['AFP'],
    });
    expect(textsOf(story)[0]).toBe(PARAGRAPHS[0]);
  });

  it('loses the boxes between its paragraphs, and keeps pictures, quotes and subheads there', async () => {
    const [one, two, three, four] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const body = `${one}<div class="newsletter-box"><p>Get the coast in your mail every morning, free of charge and of spam.</p></div>${two}<h2>Soup and tea</h2><p><a href="/a">Harbour gets a new lamp</a></p>${three}<figure><img src="/img/tea.jpg"><figcaption>Tea in the hall</figcaption></figure><blockquote><p>Nobody sails.</p><cite>Ada Holm</cite></blockquote>${four}<ul class="share"><li><a href="/s">Share</a></li></ul>`;
    const story = await read(page({ body }));
    expect(textsOf(story)).toEqual([
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'Soup and tea',
      PARAGRAPHS[2],
      PARAGRAPHS[3],
    ]);
    expect(story.parts.map(({ type }) => type)).toEqual(['text', 'figure', 'quote', 'text']);
    expect(story.captions.map(({ caption }) => caption)).toEqual(['Tea in the hall']);
  });

  it('is read from right to left', async () => {
    const text =
      'توقفت العبارة بين الجزيرتين يوم الاثنين بسبب العاصفة، وقالت الشركة إن الأمواج بلغت أربعة أمتار في الميناء القديم.';
    const html = `<html lang="ar" dir="rtl"><head><title>العبارة لا تبحر</title></head><body><article><h1>العبارة لا تبحر</h1>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
    const story = await read(html);
    expect(story).toMatchObject({ headline: 'العبارة لا تبحر', locale: 'ar' });
    expect(textsOf(story)[0]).toBe(text);
  });
});

describe('what stands beside the text', () => {
  const [one, two, three, four] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const rulesOf = (story: Story) => story.problems.map(({ rule }) => rule);

  it.each([
    [
      'a picture and a title that lead to the same page',
      '<div class="x1"><p>Lees ook</p><a href="/lamp"><img src="l.jpg" alt=""></a><a href="/lamp">Harbour gets a new lamp for its old tower</a><p>The lamp is to be lit on the first day of May, said the keeper of the tower, who is glad of it.</p></div>',
    ],
    [
      'a headline that is a link',
      '<section class="b7"><span>Anuncio</span><h4><a href="https://shop.example/card">A card for all who love the sea and the coast</a></h4></section>',
    ],
    ['the time of an entry', '<div><time datetime="2026-03-02T10:00Z">vor 3 Stunden</time></div>'],
    [
      'what is called hidden',
      '<div class="bar is-hidden"><p>Wenn Sie uns bei Facebook lesen, ändert sich bald etwas für Sie, und zwar hier.</p></div>',
    ],
    [
      'what is called foreign for those who listen',
      '<section aria-label="Newsletter sign-up"><h3>The Tide</h3><p>Every Friday: what the week washed ashore, for free.</p></section>',
    ],
    [
      'the answers of a poll',
      '<div><label>Yes, the ferry should have sailed.</label><label>No, the wind was too strong for it.</label></div>',
    ],
    [
      'what is to be pressed',
      '<div><div role="button"><p>Captain Ada Holm</p><p>Open the box</p></div></div>',
    ],
    ['a label that is only read aloud', '<span class="visually-hidden">End of the gallery.</span>'],
    [
      'a paragraph that points to another page',
      '<p>&gt;&gt; <a href="/calm">When the sea goes calm, an overview</a> of all winds.</p>',
    ],
    [
      'a link like a button',
      '<a class="c1" href="/en"><strong>Read the news in English</strong></a>',
    ],
    [
      'the headline over links to other stories',
      '<h3>All that the storm has done so far, told by those who saw it</h3><ul><li><a href="/a">Roofs are lost in North Elm</a></li><li><a href="/b">Boats are found in a field</a></li></ul>',
    ],
    [
      'words of the text that are printed large',
      '<figure><blockquote>“no such wind since she took over the ship, and that nobody would sail before it went down” <br>Ada Holm, captain</blockquote></figure>',
    ],
  ])('is left out: %s', async (_what, box) => {
    const story = await read(page({ body: `${one}${two}${box}${three}${four}` }));
    expect(textsOf(story)).toEqual(PARAGRAPHS);
  });

  it('takes nothing of the story with it that shares a box with it', async () => {
    const teaser =
      '<div><a href="/lamp"><img src="l.jpg"></a><a href="/lamp">Harbour gets a new lamp for its tower</a></div>';
    const body = `${one}${two}${three}<section>${four}${teaser}</section>`;
    expect(textsOf(await read(page({ body })))).toEqual(PARAGRAPHS);
  });

  it('is told where it may be a part of the story', async () => {
    const box = `<div class="promo"><p>The rowing club looks for people who can cook soup for three hundred when the next storm comes, it said.</p></div>`;
    const story = await read(page({ body: `${one}${two}${box}${three}${four}` }));
    expect(textsOf(story)).toEqual(PARAGRAPHS);
    expect(story.problems).toContainEqual(
      expect.objectContaining({
        rule: 'lines-left-out',
        message: expect.stringContaining('The rowing club looks for people'),
      })
    );
  });

  it('is no window over the page, however much it says', async () => {
    const consent = `<div role="dialog" aria-modal="true"><h2>We value your privacy</h2>${'<p>We and our partners store information on your device, such as cookies, to show you what fits you and to count who reads what here.</p>'.repeat(12)}</div>`;
    const html = page().replace('</body>', `${consent}</body>`);
    expect(textsOf(await read(html))).toEqual(PARAGRAPHS);
  });

  it('is no appeal under the text, which is told', async () => {
    const appeal = '<p><strong>Schreiben Sie uns, was Sie vom Sturm gesehen haben.</strong></p>';
    const story = await read(page({ body: `${one}${two}${three}${four}${appeal}` }));
    expect(textsOf(story)).toEqual(PARAGRAPHS);
    expect(rulesOf(story)).toContain('note-left-out');
  });
});

describe('a text without paragraphs of HTML', () => {
  it('is read of boxes that hold words alone', async () => {
    const body = PARAGRAPHS.map((text) => `<div class="t">${text}</div>`).join('<div></div>');
    expect(textsOf(await read(page({ body })))).toEqual(PARAGRAPHS);
  });

  it('keeps a short last sentence', async () => {
    const body = [...PARAGRAPHS, 'Nobody was hurt.'].map((text) => `<div>${text}</div>`).join('');
    expect(textsOf(await read(page({ body })))).toEqual([...PARAGRAPHS, 'Nobody was hurt.']);
  });
});

describe('who wrote a page', () => {
  it.each([
    ['the first paragraph', '', '<p>By Ann Poe and Bo Lind</p>', 'Ann Poe and Bo Lind'],
    ['a name over the text', '', '<p><strong>ANN POE</strong></p>', 'ANN POE'],
    [
      'a list under the headline',
      '<ul><li>3 Minuten</li><li>Von: <span><a href="/a">Ann Poe</a></span>, <span><a href="/b">Bo Lind</a></span></li></ul>',
      '',
      'Ann Poe, Bo Lind',
    ],
    [
      'a name in each element',
      '<div class="byline"><div><span>Ann Poe</span><span>Bo Lind</span></div></div>',
      '',
      'Ann Poe, Bo Lind',
    ],
  ])('is read of %s', async (_where, before, first, by) => {
    const body = `${first}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
    const story = await read(page({ before, body }));
    expect(story.by).toBe(by);
    expect(textsOf(story)).toEqual(PARAGRAPHS);
  });

  it('is no number of a system', async () => {
    const story = await read(page({ head: '<meta name="author" content="105092">' }));
    expect(story.by).toBeNull();
  });
});

describe('the words of a picture', () => {
  it('are those under it that say what it shows', async () => {
    const picture =
      '<div class="a1"><picture><img src="/q.jpg" alt="Olas sobre el muelle de Holm"></picture></div><div class="a2"><span>Olas sobre el muelle de Holm</span></div>';
    const [one, two, ...more] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const story = await read(page({ body: `${one}${two}${picture}${more.join('')}` }));
    expect(story.captions.map(({ caption }) => caption)).toEqual(['Olas sobre el muelle de Holm']);
    expect(textsOf(story)).toEqual(PARAGRAPHS);
  });

  it('are none where a figure without a picture has a label', async () => {
    const [one, ...more] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const label = '<figure><figcaption>Powered by</figcaption></figure>';
    const story = await read(page({ body: `${one}${label}${more.join('')}` }));
    expect(story.captions).toEqual([]);
  });
});

describe('a figure', () => {
  const [one, two, ...more] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const picture = (name: string, words: string) =>
    `<figure><img src="/${name}.jpg" alt=""><figcaption>${words}</figcaption></figure>`;
  const captionsOf = (story: Story) => story.captions.map(({ caption }) => caption);

  it.each([
    [
      'in the header of its article',
      `<article><header><h1>Ferry stands still as storm breaks over Holm</h1><div>${picture('q', 'Waves break over the quay')}</div></header>${one}${two}${more.join('')}</article>`,
      ['Waves break over the quay'],
    ],
    [
      'in an aside',
      `${one}${two}<aside class="left image"><img src="/q.jpg" alt=""><p class="caption">Waves break over the quay</p></aside>${more.join('')}`,
      ['Waves break over the quay'],
    ],
    [
      'that is a link to itself',
      `${one}${two}<div class="x1"><a href="/q-large.jpg">${picture('q', 'Waves break over the quay')}</a></div>${more.join('')}`,
      ['Waves break over the quay'],
    ],
    [
      'of a gallery',
      `${one}${two}<div class="x2"><h3>The storm</h3><div>${['The quay', 'The tower', 'The hall'].map((what, at) => `<div>${picture(`p${at}`, `${what} of Holm in the morning, as travellers saw it from the ship.`)}</div>`).join('')}</div></div>${more.join('')}`,
      ['The quay', 'The tower', 'The hall'].map(
        (what) => `${what} of Holm in the morning, as travellers saw it from the ship.`
      ),
    ],
  ])('is kept with its words: %s', async (_what, body, captions) => {
    const story = await read(page({ body }));
    expect(captionsOf(story)).toEqual(captions);
    expect(textsOf(story).filter((text) => text !== 'The storm')).toEqual(PARAGRAPHS);
  });

  it('of a player is none of a picture, and told', async () => {
    const words = 'The harbour master tells what the night on the quay was like.';
    const player = `<div class="jwplayer_video">${picture('still', words)}</div>`;
    const story = await read(page({ body: `${one}${two}${player}${more.join('')}` }));
    expect(story.captions).toEqual([]);
    expect(story.problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('The harbour master tells') })
    );
  });

  it('has its credit where only the label of it is marked', async () => {
    const credit = `<span class="caption_credit"><span class="credit-label">Credit</span>: Cy Orr</span>`;
    const story = await read(page({ body: `${one}${two}${picture('q', credit)}${more.join('')}` }));
    expect(story.captions).toMatchObject([{ caption: '', creditLine: 'Cy Orr' }]);
  });
});

describe('a kicker in the main heading', () => {
  it('is no part of the headline', async () => {
    const heading =
      '<h1><span class="title__overline">Storm on the coast</span><span aria-hidden="true"> - </span><span>Ferry stands still</span></h1>';
    const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    const html = `<html><head><title>Storm on the coast - Ferry stands still</title></head><body><article>${heading}${body}</article></body></html>`;
    expect(await read(html)).toMatchObject({
      headline: 'Ferry stands still',
      kicker: 'Storm on the coast',
    });
  });
});

describe('several stories in one page', () => {
  const [one, two, three, four] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const of = (title: string, body: string) =>
    `<html><head><title>${title}</title></head><body><main>${body}</main></body></html>`;
  const article = (headline: string, body: string, level = 'h2') =>
    `<article><${level}>${headline}</${level}>${body}</article>`;

  it.each([
    [
      'articles',
      of(
        'News in short',
        `${article('Ferry stands still', `${one}${two}`)}${article('School stays closed', `${three}${four}`)}`
      ),
    ],
    [
      'main headings',
      of(
        'Kurz gemeldet',
        `<h1>Fähre steht still</h1>${one}${two}<h1>Schule bleibt zu</h1>${three}${four}`
      ),
    ],
  ])('are refused: %s', async (_what, html) => {
    await expect(read(html)).rejects.toMatchObject({ rule: 'several-stories' });
  });

  it("are the page's own and what it goes on with, where it names one of them", async () => {
    const html = of(
      'Ferry stands still - The Elm Gazette',
      `${article('Ferry stands still', `${one}${two}`, 'h1')}${article('School stays closed', `${three}${four}`, 'h1')}`
    );
    const story = await read(html);
    expect(story.headline).toBe('Ferry stands still');
    expect(textsOf(story)).toEqual(PARAGRAPHS.slice(0, 2));
    expect(story.problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('"School stays closed"') })
    );
  });
});

describe('a saved page', () => {
  it('names its pictures by their files', async () => {
    const html = page({
      before:
        '<figure><img src="./Ferry_files/quay.jpg"><figcaption>The quay</figcaption></figure>',
    });
    const { captions } = await read(html, {}, 'saved/Ferry.html');
    expect(captions[0]?.picture).toEqual({ url: null, file: 'Ferry_files/quay.jpg' });
  });

  it('is read in the encoding that fits, whatever it says', async () => {
    const html = page({ body: PARAGRAPHS.map((text) => `<p>Größe: ${text}</p>`).join('') });
    const says = (charset: string) => html.replace('<head>', `<head><meta charset="${charset}">`);
    expect(textsOf(await read(says('iso-8859-1')))[0]).toContain('Größe');
    expect(textsOf(await read(Buffer.from(says('windows-1252'), 'latin1')))[0]).toContain('Größe');
  });

  it('is read though it breaks off', async () => {
    const html = page();
    const cut = html.slice(0, html.indexOf(PARAGRAPHS[3] as string) + 30);
    expect(textsOf(await read(cut)).slice(0, 3)).toEqual(PARAGRAPHS.slice(0, 3));
  });
});

describe('a page that is none of a story', () => {
  it('is refused where it lists stories', async () => {
    const teaser = (at: number) =>
      `<div><h2><a href="/s/${at}">Story number ${at} of the coast today</a></h2><p>Some words of what it says about the harbour and the people in it.</p></div>`;
    const html = `<html><head><title>The Elm Gazette</title></head><body><main><h1>Coast</h1>${Array.from({ length: 12 }, (_, at) => teaser(at)).join('')}</main></body></html>`;
    await expect(read(html)).rejects.toMatchObject({ rule: 'no-body' });
  });

  it('is refused where it has no text or no headline', async () => {
    await expect(read(page({ body: '' }))).rejects.toMatchObject({ rule: 'no-body' });
    await expect(read('<html><body><p>Hi</p></body></html>')).rejects.toMatchObject({
      rule: 'no-headline',
    });
  });

  it('is refused by its size', async () => {
    const huge = Buffer.alloc(50 * 1024 * 1024, 'ferry ');
    await expect(read(huge)).rejects.toMatchObject({ rule: 'file-too-large' });
  });
});

describe('telling a page', () => {
  it('knows pages and no other markup or text', () => {
    const isPage = (head: string) => htmlPageReader.recognises(head);
    expect(
      [
        '<!DOCTYPE html><html>',
        '\n<!-- saved -->\n<HTML>',
        '<p>Ferry</p>',
        '<h2 id="x">Ferry</h2>',
        '<blockquote>Ferry</blockquote>',
      ].every(isPage)
    ).toBe(true);
    expect(
      [
        '<?xml version="1.0"?><rss>',
        '<nitf>',
        'Ferry <b>stands</b>',
        '{"a":"<p>"}',
        '<story>',
      ].some(isPage)
    ).toBe(false);
  });
});

it('reads a page with scripts and handlers without any of them', async () => {
  const html = page({
    body: PARAGRAPHS.map(
      (text) => `<p onclick="alert(1)">${text}<script>alert(2)</script></p>`
    ).join(''),
  });
  expect(JSON.stringify((await read(html)).parts)).not.toMatch(/alert|script/);
});
