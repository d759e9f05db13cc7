import { htmlPageReader } from '../../../src/server/archive/readers/htmlPage/reader';
import { fileInMemory } from '../../../src/server/archive/source';
import type { Story } from '../../../src/server/archive/story';
import { textsOfParts } from '../../../src/server/archive/readers/htmlPage/datelineOfParts';

const TEXT = [
  'The signal box at Thornby junction was switched off on Sunday after a hundred and eleven years, and the trains have been led from the city since.',
  'Its last keeper, who had pulled the forty levers since 1984, locked the door at noon and gave the key to the museum of the railway.',
  'The tower is to stay where it is. A society of friends has offered to paint it, and to show school classes how the trains were led by hand.',
  'The railway company said that it would not put the tower up for sale before the society had made up its mind.',
];
const HEADLINE = 'Last lever is pulled in the signal box at Thornby';
const paragraphs = (texts = TEXT) => texts.map((text) => `<p>${text}</p>`).join('');

async function read(body: string, head = `<title>${HEADLINE} | The Junction</title>`) {
  const page = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  for await (const item of htmlPageReader.read(fileInMemory(Buffer.from(page), 'page.html'), {}))
    if ('story' in item) return item.story;
  throw new Error('no story');
}
const textOf = ({ parts }: Story): string[] => textsOfParts(parts);
const linked = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;

describe('the head of a page', () => {
  it('is headed by its story, not by the logo that is a main heading too', async () => {
    const { headline } = await read(
      `<h1><a href="/">Junction</a></h1><article><h1>${HEADLINE}</h1>${paragraphs()}</article>`,
      `<title>${HEADLINE} - Junction.example</title><meta property="og:title" content="${HEADLINE}">`
    );
    expect(headline).toBe(HEADLINE);
  });

  it('prints another wording than it states to machines: the printed one counts where the page shares it', async () => {
    const stated = 'Thornby signal box: last lever pulled';
    const body = `<article><h1>${HEADLINE}</h1>${paragraphs()}</article>`;
    const share = `<meta property="og:title" content="${HEADLINE}">`;
    const title = `<title>${HEADLINE} - Junction Daily</title>`;
    const headed = async (head: string) =>
      (await read(body, head + linked({ headline: stated }))).headline;
    expect(await headed(title + share)).toBe(HEADLINE);
    expect(await headed(`<title>${stated}</title>${share}`)).toBe(HEADLINE);
    expect(await headed(`<title>${stated}</title>`)).toBe(stated);
  });

  it('has a kicker in its headline or over it, as the page shares it', async () => {
    const kicked = `Railways: ${HEADLINE}`;
    const headed = async (heading: string, shared: string) => {
      const { headline, kicker } = await read(
        `<article><h1>${heading}</h1>${paragraphs()}</article>`,
        `<title>${kicked}</title><meta property="og:title" content="${shared}">`
      );
      return [kicker, headline];
    };
    const apart = `<span class="kicker">Railways: </span><span>${HEADLINE}</span>`;
    for (const heading of [kicked, apart]) {
      expect(await headed(heading, HEADLINE)).toEqual(['Railways', HEADLINE]);
      expect(await headed(heading, kicked)).toEqual([null, kicked]);
    }
  });
});

describe('the byline of a page', () => {
  const byline = async (box: string, head?: string) =>
    (await read(`<article><h1>${HEADLINE}</h1>${box}<div>${paragraphs()}</div></article>`, head))
      .by;

  it('holds a name without what stands beside it in the same box', async () => {
    for (const box of [
      '<div class="byline">By <a href="/u/7">Orla Finch</a><span class="item"><a href="https://twitter.com/ofinch">@ofinch</a></span></div>',
      '<div class="byline">by Orla Finch<time>3 Mar 2026</time><span class="comment-count">651</span></div>',
      '<div class="byline"><div>By <span>Orla Finch</span></div><div>THE JUNCTION at</div></div>',
      '<div class="author"><p>By</p><p>Orla Finch</p><p>Junction News Fellow</p></div>',
      '<span class="byline">By Orla Finch 3 March 2026, 3:55 pm 11 Edit</span>',
      '<p class="author">Von Orla Finch Di, 3. März 2026</p>',
      '<p class="author">Orla Finch, Junction News Reporter</p>',
      '<p class="author">Written by Orla Finch</p>',
      '<p class="author">Written by <a href="https://finch.example/">Orla Finch</a> in <a href="/rail">Railways</a> at ten o’clock. Add A Comment</p>',
      '<span class="byline">By <a href="/writers/orla-finch/">Orla Finch</a> Edit</span>',
      '<p class="author">Interview: Orla Finch</p>',
      '<p class="byline">Orla Finch / JNN / Updated: 11 o’clock</p>',
      '<p class="article-author">Railways · Orla Finch</p>',
      '<aside class="meta"><p class="authors">Von:<br><a href="/x">Orla Finch</a></p></aside>',
      '<span class="writer">Orla Finch</span>',
    ])
      expect([box, await byline(box)]).toEqual([box, 'Orla Finch']);
  });

  it('is no path of an address and no empty field', async () => {
    const card = (inner: string) =>
      `<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="${HEADLINE}">${inner}</div>`;
    const path = card('<a itemprop="author" href="/authors/orla-finch">Orla Finch</a>');
    expect(await byline(path)).toBe('Orla Finch');
    for (const name of ['admin', 'No Author', 'anonymous'])
      expect(await byline('', linked({ headline: HEADLINE, author: { name } }))).toBeNull();
  });

  it('names all whom the page names to machines where it prints one of them', async () => {
    const meta = '<meta name="byl" content="By Orla Finch and Tam Reddy">';
    expect(await byline('<p class="byline">By Orla Finch</p>', meta)).toBe(
      'Orla Finch and Tam Reddy'
    );
  });

  it('is found over the page of the story where no other is, and in the name that signs it', async () => {
    const over = (names: string) =>
      read(
        `<div class="splash"><span class="authors"><b><a rel="author" href="/x">${names}</a></b></span></div><main><article><h1>${HEADLINE}</h1>${paragraphs()}</article></main>`
      );
    expect((await over('Orla Finch')).by).toBe('Orla Finch');
    expect((await over('Orla Finch</a> <a rel="author" href="/y">Tam Reddy')).by).toBeNull();
    const signed = await read(
      `<article><h1>${HEADLINE}</h1>${paragraphs()}<p><b><i>Orla Finch</i></b></p></article>`
    );
    expect([signed.by, textOf(signed)]).toEqual(['Orla Finch', TEXT]);
  });

  it('is found in a head that stands in a box of its own, with the day', async () => {
    const story = await read(
      `<div class="top"><h1>${HEADLINE}</h1><p class="byline">By Orla Finch</p><p class="date">3 March 2026</p></div><div class="page">${paragraphs()}</div>`
    );
    expect([story.by, story.publishedAt]).toEqual(['Orla Finch', '2026-03-03']);
  });
});

describe('the day of a page', () => {
  const foot = (...days: string[]) =>
    days.map((day) => `<aside><time datetime="${day}">a day</time></aside>`).join('');
  it('is the only one that it names for machines, wherever that is', async () => {
    const body = `<article><h1>${HEADLINE}</h1>${paragraphs()}</article>`;
    expect((await read(body + foot('2026-03-03'))).publishedAt).toBe('2026-03-03');
    expect((await read(body + foot('2026-03-03', '2026-03-04'))).publishedAt).toBeNull();
  });

  it('may be stated in RDFa', async () => {
    const { publishedAt } = await read(
      `<article><h1>${HEADLINE}</h1><span property="schema:dateCreated" content="2026-03-03T12:45:46+00:00"></span>${paragraphs()}</article>`
    );
    expect(publishedAt).toBe('2026-03-03T12:45:46+00:00');
  });
});

describe('the text of a page', () => {
  it('is found where boxes around the headline too are called after a sidebar, and a window over it says more', async () => {
    const long = [
      ...TEXT,
      ...TEXT.map((text) => `In short: ${text.split(' ').reverse().join(' ')}.`),
    ];
    const story = await read(
      `<div class="window"><div class="c"><p>You have read all that is free of charge this month, as many others have, and we thank you for it. Take a year of us,
      with the puzzles, the letters and the weather, and read on at once. Whoever has a year already, in print or here, signs in with the name and the word that
      came by mail, and reads on without paying again.</p></div></div>
      <div class="sidebar-page"><h1>${HEADLINE}</h1><div class="sidebar-left"><section>${paragraphs(long)}</section></div></div>`
    );
    expect(textOf(story)).toEqual(long);
  });

  it("is that of the headline's own article where a longer one follows", async () => {
    const others = [0, 1, 2, 3, 4].flatMap((round) =>
      TEXT.map(
        (text) =>
          `${text.split(' ').reverse().join(' ')} Round ${round}, in which all of it is said once more, and at length.`
      )
    );
    const story = await read(
      `<div class="scroll"><article id="a0"><header><h1>${HEADLINE}</h1></header><div class="t">${paragraphs()}</div></article>
      <article id="a1"><header><h2>Bakers of Elm bake at night again</h2></header><div class="t">${paragraphs(others)}</div></article></div>`
    );
    expect(textOf(story)).toEqual(TEXT);
  });

  it('holds neither labels of advertising nor lists of links with a word behind each', async () => {
    const [first = '', ...rest] = TEXT;
    const links = `<p><strong>DO NOT MISS</strong><br><a href="/a">Bakers of Elm bake at night again, the mayor says</a> [VIDEO]<br>
      <a href="/b">Bridge over the Mere is to be closed for a year</a> [INSIGHT]<br><a href="/c">Why the choir of Holm sings in a barn</a> [PICTURES]</p>`;
    const story = await read(
      `<article><h1>${HEADLINE}</h1><p>${first}</p><p>Advertisement:</p><h3>You may also like...</h3>${links}${paragraphs(rest)}</article>`
    );
    expect(textOf(story)).toEqual(TEXT);
  });

  it('ends before who worked on it, whose it is and where more is to be found', async () => {
    const story = await read(
      `<article><h1>${HEADLINE}</h1>${paragraphs()}<p>Follow our reports on railways at https://junction.example/rail and write to us</p>
      <p>This document is subject to copyright, and no part of it may be printed without leave.</p><p>(Reporting by Orla Finch; editing by Tam Reddy)</p></article>`
    );
    expect(textOf(story)).toEqual(TEXT);
    expect(story.problems.filter(({ rule }) => rule === 'note-left-out')).toHaveLength(3);
  });
});

describe('the pictures of a page', () => {
  it('have their words once in a gallery that prints them whole and shortened, and none of them in the text', async () => {
    const words = 'Orla Finch waves from the signal box at Thornby on Sunday noon.';
    const item = (at: number) =>
      `<li class="gallery-item"><div class="wrap"><img src="https://junction.example/p${at}.jpg" alt=""></div>
      <div class="caption"><div class="full">${words} ${at}.</div><div class="short">${words} ${at}.</div></div></li>`;
    const story = await read(
      `<article><h1>${HEADLINE}</h1><p>${TEXT[0]}</p><div class="gallery"><ul class="gallery-list">${item(1)}${item(2)}</ul><div class="all"><div>Photo: Tam Reddy, The Junction News Service</div><div>${words} 2.</div></div></div>${paragraphs(TEXT.slice(1))}</article>`
    );
    expect(textOf(story)).toEqual(TEXT);
    expect(story.captions.map(({ caption }) => caption)).toEqual([`${words} 1.`, `${words} 2.`]);
  });

  it('have the words beside a figure, in a box that states whose picture it is, and no author is named by that', async () => {
    const story = await read(
      `<article><h1>${HEADLINE}</h1><p>${TEXT[0]}</p>
      <div class="embedded" itemscope itemtype="http://schema.org/ImageObject"><meta itemprop="author" content="(Image: Tam Reddy)">
      <figure><img src="https://junction.example/p1.jpg" alt="tower"></figure><figcaption class="image-caption"><span class="caption">The tower in its first coat of paint.</span>
      <span>(<span class="credit">Image: Tam Reddy</span>)</span></figcaption></div>${paragraphs(TEXT.slice(1))}</article>`
    );
    expect(textOf(story)).toEqual(TEXT);
    expect(story.by).toBeNull();
    expect(story.captions.map(({ caption }) => caption)).toEqual([
      'The tower in its first coat of paint.',
    ]);
  });

  it('have the words around the box in which a site prints how many pictures there are', async () => {
    const story = await read(
      `<article><h1>${HEADLINE}</h1><p>${TEXT[0]}</p><button aria-haspopup="dialog"><div class="embed"><div class="image-container"><figure><img src="https://junction.example/p1.jpg" alt="tower"></figure>
      <div>View 3 Images</div></div><figcaption>The tower in its first coat of paint.</figcaption></div></button>${paragraphs(TEXT.slice(1))}</article>`
    );
    expect(story.captions.map(({ caption }) => caption)).toEqual([
      'The tower in its first coat of paint.',
    ]);
  });
});
