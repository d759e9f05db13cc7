import { ninjsReader } from '../../../../src/server/archive/readers/ninjs';
import { superdeskReader } from '../../../../src/server/archive/readers/superdesk';
import { blocksOf, readSource, readStoryOf, rulesOf } from '../../../support/sourceFile';

const asFile = (value: object) => JSON.stringify(value, null, 1);

const FIRST = {
  uri: 'urn:coast:1',
  type: 'text',
  versioncreated: '2026-03-05T06:00:00+01:00',
  firstcreated: '2026-03-04T12:30:00+01:00',
  pubstatus: 'usable',
  urgency: 4,
  language: 'en-GB',
  headline: 'Ferry stops at noon',
  slugline: 'ferry-noon',
  byline: 'By Lea Roa',
  located: 'Port Alba',
  ednote: 'Adds tide',
  description_text: 'No boats today',
  body_text: 'plain',
  body_xhtml: '<p>The ferry <b>stops</b>.</p>',
  subject: [{ name: 'Ports', code: '04015000', scheme: 'subj' }],
  person: [{ name: 'Omar Sale' }],
  place: [{ name: 'Port Alba', code: 'PA' }],
  organisation: [{ name: 'Ferry Line' }],
  infosource: [{ name: 'Coast Agency' }],
  altids: { a: '1' },
  expires: '2026-04-04T00:00:00Z',
  embargoed: '2026-03-04T13:00:00Z',
  associations: {
    extra: {
      type: 'picture',
      description_text: 'Gulls',
      renditions: { main: { href: 'https://coast.example/g.jpg', mimetype: 'image/jpeg' } },
    },
    featuremedia: {
      type: 'picture',
      description_text: 'The old pier in Port Alba',
      byline: 'Ana Ruiz',
      copyrightnotice: '© Coast',
      usageterms: 'Editorial use',
      renditions: {
        thumbnail: { href: 'https://coast.example/t.jpg', mimetype: 'image/jpeg', width: 90 },
        original: { href: 'https://coast.example/p.jpg', mimetype: 'image/jpeg', width: 4000 },
      },
    },
    other: { type: 'text', uri: 'urn:coast:2', headline: 'Other' },
  },
};

const THIRD = {
  standard: { name: 'ninjs', version: '3.1' },
  uri: 'https://coast.example/id/3',
  type: 'text',
  versionCreated: '2026-03-05T06:00:00Z',
  firstCreated: '2026-03-04T11:30:00Z',
  embargoedUntil: '2026-03-06T00:00:00Z',
  pubStatus: 'canceled',
  edNote: 'Kill',
  language: 'pt',
  by: 'Lea Roa',
  headlines: [
    { role: 'kicker', value: 'Porto' },
    { role: 'main', value: 'Balsa para' },
  ],
  descriptions: [
    { role: 'summary', value: 'Sem barcos' },
    { role: 'dateline', value: 'PORTO (Coast)' },
    { role: 'correction', value: 'It was one.' },
  ],
  bodies: [
    { role: 'plain', contentType: 'text/plain', value: 'plain' },
    { role: 'main', contentType: 'text/html', value: '<p>A balsa para.</p>' },
  ],
  subjects: [
    { name: 'Notícias', rel: 'section' },
    { name: 'Portos', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000822' },
  ],
  people: [{ name: 'Omar Sale' }],
  infoSources: [
    { role: 'author', name: 'Lea Roa' },
    { role: 'source', name: 'Coast' },
    { role: 'publisher', name: 'Porto Hoje' },
  ],
  renditions: [{ name: 'web', href: 'https://coast.example/balsa', contentType: 'text/html' }],
  associations: [
    {
      name: 'p1',
      type: 'picture',
      descriptions: [{ role: 'caption', value: 'O cais' }],
      renditions: [
        { name: 'main', href: 'https://coast.example/p.jpg', contentType: 'image/jpeg' },
      ],
    },
  ],
};

describe('ninjs', () => {
  test('of version 1 gives all that a story holds, with its pictures', async () => {
    const story = await readStoryOf(ninjsReader, asFile(FIRST));
    expect(story).toMatchObject({
      id: 'urn:coast:1',
      url: null,
      locale: 'en-GB',
      headline: 'Ferry stops at noon',
      slugline: 'ferry-noon',
      standfirst: 'No boats today',
      by: 'Lea Roa',
      located: 'Port Alba',
      edNote: 'Adds tide',
      urgency: 4,
      publishedAt: '2026-03-04T11:30:00.000Z',
      modifiedAt: '2026-03-05T05:00:00.000Z',
      embargoedUntil: '2026-03-04T13:00:00.000Z',
      expires: '2026-04-04T00:00:00.000Z',
      state: 'published',
      infoSources: ['Coast Agency'],
      subjects: [
        { name: 'Ports', uri: '04015000' },
        { name: 'Ferry Line', uri: null },
      ],
      people: [{ name: 'Omar Sale', uri: null }],
      places: [{ name: 'Port Alba', uri: 'PA' }],
      related: ['urn:coast:2'],
    });
    expect(blocksOf(story)).toEqual(['paragraph: The ferry stops.']);
    expect(story.captions).toMatchObject([
      {
        caption: 'The old pier in Port Alba',
        creator: 'Ana Ruiz',
        copyrightNotice: '© Coast',
        usageTerms: 'Editorial use',
        picture: { url: 'https://coast.example/p.jpg' },
        role: 'lead',
      },
      { caption: 'Gulls', role: 'gallery' },
    ]);
  });

  test('of version 3 goes by its own names, and a canceled story is withdrawn', async () => {
    const story = await readStoryOf(ninjsReader, asFile(THIRD));
    expect(story).toMatchObject({
      url: 'https://coast.example/balsa',
      state: 'withdrawn',
      headline: 'Balsa para',
      kicker: 'Porto',
      standfirst: 'Sem barcos',
      dateline: 'PORTO (Coast)',
      by: 'Lea Roa',
      authors: [{ name: 'Lea Roa' }],
      infoSources: ['Coast'],
      outlet: { name: 'Porto Hoje' },
      sectionTrail: ['Notícias'],
      subjects: [{ name: 'Portos', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000822' }],
      people: [{ name: 'Omar Sale' }],
      embargoedUntil: '2026-03-06T00:00:00.000Z',
      edNote: 'Kill',
      corrections: [{ type: 'correction', text: 'It was one.' }],
      captions: [{ caption: 'O cais', role: 'lead' }],
    });
  });

  test('withheld is a draft, and a status that nobody knows a draft with a problem', async () => {
    expect(
      await readStoryOf(ninjsReader, asFile({ ...FIRST, pubstatus: 'withheld' }))
    ).toMatchObject({ state: 'draft' });
    const odd = await readStoryOf(ninjsReader, asFile({ ...FIRST, pubstatus: 'sleeping' }));
    expect([odd.state, rulesOf(odd)]).toEqual(['draft', ['status-unknown']]);
  });

  test('reads the items of a list one by one; one that is none ends nothing', async () => {
    const list = {
      items: [
        FIRST,
        { uri: 'urn:p', type: 'picture', versioncreated: '2026-03-04T11:30:00Z' },
        { ...FIRST, uri: 'urn:coast:4' },
      ],
    };
    const { stories, refused } = await readSource(ninjsReader, asFile(list));
    expect(stories.map(({ id }) => id)).toEqual(['urn:coast:1', 'urn:coast:4']);
    expect(refused).toMatchObject([
      { place: expect.stringMatching(/^item 2, line \d+$/), rule: 'no-story' },
    ]);
  });

  test('reads plain bodies as text, HTML in them as HTML, and NITF', async () => {
    const { body_xhtml: _, ...plain } = FIRST;
    expect(
      blocksOf(await readStoryOf(ninjsReader, asFile({ ...plain, body_text: 'One\n\nTwo < 3' })))
    ).toEqual(['paragraph: One', 'paragraph: Two < 3']);
    expect(
      blocksOf(
        await readStoryOf(
          ninjsReader,
          asFile({ ...plain, body_text: '<p>One</p><script>x()</script>' })
        )
      )
    ).toEqual(['paragraph: One']);
    const nitf =
      '<?xml version="1.0"?><nitf><body><body.content><block><hl2>Why</hl2><p>Low <person>tide</person></p></block></body.content></body></nitf>';
    expect(
      blocksOf(
        await readStoryOf(
          ninjsReader,
          asFile({ ...plain, bodies: [{ contentType: 'application/nitf+xml', value: nitf }] })
        )
      )
    ).toEqual(['heading: Why', 'paragraph: Low tide']);
  });

  test('knows no Superdesk item for its own, nor other JSON', () => {
    expect(ninjsReader.recognises('{"uri": "x", "name": "y"}')).toBe(false);
    expect(ninjsReader.recognises('[1, 2]')).toBe(false);
  });
});

const ITEM = {
  _id: 'urn:desk:1',
  guid: 'urn:desk:1',
  type: 'text',
  state: 'published',
  pubstatus: 'usable',
  unique_name: '#12',
  family_id: 'urn:desk:1',
  headline: 'Ferry &amp; tide',
  slugline: 'ferry',
  abstract: '<p>No boats today</p>',
  body_html: '<p>The ferry stops.</p>',
  body_footer: '<p>Call the line.</p>',
  byline: 'By Lea Roa',
  dateline: { text: 'PORT ALBA, March 4 Coast -', located: { city: 'Port Alba' } },
  anpa_category: [{ name: 'Domestic', qcode: 'a' }],
  subject: [{ name: 'ports', qcode: '04015000' }],
  place: [{ name: 'Alba', qcode: 'AL' }],
  keywords: ['tide'],
  urgency: '3',
  ednote: 'Adds',
  source: 'Coast',
  language: 'en',
  firstcreated: '2026-03-04T11:30:00+0000',
  versioncreated: '2026-03-05T06:00:00+0000',
  schedule_settings: { utc_embargo: null },
  authors: [
    { role: 'WRITER', name: 'WRITER' },
    { role: 'writer', name: 'Lea Roa' },
  ],
  associations: {
    featuremedia: {
      type: 'picture',
      description_text: 'The pier',
      alt_text: 'A pier',
      byline: 'Ana Ruiz',
      renditions: { original: { href: 'https://desk.example/p.jpg', mimetype: 'image/jpeg' } },
    },
    editor_0: null,
    editor_1: { type: 'text', guid: 'urn:desk:0', headline: 'Tide tables' },
  },
};

describe('a Superdesk item', () => {
  test('gives all that a story holds', async () => {
    const story = await readStoryOf(superdeskReader, asFile(ITEM));
    expect(story).toMatchObject({
      id: 'urn:desk:1',
      headline: 'Ferry & tide',
      standfirst: 'No boats today',
      by: 'Lea Roa',
      authors: [{ name: 'Lea Roa' }],
      dateline: 'PORT ALBA, March 4 Coast',
      located: 'Port Alba',
      sectionTrail: ['Domestic'],
      subjects: [
        { name: 'ports', uri: '04015000' },
        { name: 'tide', uri: null },
      ],
      places: [{ name: 'Alba', uri: 'AL' }],
      urgency: 3,
      infoSources: ['Coast'],
      publishedAt: '2026-03-04T11:30:00.000Z',
      captions: [{ caption: 'The pier', altText: 'A pier', creator: 'Ana Ruiz', role: 'lead' }],
      related: ['urn:desk:0'],
    });
    expect(blocksOf(story)).toEqual(['paragraph: The ferry stops.', 'paragraph: Call the line.']);
  });

  test('stands as its state says', async () => {
    const states = [
      'published',
      'corrected',
      'killed',
      'recalled',
      'in_progress',
      'scheduled',
      'spiked',
    ];
    const items = states.map((state, at) => ({ ...ITEM, guid: `urn:${at}`, state }));
    const { stories, refused } = await readSource(superdeskReader, asFile({ _items: items }));
    expect(stories.map(({ state }) => state)).toEqual([
      'published',
      'published',
      'withdrawn',
      'withdrawn',
      'draft',
      'draft',
    ]);
    expect(refused).toMatchObject([
      { rule: 'no-story', message: expect.stringContaining('spiked') },
    ]);
    const embargoed = { ...ITEM, schedule_settings: { utc_embargo: '2026-03-06T00:00:00+0000' } };
    expect(await readStoryOf(superdeskReader, asFile(embargoed))).toMatchObject({
      embargoedUntil: '2026-03-06T00:00:00.000Z',
    });
  });
});
