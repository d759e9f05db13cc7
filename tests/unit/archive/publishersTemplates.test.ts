import { htmlPageReader } from '../../../src/server/archive/readers/htmlPage/reader';
import { fileInMemory } from '../../../src/server/archive/source';
import type { Story } from '../../../src/server/archive/story';
import { paragraphsOf } from '../../support/pages';

const TEXT = [
  'The town council of Harrowmere voted on Tuesday night to reopen four canal locks that have been shut since 1968, after a debate that ran for almost five hours.',
  'Councillors heard from boat owners, anglers and residents of Mill Lane, who fear that the water will come into their cellars again.',
  'The plan foresees new gates of oak, a towpath that is open to cyclists and a small basin for the boats of visitors behind the old maltings.',
  'The county has promised half of the cost. Where the rest is to come from is open, the treasurer admitted when he was asked.',
];
const HEADLINE = 'Council backs plan to reopen the canal locks';
const STANDFIRST =
  'Work on the four locks could start in spring if the county finds the missing money.';
const paragraphs = (from = 0, to = TEXT.length) =>
  TEXT.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

async function read(body: string, head = `<title>${HEADLINE} | The Mere</title>`): Promise<Story> {
  const page = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  for await (const item of htmlPageReader.read(fileInMemory(Buffer.from(page), 'page.html'), {}))
    if ('story' in item) return item.story;
  throw new Error('no story');
}

describe("a page in a publisher's template", () => {
  it('names its author where a line without a name stands in the same box, and the link leads to a person', async () => {
    const author = (inner: string) =>
      read(
        `<article><h1>${HEADLINE}</h1>${inner}<div class="text">${paragraphs()}</div></article>`
      );
    const boxed = `<div class="post-author-name"><a href="/u/1">Maud Tillery</a><div class="author-line"> - </div></div>`;
    expect((await author(boxed)).by).toBe('Maud Tillery');
    expect((await author('<div><a href="/authors/12">Maud Tillery</a></div>')).by).toBe(
      'Maud Tillery'
    );
    expect((await author('<div><a href="/topics/12">Maud Tillery</a></div>')).by).toBeNull();
    for (const name of ['رنا الخطيب', '志賀 千尋', 'अन्विता सारस्वत', '沈若岚']) {
      expect((await author(`<p class="byline">${name}</p>`)).by).toBe(name);
    }
  });

  it('names author and date in the foot of its head, and nobody in the foot of the page', async () => {
    const foot = (name: string, day: string) =>
      `<footer>Submitted by <a href="/user/3">${name}</a> on <time datetime="${day}">a day</time></footer>`;
    const { by, publishedAt } = await read(
      `<h1>${HEADLINE}</h1><article class="node">${foot('Maud Tillery', '2026-03-03T07:40:00Z')}
      <div class="body">${paragraphs()}</div>${foot('Bo Lind', '2024-01-01T00:00:00Z')}</article>`
    );
    expect([by, publishedAt]).toEqual(['Maud Tillery', '2026-03-03T07:40:00Z']);
  });

  it('prints its date in a line that nothing calls one, and not in its text', async () => {
    const { publishedAt, by } = await read(
      `<article><header><h1>${HEADLINE}</h1><div class="who"><a href="/author/1">Maud Tillery</a><br>03.03.2026</div></header>
      ${paragraphs()}<p>The locks were built in March 1796, on the 4.4.1796 exactly.</p></article>`
    );
    expect([publishedAt, by]).toEqual(['2026-03-03', 'Maud Tillery']);
    const { publishedAt: none } = await read(
      `<article><h1>${HEADLINE}</h1>${paragraphs()}<p>Opened on 4.4.1996</p></article>`
    );
    expect(none).toBeNull();
  });

  it('has a kicker in the heading where its title begins with the rest, and none behind the headline', async () => {
    const kicked = await read(
      `<article><h1><span class="tag">Waterways</span> <span>${HEADLINE}</span></h1>${paragraphs()}</article>`
    );
    expect([kicked.kicker, kicked.headline]).toEqual(['Waterways', HEADLINE]);
    const behind = await read(
      `<article><h1><span>Canal locks</span> : <span class="subtopline">${HEADLINE}</span></h1>${paragraphs()}</article>`,
      '<title>Canal locks: council votes</title>'
    );
    expect([behind.kicker, behind.headline]).toEqual([null, `Canal locks : ${HEADLINE}`]);
  });

  it('has its headline in a lesser heading where it has no main one and its title holds more', async () => {
    const story = await read(
      `<div id="c"><h2>${HEADLINE}</h2>${paragraphs()}<h2>The Mere</h2></div>`,
      `<title>The Mere - Local news - ${HEADLINE}</title>`
    );
    expect(story.headline).toBe(HEADLINE);
  });

  it('has its headline in a lesser heading under the name of its site, which its title begins with', async () => {
    const story = await read(
      `<h1><a href="/">The Mere Herald</a></h1><div class="post"><h3 class="post-title">${HEADLINE}</h3>
      <div class="post-body">${TEXT.join('<br><br>')}</div><div class="post-footer">Posted by <a rel="author" href="/x">Maud Tillery</a>
      at <abbr class="published" title="2026-03-03T07:40:00Z">07:40</abbr></div></div>`,
      `<title>The Mere Herald: ${HEADLINE}</title>`
    );
    expect([story.headline, story.by]).toEqual([HEADLINE, 'Maud Tillery']);
    expect(story.publishedAt).toBe('2026-03-03T07:40:00Z');
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it('names its author beside the time, and leaves a labelled link to another story out', async () => {
    const story = await read(
      `<main><section><h1>${HEADLINE}</h1><ul class="credits"><li>Maud Tillery</li><li><time datetime="2026-03-03">3/3</time></li></ul></section>
      <section>${paragraphs(0, 2)}<p><strong>More:</strong> <a href="/x">Ten walks along the old canal</a></p>${paragraphs(2)}
      <p><strong>The council:</strong> It is to vote again in <a href="/y">March</a>, the mayor said.</p></section></main>`
    );
    expect(story.by).toBe('Maud Tillery');
    expect(paragraphsOf(story)).toEqual([
      ...TEXT,
      'The council: It is to vote again in March, the mayor said.',
    ]);
  });

  it('has its standfirst in the box of its headline, though that stands within the text', async () => {
    const story = await read(
      `<article><header><p class="overline">Waterways</p><h1>${HEADLINE}</h1><p class="dek">${STANDFIRST}</p>
      <p class="byline">By Maud Tillery</p></header>${paragraphs()}</article>`
    );
    expect([story.standfirst, story.by]).toEqual([STANDFIRST, 'Maud Tillery']);
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect(story.problems).toEqual([]);
    const chinese = await read(
      `<article><header><h1>旧粮仓改建为社区图书馆</h1><p class="intro">这座粮仓经过两年修缮，周末正式向居民开放。</p></header>${paragraphs()}</article>`,
      '<title>旧粮仓改建为社区图书馆</title>'
    );
    expect(chinese.standfirst).toBe('这座粮仓经过两年修缮，周末正式向居民开放。');
  });

  it('loses no paragraph that stands in the box of its headline', async () => {
    const story = await read(
      `<div id="a"><div class="row"><h1>${HEADLINE}</h1>${paragraphs(0, 2)}</div><div class="row">${paragraphs(2)}${paragraphs(2).replaceAll('The', 'A')}</div></div>`
    );
    const told = [
      story.standfirst,
      ...paragraphsOf(story),
      ...story.problems.map(({ message }) => message),
    ];
    for (const text of TEXT) expect(told.join('\n')).toContain(text.slice(0, 60));
  });

  it('has words under a picture in boxes that nothing names, and whose it is in the last of them', async () => {
    const box = (words: string) =>
      `<div class="css-1"><img src="https://cdn.example/lock.jpg" width="900"><div class="css-2">${words}</div></div>`;
    const story = await read(
      `<div class="css-0"><h1>${HEADLINE}</h1><div>${paragraphs(0, 2)}${box(
        '<span>The lower lock has been dry for half a century.</span><span class="css-3">Joss Penhale</span>'
      )}${paragraphs(2)}</div></div>`
    );
    expect(story.captions).toMatchObject([
      { caption: 'The lower lock has been dry for half a century.', creditLine: 'Joss Penhale' },
    ]);
    expect(paragraphsOf(story)).toEqual(TEXT);
    const broken = await read(
      `<article><h1>${HEADLINE}</h1><figure><img src="/lock.jpg"><figcaption>शिक्षिका कुसुम भाटी उद्घाटन में।<br><span>रोहन देथा</span></figcaption></figure>${paragraphs()}</article>`
    );
    expect(broken.captions).toMatchObject([
      { caption: 'शिक्षिका कुसुम भाटी उद्घाटन में।', creditLine: 'रोहन देथा' },
    ]);
  });

  it.each([
    [
      'a face',
      '<img src="/m.jpg" width="80"><div>Maud Tillery writes about water, and more.</div>',
    ],
    ['a title', '<img src="/m.jpg"><div><span>Ten walks</span><span>along the canal</span></div>'],
    ['a link', '<a href="/x"><img src="/m.jpg"></a><div>Ten walks, all of them dry.</div>'],
  ])('has no caption in a box with %s', async (_what, inner) => {
    const story = await read(
      `<article><h1>${HEADLINE}</h1><div class="t">${paragraphs(0, 2)}<div class="q">${inner}</div>${paragraphs(2)}</div></article>`
    );
    expect(story.captions.map(({ caption }) => caption).join('')).toBe('');
  });

  it('leaves out times, a box to sign up in, and the line of names and date before a picture', async () => {
    const story = await read(
      `<div><h1>${HEADLINE}</h1><div class="story"><time>3.3.</time><p class="info">By Maud Tillery | 03.03.2026, 07:40</p>
      <figure><img src="/lock.jpg"><figcaption>The lower lock has been dry for half a century.</figcaption></figure>${paragraphs(0, 2)}
      <div class="group"><h3>Our morning letter</h3><form><input type="email"></form></div>${paragraphs(2)}</div></div>`
    );
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect([story.by, story.publishedAt]).toEqual(['Maud Tillery', '2026-03-03']);
  });

  it('begins with no line that says when alone, and ends before the links to the next stories', async () => {
    const notice =
      'Please keep your comments on the matter; whoever writes them answers for what they say.';
    const story = await read(
      `<div><h1>${HEADLINE}</h1><div class="story"><p>Thứ tư, 22/10/2025, 19:25 (GMT+7)</p>${paragraphs()}
      <div class="loop-nav"><a rel="prev" href="/a">Ten walks along the canal</a> <a rel="next" href="/b">Oak for the gates</a></div>
      <p style="color: red">${notice}</p></div></div>`
    );
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect(story.publishedAt).toBe('2025-10-22T19:25:00+07:00');
    expect(story.problems.map(({ message }) => message).join()).toContain(notice.slice(0, 60));
  });
});
