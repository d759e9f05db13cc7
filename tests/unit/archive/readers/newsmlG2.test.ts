import { newsmlG2Reader } from '../../../../src/server/archive/readers/newsmlG2';
import { nitfReader } from '../../../../src/server/archive/readers/nitf';
import { blocksOf, readSource, readStoryOf } from '../../../support/sourceFile';

const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

const textItem = (
  content: string,
  more = '',
  guid = 'urn:coast:1'
) => `<newsItem ${NAR} guid="${guid}" xml:lang="en-GB">
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="coast.example"/>
    <versionCreated>2026-03-05T06:00:00Z</versionCreated><firstCreated>2026-03-04T11:30:00Z</firstCreated>
    <embargoed>2026-03-06T00:00:00Z</embargoed><pubStatus qcode="stat:usable"/><edNote>Adds tide</edNote>${more}</itemMeta>
  <contentMeta><urgency>3</urgency><located qcode="geo:1"><name>Port Alba</name></located>
    <creator qcode="c:1"><name>Lea Roa</name></creator><infoSource literal="Coast"/>
    <subject type="cpnat:abstract" qcode="medtop:20000822"/><subject type="cpnat:person"><name>Omar Sale</name></subject>
    <subject type="cpnat:geoArea" literal="Alba"/><keyword>tide</keyword><slugline>FERRY/NOON</slugline>
    <headline role="hld:subHeadline">No boats</headline><headline>Ferry stops &amp; waits</headline>
    <dateline>PORT ALBA</dateline><by>By Lea Roa</by><description role="drol:summary">Nobody knows why</description></contentMeta>
  <assert qcode="medtop:20000822"><name>Ports</name></assert>
  <contentSet>${content}</contentSet></newsItem>`;

const pictureItem = (guid: string, words: string) => `<newsItem ${NAR} guid="${guid}">
  <itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
  <contentMeta><creditline>Coast/Ana Ruiz</creditline><by>Ana Ruiz</by><description role="drol:caption">${words}</description></contentMeta>
  <rightsInfo><copyrightNotice>© Coast</copyrightNotice></rightsInfo>
  <contentSet><remoteContent href="https://coast.example/${guid.slice(4)}-t.jpg" rendition="rnd:thumbnail" contenttype="image/jpeg" width="90"/>
    <remoteContent href="https://coast.example/${guid.slice(4)}.jpg" rendition="rnd:highRes" contenttype="image/jpeg" width="4000"/></contentSet></newsItem>`;

const XHTML =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h2>Why</h2><p>Low <em>tide</em> &lt; 1 m.</p><script>x()</script></body></html></inlineXML>';

const message = (...items: string[]) =>
  `<?xml version="1.0"?><newsMessage ${NAR}><header><sent>2026-03-05T06:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  test('gives an item with XHTML all that a story holds', async () => {
    const story = await readStoryOf(newsmlG2Reader, textItem(XHTML));
    expect(story).toMatchObject({
      id: 'urn:coast:1',
      locale: 'en-GB',
      headline: 'Ferry stops & waits',
      standfirst: 'Nobody knows why',
      slugline: 'FERRY/NOON',
      by: 'Lea Roa',
      dateline: 'PORT ALBA',
      located: 'Port Alba',
      infoSources: ['Coast'],
      subjects: [
        { name: 'Ports', uri: 'medtop:20000822' },
        { name: 'tide', uri: null },
      ],
      people: [{ name: 'Omar Sale' }],
      places: [{ name: 'Alba' }],
      urgency: 3,
      edNote: 'Adds tide',
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T06:00:00.000Z',
      embargoedUntil: '2026-03-06T00:00:00.000Z',
      state: 'published',
    });
    expect(blocksOf(story)).toEqual(['heading: Why', 'paragraph: Low tide < 1 m.']);
  });

  test('reads NITF in an item, and plain text', async () => {
    const nitf =
      '<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><abstract><p>x</p></abstract></body.head><body.content><p>Low <location>tide</location>.</p></body.content></body></nitf></inlineXML>';
    expect(blocksOf(await readStoryOf(newsmlG2Reader, textItem(nitf)))).toEqual([
      'paragraph: Low tide.',
    ]);
    const plain = '<inlineData contenttype="text/plain">One\n\nTwo</inlineData>';
    expect(blocksOf(await readStoryOf(newsmlG2Reader, textItem(plain)))).toEqual([
      'paragraph: One',
      'paragraph: Two',
    ]);
  });

  test('puts the pictures of a message beside its story', async () => {
    const story = await readStoryOf(
      newsmlG2Reader,
      message(textItem(XHTML), pictureItem('pic:1', 'The old pier'), pictureItem('pic:2', 'Gulls'))
    );
    expect(story.captions).toMatchObject([
      {
        caption: 'The old pier',
        creator: 'Ana Ruiz',
        copyrightNotice: '© Coast',
        picture: { url: 'https://coast.example/1.jpg' },
        role: 'lead',
      },
      { caption: 'Gulls', role: 'gallery' },
    ]);
  });

  test('with several stories goes by links and packages', async () => {
    const link = '<link rel="irel:seeAlso" residref="pic:2"/>';
    const parcel = `<packageItem ${NAR} guid="urn:k"><groupSet><group><itemRef residref="urn:coast:2"/><itemRef residref="pic:1"/></group></groupSet></packageItem>`;
    const { stories, refused } = await readSource(
      newsmlG2Reader,
      message(
        textItem(XHTML, link),
        textItem(XHTML, '', 'urn:coast:2'),
        textItem(XHTML, '', 'urn:coast:3'),
        pictureItem('pic:1', 'The old pier'),
        pictureItem('pic:2', 'Gulls'),
        parcel
      )
    );
    expect(stories.map(({ captions }) => captions.map(({ caption }) => caption))).toEqual([
      ['Gulls'],
      ['The old pier'],
      [],
    ]);
    expect(refused).toEqual([]);
  });

  test('names the stories that it links to, and no other links', async () => {
    const links = [
      '<link rel="irel:seeAlso" residref="urn:coast:2"/>',
      '<link reluri="http://cv.iptc.org/newscodes/itemrelation/seeAlso" href="https://coast.example/tides"/>',
      '<link rel="irel:previousVersion" residref="urn:coast:0"/>',
      '<link rel="irel:seeAlso" residref="urn:film"><itemClass qcode="ninat:video"/></link>',
      '<link rel="irel:seeAlso" href="https://coast.example/p.jpg" contenttype="image/jpeg"/>',
      '<link rel="irel:seeAlso" residref="pic:1"/>',
    ].join('');
    const story = await readStoryOf(
      newsmlG2Reader,
      message(textItem(XHTML, links), pictureItem('pic:1', 'The old pier'))
    );
    expect(story.related).toEqual(['urn:coast:2', 'https://coast.example/tides']);
  });

  test('stands in the section of its only service, and in none of several', async () => {
    const service = (name: string) => `<service qcode="s:1"><name>${name}</name></service>`;
    const one = await readStoryOf(newsmlG2Reader, textItem(XHTML, service('Coast news')));
    expect(one.sectionTrail).toEqual(['Coast news']);
    const both = textItem(XHTML, service('Coast news') + service('World wire'));
    expect((await readStoryOf(newsmlG2Reader, both)).sectionTrail).toEqual([]);
  });

  test('withdraws what is canceled and refuses what is no story by its name', async () => {
    expect(
      await readStoryOf(newsmlG2Reader, textItem(XHTML).replace('stat:usable', 'stat:canceled'))
    ).toMatchObject({ state: 'withdrawn' });
    const { refused } = await readSource(
      newsmlG2Reader,
      `<conceptItem ${NAR} guid="x"><concept/></conceptItem>`
    );
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('conceptItem') },
    ]);
    const picture = await readSource(newsmlG2Reader, pictureItem('pic:1', 'Pier'));
    expect(picture.refused).toMatchObject([{ message: expect.stringContaining('picture') }]);
  });
});

const nitf = (head: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd" [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<nitf baselang="en"><head><title>Other</title>${head}</head><body>${body}</body></nitf>`;

describe('NITF', () => {
  test('gives all that a story holds', async () => {
    const head = `<tobject><tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy" tobject.subject.matter="Ports"/></tobject>
      <docdata management-status="usable"><doc-id id-string="coast-1"/><urgency ed-urg="4"/><date.issue norm="20260304T123000+0100"/>
      <date.expire norm="20260404T000000Z"/><du-key key="ferry"/><ed-msg info="Adds"/><key-list><keyword key="tide"/></key-list>
      <identified-content><person>Omar Sale</person><location>Alba</location><org>Ferry Line</org></identified-content></docdata>
      <pubdata position.section="News" date.publication="20260304"/>`;
    const body = `<body.head><hedline><hl1>Ferry stops</hl1><hl2>No boats</hl2></hedline><byline>By <person>Lea Roa</person><byttl>Staff</byttl></byline>
      <distributor>Coast</distributor><dateline><location>Port Alba</location>, <story.date norm="20260304">March 4</story.date> (Coast)</dateline><abstract><p>Nobody knows why</p></abstract></body.head>
      <body.content><block><p>Low <money>tide</money>.</p><hl2>Later</hl2><media media-type="image"><media-reference mime-type="image/jpeg" source="pier.jpg" width="10" height="10"/>
      <media-reference mime-type="image/jpeg" source="https://coast.example/pier.jpg" width="900" height="600"/><media-caption>The old pier</media-caption><media-producer>Ana Ruiz</media-producer></media>
      <bq>We wait.<credit>Omar Sale</credit></bq><ul><li>one</li><li>two</li></ul></block></body.content><body.end><tagline>Edited in Alba</tagline></body.end>`;
    const story = await readStoryOf(nitfReader, nitf(head, body));
    expect(story).toMatchObject({
      id: 'coast-1',
      locale: 'en',
      headline: 'Ferry stops',
      standfirst: 'Nobody knows why',
      slugline: 'ferry',
      by: 'Lea Roa',
      dateline: 'Port Alba, (Coast)',
      located: 'Port Alba',
      infoSources: ['Coast'],
      subjects: [{ name: 'Ports', uri: '04015000' }, { name: 'tide' }, { name: 'Ferry Line' }],
      people: [{ name: 'Omar Sale' }],
      places: [{ name: 'Alba' }],
      sectionTrail: ['News'],
      urgency: 4,
      edNote: 'Adds',
      publishedAt: '2026-03-04T11:30:00.000Z',
      expires: '2026-04-04T00:00:00.000Z',
      captions: [
        {
          caption: 'The old pier',
          creditLine: 'Ana Ruiz',
          picture: { url: 'https://coast.example/pier.jpg' },
        },
      ],
    });
    expect(blocksOf(story)).toEqual([
      'paragraph: Low tide.',
      'heading: Later',
      'figure 0',
      expect.stringContaining('We wait.'),
      'list: one | two',
      'paragraph: Edited in Alba',
    ]);
  });

  test('holds back what is embargoed, withdraws what was killed, expands no entity', async () => {
    const body =
      '<body.head><hedline><hl1>Ferry &a; &x;</hl1></hedline></body.head><body.content><p>Low.</p></body.content>';
    const embargoed = await readStoryOf(
      nitfReader,
      nitf(
        '<docdata management-status="embargoed"><date.issue norm="20260304"/><date.release norm="20260306T000000Z"/></docdata>',
        body
      )
    );
    expect(embargoed).toMatchObject({
      publishedAt: '2026-03-04',
      embargoedUntil: '2026-03-06T00:00:00.000Z',
    });
    expect(embargoed.headline).not.toMatch(/aaaa|root/);
    expect(
      await readStoryOf(nitfReader, nitf('<docdata management-status="killed"/>', body))
    ).toMatchObject({ state: 'withdrawn' });
  });

  test('refuses what is nested to break its reader', async () => {
    const deep = nitf('', `<body.content>${'<block>'.repeat(400)}<p>x</p>`);
    const { refused } = await readSource(nitfReader, deep);
    expect(refused).toMatchObject([{ rule: expect.stringMatching(/too-deep|cut-off/) }]);
    await expect(readSource(nitfReader, nitf('', '<a>'.repeat(20_000)))).rejects.toMatchObject({
      rule: 'too-deep',
    });
  });
});
