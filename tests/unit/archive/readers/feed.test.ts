import { feedReader } from '../../../../src/server/archive/readers/feed';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const LONG = '<p>The ferry stops at noon, and nobody knows why.</p>'.repeat(15);

const rss = (...items: string[]) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>
<link>https://harbour.example/</link><language>en-gb</language>${items.join('\n')}</channel></rss>`;

const atom = (...entries: string[]) => `<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="pt-BR" xml:base="https://porto.example/pt/">
<a:title>Porto</a:title><a:author><a:name>Redação</a:name></a:author>${entries.join('\n')}</a:feed>`;

describe('a feed', () => {
  test('in RSS 2.0 gives address, authors, dates in UTC, subjects and the whole text', async () => {
    const story = await readStoryOf(
      feedReader,
      rss(`<item><title>Ferry &amp;amp; tide</title><link>/2026/ferry?a=1&b=2</link>
        <guid isPermaLink="false">urn:ferry:1</guid><pubDate>Wed, 04 Mar 2026 06:30:00 EST</pubDate>
        <dc:creator>By Lea Roa</dc:creator><dc:creator>Omar Sale</dc:creator><category>Port</category>
        <description>No boats today</description><content:encoded><![CDATA[${LONG}]]></content:encoded></item>`)
    );
    expect(story).toMatchObject({
      id: 'urn:ferry:1',
      url: 'https://harbour.example/2026/ferry?a=1&b=2',
      locale: 'en-GB',
      headline: 'Ferry & tide',
      standfirst: 'No boats today',
      by: 'Lea Roa, Omar Sale',
      publishedAt: '2026-03-04T11:30:00.000Z',
      subjects: [{ name: 'Port', uri: null }],
      problems: [],
    });
    expect(blocksOf(story)).toHaveLength(15);
  });

  test('reads the pictures of Media RSS with their words: one of its renditions, whatever the prefix', async () => {
    const story = await readStoryOf(
      feedReader,
      rss(`<item><title>Ferry</title><description>${LONG.replaceAll('<', '&lt;')}</description>
        <m:content url="https://harbour.example/a/140.jpg" medium="image" width="140"><m:credit>Ana Ruiz</m:credit>
          <m:description type="html">The &lt;b&gt;old&lt;/b&gt; pier</m:description></m:content>
        <m:content url="https://harbour.example/a/700.jpg?s=1&t=2" medium="image" width="700"><m:credit>Ana Ruiz</m:credit>
          <m:description type="html">The &lt;b&gt;old&lt;/b&gt; pier</m:description></m:content>
        <m:group><m:content url="https://harbour.example/b.jpg" type="image/jpeg"/><m:description>Gulls</m:description></m:group>
        <m:thumbnail url="https://harbour.example/small.jpg"/>
        <enclosure url="https://harbour.example/talk.mp3" type="audio/mpeg" length="1"/></item>`)
    );
    expect(story.captions).toMatchObject([
      { caption: 'Gulls', role: 'lead', picture: { url: 'https://harbour.example/b.jpg' } },
      {
        caption: 'The old pier',
        creditLine: 'Ana Ruiz',
        role: 'gallery',
        picture: { url: 'https://harbour.example/a/700.jpg?s=1&t=2' },
      },
    ]);
    expect(rulesOf(story)).toEqual(['file-left-out']);
  });

  test('does not take a picture twice that is in the text too', async () => {
    const story = await readStoryOf(
      feedReader,
      rss(`<item><title>Ferry</title><content:encoded><![CDATA[${LONG}<figure><img src="https://harbour.example/b.jpg"><figcaption>Gulls</figcaption></figure>]]></content:encoded>
        <enclosure url="https://harbour.example/b.jpg?w=1200" type="image/jpeg"/></item>`)
    );
    expect(story.captions).toMatchObject([{ caption: 'Gulls', role: 'lead' }]);
  });

  test('in RSS 1.0 and 0.9 gives its items, which stand beside the channel', async () => {
    const { stories } = await readSource(
      feedReader,
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://harbour.example/rss"><title>Post</title><link>https://harbour.example/</link><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
        <item rdf:about="https://harbour.example/1"><title>One</title><d:date>2026-03-04T12:30+01:00</d:date><d:subject>Port</d:subject><description>Words.</description></item>
        <item><title>Two</title><link>https://harbour.example/2</link></item></rdf:RDF>`
    );
    expect(stories).toMatchObject([
      {
        id: 'https://harbour.example/1',
        url: 'https://harbour.example/1',
        publishedAt: '2026-03-04T11:30:00.000Z',
        subjects: [{ name: 'Port' }],
      },
      { url: 'https://harbour.example/2' },
    ]);
    expect(rulesOf(stories[1]!)).toEqual(['no-text']);
  });

  test('in Atom reads texts by their types and resolves addresses against the nearest base', async () => {
    const { stories } = await readSource(
      feedReader,
      atom(
        `<a:entry xml:base="2026/"><a:id>urn:a</a:id><a:title type="text">2 &lt; 3 &amp; more</a:title>
          <a:link href="balsa"/><a:updated>2026-03-05T10:00:00Z</a:updated><a:published>2026-03-04T10:00:00Z</a:published>
          <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="mais">more</a>.</p></div></a:content></a:entry>`,
        `<a:entry xml:lang="en"><a:id>urn:b</a:id><a:title type="html">A &lt;i&gt;boat&lt;/i&gt;</a:title>
          <a:author><a:name>Lea Roa</a:name></a:author><a:content type="html">&lt;p&gt;Gone.&lt;/p&gt;</a:content></a:entry>`
      )
    );
    expect(stories).toMatchObject([
      {
        headline: '2 < 3 & more',
        url: 'https://porto.example/pt/2026/balsa',
        locale: 'pt-BR',
        by: 'Redação',
        modifiedAt: '2026-03-05T10:00:00.000Z',
        parts: [
          {
            blocks: [
              {
                children: [
                  { text: 'See ' },
                  { type: 'link', url: 'https://porto.example/pt/2026/mais' },
                  { text: '.' },
                ],
              },
            ],
          },
        ],
      },
      { headline: 'A boat', locale: 'en', by: 'Lea Roa' },
    ]);
  });

  test('in JSON Feed gives text, pictures and authors of 1.0 and 1.1', async () => {
    const { stories, places } = await readSource(
      feedReader,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        items: [
          {
            id: '1',
            url: 'https://harbour.example/1',
            title: 'One',
            content_html: '<p>Words.</p>',
            image: 'https://harbour.example/a.jpg',
            date_published: '2026-03-04T12:30:00+01:00',
            authors: [{ name: 'Lea Roa' }],
            tags: ['Port'],
          },
          {
            id: '2',
            content_text: 'No title here.\n\nBut two paragraphs.',
            author: { name: 'Omar Sale' },
          },
        ],
      })
    );
    expect(stories).toMatchObject([
      {
        id: '1',
        by: 'Lea Roa',
        publishedAt: '2026-03-04T11:30:00.000Z',
        captions: [{ role: 'lead' }],
        subjects: [{ name: 'Port' }],
      },
      { id: '2', by: 'Omar Sale', headline: 'No title here.' },
    ]);
    expect(places).toEqual(['item 1, line 1', 'item 2, line 1']);
  });

  test('in JSON Feed says of all its entries what they do not say themselves', async () => {
    const { stories } = await readSource(
      feedReader,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        language: 'es',
        authors: [{ name: 'Itziar Olmedo' }],
        items: [
          { id: '1', content_text: 'Baja el embalse.' },
          { id: '2', content_text: 'Low.', language: 'en', author: { name: 'Lea Roa' } },
        ],
      })
    );
    expect(stories).toMatchObject([
      { locale: 'es', by: 'Itziar Olmedo' },
      { locale: 'en', by: 'Lea Roa' },
    ]);
  });

  test('bears ill-formed XML and says of summaries that they are no more', async () => {
    const { stories } = await readSource(
      feedReader,
      rss(
        '<item><title>A & B <br> C</title><description>Short.</description><image>https://harbour.example/a.jpg?w=1&h=2</image>',
        '<item><title>Next</title><description>Short too.</description></item>'
      )
    );
    expect(stories.map(({ headline }) => headline)).toContain('A & B C');
    expect(rulesOf(stories[0]!)).toContain('summary-only');
  });

  test('leaves out a time whose zone is not named', async () => {
    const story = await readStoryOf(
      feedReader,
      rss('<item><title>A</title><pubDate>4 Mar 2026 06:30</pubDate></item>')
    );
    expect(story.publishedAt).toBe('2026-03-04');
    expect(rulesOf(story)).toContain('time-without-zone');
  });

  test('takes what is given before what it says', async () => {
    const given = { locale: 'cy', outlet: 'Porthladd', date: '2026-01-02' };
    const story = await readStoryOf(feedReader, rss('<item><title>A</title></item>'), given);
    expect(story).toMatchObject({
      locale: 'cy',
      outlet: { name: 'Porthladd' },
      publishedAt: '2026-01-02',
    });
  });

  test('knows no page and no other XML', () => {
    expect(feedReader.recognises('<!DOCTYPE html><html><body>rss</body></html>')).toBe(false);
    expect(feedReader.recognises('{"items": ["a"]}')).toBe(false);
  });
});

const KIND = 'http://schemas.google.com/g/2005#kind';
const blogger = (...entries: string[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018"
  xmlns:app="http://purl.org/atom/app#" xmlns:thr="http://purl.org/syndication/thread/1.0">${entries.join('\n')}</feed>`;
const ofKind = (kind: string, title: string, more = '') =>
  `<entry><id>tag:${title}</id><title>${title}</title><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>
  <published>2026-03-04T12:30:00Z</published><category scheme="${KIND}" term="http://schemas.google.com/blogger/2008/kind#${kind}"/>
  <category scheme="http://www.blogger.com/atom/ns#" term="Port"/>${more}</entry>`;
const ofType = (type: string, status: string, title: string, more = '') =>
  `<entry><id>tag:${title}</id><b:type>${type}</b:type><b:status>${status}</b:status><title>${title}</title>
  <content type="html">&lt;p&gt;Words.&lt;/p&gt;</content><published>2026-03-04T12:30:00Z</published>
  <b:filename>/2026/03/ferry.html</b:filename><link/>${more}</entry>`;

describe('an export of Blogger', () => {
  test.each([
    [
      'by its categories',
      [
        ofKind('post', 'Ferry'),
        ofKind('post', 'Later', '<app:control><app:draft>yes</app:draft></app:control>'),
        ofKind('comment', 'No!'),
        ofKind('template', 'Template: Porto'),
        ofKind('settings', 'The name of the blog'),
        ofKind('page', 'About us'),
      ],
    ],
    [
      'by its own elements',
      [
        ofType('POST', 'LIVE', 'Ferry'),
        ofType('POST', 'DRAFT', 'Later'),
        ofType('COMMENT', 'LIVE', 'No!'),
        ofType('PAGE', 'LIVE', 'About us'),
      ],
    ],
  ])('gives its posts, drafts as drafts, and nothing else: %s', async (_how, entries) => {
    const site = { url: 'https://porto.example/' };
    const { stories, refused } = await readSource(feedReader, blogger(...entries), site);
    expect(stories.map(({ headline, state }) => [headline, state])).toEqual([
      ['Ferry', 'published'],
      ['Later', 'draft'],
    ]);
    expect(refused).toMatchObject([{ rule: 'no-story' }]);
    expect(refused[0]?.message).toContain('About us');
  });

  test('takes no kind for a subject, trash for no public story, and a file name for an address', async () => {
    const old = await readStoryOf(feedReader, blogger(ofKind('post', 'Ferry')));
    expect(old.subjects).toEqual([{ name: 'Port', uri: 'http://www.blogger.com/atom/ns#Port' }]);
    const trash = ofType('POST', 'LIVE', 'Ferry', '<b:trashed>2026-03-05T00:00:00Z</b:trashed>');
    const site = { url: 'https://porto.example/' };
    expect(await readStoryOf(feedReader, blogger(trash), site)).toMatchObject({
      state: 'draft',
      url: 'https://porto.example/2026/03/ferry.html',
    });
  });

  test('takes the whole picture that a small one leads to, and the words below it', async () => {
    const html =
      '<p>The ferry stops.</p><table class="tr-caption-container"><tr><td><a href="https://b.example/s1600/pier.jpg"><img src="https://b.example/s320/pier.jpg"></a></td></tr><tr><td class="tr-caption">The pier at dawn. Photo: Ana Ruiz</td></tr></table>';
    const escaped = html.replaceAll('<', '&lt;');
    const entry = `<entry><id>a</id><title>Ferry</title><content type="html">${escaped}</content></entry>`;
    const { captions } = await readStoryOf(feedReader, blogger(entry));
    expect(captions).toMatchObject([
      {
        caption: 'The pier at dawn.',
        creditLine: 'Ana Ruiz',
        picture: { url: 'https://b.example/s1600/pier.jpg' },
      },
    ]);
  });
});

test('a feed of comments holds no story', async () => {
  const answer = ofKind('post', 'No!', '<thr:in-reply-to ref="tag:Ferry"/>');
  await expect(readSource(feedReader, blogger(answer))).rejects.toMatchObject({ rule: 'no-story' });
});
