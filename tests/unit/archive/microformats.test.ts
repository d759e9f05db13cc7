import { readHtmlPage } from '../../../src/server/archive/readers/htmlPage/htmlPage';

const TEXT = [
  'The ferry between the two islands stood still on Monday, its company said, since waves broke over the quay.',
  'About three hundred travellers waited in the hall of the harbour, where volunteers served tea until late.',
  'The company is to let the ships sail again on Wednesday, when the office expects the sea to calm.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body>${body}</body></html>`;

describe('a page with microformats', () => {
  test('is an export of Medium, whose subtitle stands twice', () => {
    const story = readHtmlPage(
      page(`<article class="h-entry"><header><h1 class="p-name">Ferry stops</h1></header>
      <section data-field="subtitle" class="p-summary">No boats today</section>
      <section data-field="body" class="e-content"><section class="section"><div>
      <h3 class="graf graf--title">Ferry stops</h3><h4 class="graf graf--subtitle">No boats today</h4>
      <figure class="graf--figure"><img src="https://cdn.example/pier.jpeg"><figcaption class="imageCaption">The pier at dawn. Photo: Ana Ruiz</figcaption></figure>
      ${TEXT}</div></section></section>
      <footer><p>By <a href="https://medium.example/@ida" class="p-author h-card">Ida Holm</a> on
      <a href="https://medium.example/p/1"><time class="dt-published" datetime="2026-03-04T12:30:00.000Z">March 4, 2026</time></a>.</p>
      <p><a href="https://medium.example/@ida/ferry-1" class="p-canonical">Canonical link</a></p>
      <p>Exported from <a href="https://medium.example">Medium</a> on March 5, 2026.</p></footer></article>`)
    );
    expect(story).toMatchObject({
      headline: 'Ferry stops',
      standfirst: 'No boats today',
      by: 'Ida Holm',
      authors: [{ name: 'Ida Holm', uri: 'https://medium.example/@ida' }],
      publishedAt: '2026-03-04T12:30:00Z',
      url: 'https://medium.example/@ida/ferry-1',
      captions: [{ caption: 'The pier at dawn.', creditLine: 'Ana Ruiz' }],
    });
    expect(JSON.stringify(story.parts)).not.toMatch(/No boats|Exported|Ferry stops/);
  });

  test('is of a theme of WordPress, with cards of its authors and its tags', () => {
    const story = readHtmlPage(
      page(`<article class="post hentry"><h1 class="entry-title">Ferry stops</h1>
      <div class="entry-meta">Posted on <time class="entry-date published" datetime="2026-03-04T12:30:00+01:00">4 March</time>
      <time class="updated" datetime="2026-03-05T09:00:00+01:00">5 March</time>
      <span class="author vcard"><a class="url fn n" href="https://a.example/ida">Ida Holm</a></span>
      <span class="author vcard"><a class="url fn n" href="https://a.example/jan">Jan Berg</a></span></div>
      <div class="entry-content">${TEXT}</div></article>`)
    );
    expect(story).toMatchObject({
      by: 'Ida Holm, Jan Berg',
      authors: [{ uri: 'https://a.example/ida' }, { uri: 'https://a.example/jan' }],
      publishedAt: '2026-03-04T12:30:00+01:00',
      modifiedAt: '2026-03-05T09:00:00+01:00',
    });
  });

  test('takes nothing from entries that are teasers of other stories', () => {
    const teaser = (name: string) =>
      `<article class="hentry"><h2 class="entry-title">${name}</h2><span class="author vcard"><a class="fn">${name} Poe</a></span>
      <time class="published" datetime="2020-01-01T00:00:00Z">1 January 2020</time></article>`;
    const story = readHtmlPage(
      page(`<main><h1>Ferry stops</h1><div class="text">${TEXT}</div></main>
      <aside>${teaser('Ada')}${teaser('Bo')}</aside>`)
    );
    expect(story.authors).toEqual([]);
    expect(story.publishedAt).toBeNull();
  });
});
