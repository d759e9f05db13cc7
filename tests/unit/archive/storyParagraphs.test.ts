import { htmlPageReader } from '../../../src/server/archive/readers/htmlPage/reader';
import { fileInMemory } from '../../../src/server/archive/source';
import type { Story } from '../../../src/server/archive/story';
import { paragraphsOf } from '../../support/pages';

const TEXT = [
  'The ferry company has bought two electric boats for the crossing to Saltmarsh Island, the harbour master said on Friday.',
  'They carry forty cars each and load their batteries in nine minutes while passengers go ashore, by the plan of the yard.',
  'Residents of the island had asked for a boat at night, which the company refuses: it says that nobody would pay for it.',
  'The first of the boats is to sail in April, the second in June, if the new jetty is ready by then.',
  'The old boat goes to a museum at the mouth of the river, where children may stand at its wheel and sound its horn.',
  'Its captain is to sail the first of the new ones; he has learned in a week how to land it with one finger, he says.',
  'In the harbour café they bet on how long the batteries will last in a north-easterly, and most bets are on one winter.',
];
const HEADLINE = 'Electric ferries for the crossing to Saltmarsh';
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

async function read(body: string, head = ''): Promise<Story> {
  const page = `<!DOCTYPE html><html lang="en"><head><title>${HEADLINE}</title>${head}</head>
  <body><article><h1>${HEADLINE}</h1>${body}</article></body></html>`;
  for await (const item of htmlPageReader.read(fileInMemory(Buffer.from(page), 'page.html'), {}))
    if ('story' in item) return item.story;
  throw new Error('no story');
}

const stated = (articleBody: string, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE, articleBody, ...more })}</script>`;

describe('a paragraph of the story', () => {
  it('is one that linked data state, though they run one into the other', async () => {
    const short =
      'Nobody had asked the fishermen of the north shore, who moor their boats where the jetty is to be.';
    const all = [...TEXT.slice(0, 2), short, ...TEXT.slice(2)];
    const run = all.map((text, at) => (at === 2 ? `The north shore${text}` : text)).join(' ');
    const story = await read(
      `<div class="t">${p(...all.slice(0, 2))}<h3>The north shore</h3>${p(...all.slice(2))}</div>`,
      stated(run)
    );
    expect(paragraphsOf(story)).toContain(short);
  });

  it('is in a box with an identifier that a program made up, or that counts subheads', async () => {
    const story = await read(
      `<div class="t"><p id="block-n1AuAdJlVL">${TEXT[0]}</p><p class="sc-xAdFgQ kTtsPq">${TEXT[1]}</p>
      <h2 id="toc-0">No boat at night</h2><p>${TEXT[2]}</p><h2 id="share-of-the-cost">Who pays for it</h2>${p(...TEXT.slice(3))}</div>`
    );
    const texts = paragraphsOf(story);
    for (const text of [...TEXT, 'No boat at night', 'Who pays for it'])
      expect(texts).toContain(text);
  });

  it('is a sentence most of which leads elsewhere, and a list of links is none', async () => {
    const linked =
      'After <a href="/a">the council of the island turned the plans down in March</a>, it was <a href="/b">the county that paid for the jetty after all</a>.';
    const links =
      '<a href="/c">Ten islands to visit before summer</a> <a href="/d">How the tides are reckoned</a>';
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 2), linked, links, ...TEXT.slice(2))}</div>`
    );
    const text = paragraphsOf(story).join('\n');
    expect(text).toContain('it was the county that paid');
    expect(text).not.toContain('Ten islands');
  });

  it('stands behind links to the next part of the story', async () => {
    const story = await read(
      `<div class="t">${p(TEXT[0] as string)}<div><a rel="next" href="/2">To the second part</a></div>${p(...TEXT.slice(1))}</div>`
    );
    expect(paragraphsOf(story)).toEqual(expect.arrayContaining(TEXT));
  });

  it('is kept from screen readers until a script has asked who pays', async () => {
    const [first, ...rest] = TEXT;
    const paid = rest.map((text) => `<p class="paywall" aria-hidden="true">${text}</p>`).join('');
    expect(paragraphsOf(await read(`<div class="t"><p>${first}</p>${paid}</div>`))).toEqual(TEXT);
  });

  it('begins with a place that the description leaves out', async () => {
    const standfirst =
      'The company that runs the ferries has found a yard for its boats. Will they sail in winter too?';
    const story = await read(
      `<p class="intro">Saltmarsh. ${standfirst}</p><div class="share">Share</div><div class="t">${p(...TEXT)}</div>`,
      `<meta name="description" content="${standfirst}">`
    );
    expect([story.standfirst, ...paragraphsOf(story)].join('\n')).toContain(standfirst);
  });

  it('is told by linked data alone where a script prints it, and the editor is told so', async () => {
    const story = await read('<div id="app"></div>', stated(TEXT.join('\n\n')));
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect(story.problems).toContainEqual(
      expect.objectContaining({ rule: 'line-uncertain', place: 'parts' })
    );
    await expect(read('<div id="app"></div>', stated('Two boats were bought.'))).rejects.toThrow(
      /no text under it/
    );
  });
});

describe('the last paragraph of a story', () => {
  it.each([
    [
      'speech behind a dash, as before',
      '– Vi er glade, sier Liv Sund.',
      '– Vi sees igjen i april på den nye bryggen, sier hun.',
    ],
    [
      'the end of a quotation of several paragraphs',
      '<em>“We have waited for nine years.</em>',
      '<em>“And we shall wait for the tenth with joy.”</em>',
    ],
    [
      'about a person who shares a name with the author',
      'The harbour master is called Ann Marsh.',
      'Marshall will not say when, and the captain of the old boat, Jo Tillery, keeps silent too.',
    ],
    [
      'a sentence with long links',
      'The county pays half.',
      'On Monday the company agreed <a href="/x">to sail on Sundays until the bridge to the mainland is mended</a> after months of talks.',
    ],
  ])('is not taken for a note where it is %s', async (_what, before, last) => {
    const story = await read(
      `<p class="byline">By Maud Tillery</p><div class="t">${p(...TEXT, before, last)}</div>`
    );
    expect(paragraphsOf(story).at(-1)).toBe(last.replace(/<[^>]+>/g, ''));
  });

  it.each([
    '<em>Maud Tillery writes about harbours.</em>',
    'Tillery reported from Saltmarsh.',
    'Additional reporting by Maud Tillery.',
    '— With files from the island',
    'Read more: <a href="/x">everything about the ferries</a>',
  ])('is a note: %s', async (note) => {
    const story = await read(
      `<p class="byline">By Maud Tillery</p><div class="t">${p(...TEXT, note)}</div>`
    );
    expect(paragraphsOf(story)).toEqual(TEXT);
  });
});

describe('what is no paragraph of the story', () => {
  it.each([
    [
      'a question whether readers want to see what another site gives',
      '<div class="x9"><p>Recommended content</p><p>Here stands what our editors chose from another site. You can show it with a click and hide it again.</p><input type="checkbox" id="k"><label for="k">Show it</label><p>I agree that content of other sites is shown to me. Personal data may be sent to them.</p></div>',
      'Personal data may be sent',
    ],
    [
      'a box of a newsletter that is written as a figure',
      '<figure><aside aria-label="newsletter promotion"><p>Sign up to Harbour Post</p><p>Every Friday all that has to do with boats, tides and the people who live by them, in your post.</p></aside></figure>',
      'all that has to do with boats',
    ],
    [
      'what is printed again and again',
      '<p>Only members can keep this story for later.</p>'.repeat(3),
      'Only members can keep',
    ],
    [
      'a label and a link with a line between them',
      '<p>READ THIS TOO | <a href="/z">Thirty years on the old ferry, by its captain</a></p>',
      'Thirty years on the old ferry',
    ],
  ])('is left out: %s', async (_what, box, words) => {
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 2))}${box}${p(...TEXT.slice(2))}</div>`
    );
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect(JSON.stringify(story.captions)).not.toContain(words);
  });

  it('is a line of names under the standfirst', async () => {
    const story = await read(
      `<div class="t"><h2>Two boats, nine minutes</h2><p><b>From spring on the crossing makes no noise.</b></p><p class="who">By Maud Tillery, Saltmarsh</p>${p(...TEXT)}</div>`,
      stated('', { author: { '@type': 'Person', name: 'Maud Tillery' } })
    );
    expect(story.by).toBe('Maud Tillery');
    expect(paragraphsOf(story).join('\n')).not.toContain('Maud Tillery');
  });
});

describe('a line over the text that says when', () => {
  it.each([
    'Updated 15.59 | Published 14.14',
    'Aktualisiert am 07.01.2026 - 18:50 Uhr Lesedauer: 4 Min.',
    'Published: 7 January 2026',
  ])('is no paragraph: %s', async (line) => {
    const story = await read(`<div class="t"><p>${line}</p>${p(...TEXT)}</div>`);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it.each([
    'Doors open at 19:30.',
    'Boats leave at 8:15 and 9:45 from the northern quay, on Sundays at noon only',
    'In 2026 nothing changes',
  ])('is one where it says what happens then: %s', async (line) => {
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 1), line, ...TEXT.slice(1))}</div>`
    );
    expect(paragraphsOf(story)).toContain(line);
  });

  it('stands under the picture of an author, whose picture is none of the story', async () => {
    const face =
      '<figure><img src="/tillery.jpg"><figcaption><address>By Maud Tillery</address><time datetime="2026-03-03">3 March</time></figcaption></figure>';
    const story = await read(`<div class="t">${face}${p(...TEXT)}</div>`);
    expect(story.captions).toEqual([]);
  });
});

describe('a picture among the paragraphs', () => {
  it('may be pressed, to show it large', async () => {
    const picture = `<button aria-label="Open"><div class="embed"><div><img src="/boat.jpg" width="900" height="600"></div><figcaption><span class="caption">The yard at Holm.</span></figcaption></div></button>`;
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 2))}${picture}${p(...TEXT.slice(2))}</div>`
    );
    expect(story.captions.map(({ caption }) => caption)).toEqual(['The yard at Holm.']);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it('is no button with a sign and words', async () => {
    const button =
      '<button><img src="/mail.svg" width="300" height="300"> Send this story to a friend</button>';
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 2))}${button}${p(...TEXT.slice(2))}</div>`
    );
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it('has its credit in brackets of their own, and leaves none behind', async () => {
    const story = await read(
      `<div class="t">${p(...TEXT.slice(0, 2))}<figure><img src="/boat.jpg"><figcaption><span class="caption">The yard at Holm.</span><span class="credit" itemprop="author"> (<div class="camera">Image: Bo Lind/Holm Press)</div></span></figcaption></figure>${p(...TEXT.slice(2))}</div>`
    );
    expect(story.captions[0]).toMatchObject({ caption: 'The yard at Holm.' });
    expect(story.captions[0]?.creditLine).toContain('Bo Lind');
  });

  it('is not signed by the author of the story', async () => {
    const figure = `<figure><img src="/boat.jpg"><figcaption><span class="caption">The yard at Holm.</span><span itemprop="author">Bo Lind</span></figcaption></figure>`;
    const story = await read(
      `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="headline">${HEADLINE}</span><span itemprop="author">Maud Tillery</span>${figure}<div itemprop="articleBody">${p(...TEXT)}</div></div>`
    );
    expect(story.by).toBe('Maud Tillery');
  });
});
