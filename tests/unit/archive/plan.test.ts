import { writeDigest } from '../../../src/server/archive/sourceDigest';
import { planStory } from '../../../src/server/archive/plan';
import {
  newReadCaption,
  newStory,
  textPart,
  type Story,
  type StoryCaption,
} from '../../../src/server/archive/story';
import { chanceOf, type Chance } from '../../support/random';

const caption = (more: Partial<StoryCaption> = {}): StoryCaption =>
  newReadCaption({
    caption: 'Waves break over the pier.',
    creditLine: 'Photo: Ida Holm',
    creator: 'Ida Holm',
    dateCreated: '2026-10-13',
    city: 'Port Ellis',
    country: 'Norway',
    countryCode: 'NO',
    personsShown: ['Per Lund'],
    ...more,
  });

const story = (more: Partial<Story> = {}): Story =>
  newStory({
    locale: 'en',
    sectionTrail: ['News', 'Region'],
    headline: 'Storm over the harbour',
    kicker: 'Weather',
    standfirst: 'Two boats are missing.',
    by: 'Ida Holm',
    dateline: 'PORT ELLIS (Wire)',
    located: 'Port Ellis',
    infoSources: ['Wire'],
    publishedAt: '2026-10-14T10:30:00+02:00',
    parts: [textPart(['The storm came at night.', 'Nobody slept.'])],
    captions: [caption(), caption({ caption: 'A boat on the quay.' })],
    outlet: { name: 'The Daily' },
    mirrors: [
      {
        kind: 'web',
        platform: null,
        label: 'Web',
        address: 'https://mirror.example',
        state: 'active',
      },
    ],
    corrections: [{ type: 'correction', text: 'It was two boats.', date: '2026-10-15' }],
    problems: [],
    ...more,
  });

const digests = (more: Partial<Story> = {}) => {
  const { sourceId, said } = planStory(story(more), 'en');
  return { sourceId, sourceDigest: writeDigest(said) };
};

describe('the plan of an import', () => {
  it('says a story in the fields of the content model', () => {
    const plan = planStory(story(), 'en');
    expect(plan.article).toEqual({
      headline: 'Storm over the harbour',
      slugline: null,
      kicker: 'Weather',
      standfirst: 'Two boats are missing.',
      body: [
        {
          __component: 'newsroom.text',
          text: ['The storm came at night.', 'Nobody slept.'].map((text) => ({
            type: 'paragraph',
            children: [{ type: 'text', text }],
          })),
        },
      ],
      by: 'Ida Holm',
      authors: [],
      dateline: 'PORT ELLIS (Wire)',
      located: 'Port Ellis',
      infoSources: [{ name: 'Wire' }],
      subjects: [],
      people: [],
      places: [],
      urgency: null,
      edNote: null,
      corrections: [
        { type: 'correction', text: 'It was two boats.', date: '2026-10-15T00:00:00.000Z' },
      ],
    });
    expect(plan).toMatchObject({
      firstPublishedAt: '2026-10-14T08:30:00.000Z',
      sections: [{ name: 'News' }, { name: 'Region' }],
      mirrors: [{ label: 'Web', visibility: 'public' }],
    });
  });

  it('dates a correction by its page where the page does not date it', () => {
    const undated = [{ type: 'update' as const, text: 'More.', date: null }];
    expect(planStory(story({ corrections: undated }), 'en').article.corrections[0]?.date).toBe(
      '2026-10-14T08:30:00.000Z'
    );
  });

  it('leaves a date of a picture that is no whole day out', () => {
    const days = ['2026', '2026-10', '2026-10-13', null].map((dateCreated) =>
      caption({ dateCreated })
    );
    expect(
      planStory(story({ captions: days }), 'en').captions.map(({ dateCreated }) => dateCreated)
    ).toEqual([null, null, '2026-10-13', null]);
  });
});

describe('what a story is known by', () => {
  it('is the same at every reading, whatever else the page says', () => {
    const { sourceId } = digests();
    const others: Array<Partial<Story>> = [
      {},
      { parts: [textPart(['Rewritten.'])] },
      { publishedAt: null },
      { captions: [] },
      { sectionTrail: [] },
      { mirrors: [] },
      { locale: null },
      { headline: 'STORM over the Harbour' },
    ];
    for (const other of others) expect(digests(other).sourceId).toBe(sourceId);
  });

  it('is another for another headline, outlet or language', () => {
    const ids = [
      digests(),
      digests({ headline: 'Storm over the hills' }),
      digests({ outlet: { name: 'The Weekly' } }),
      digests({ outlet: null }),
      planStory(story(), 'nb'),
    ].map(({ sourceId }) => sourceId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is no other where outlet and headline run together', () => {
    expect(digests({ outlet: { name: 'a' }, headline: 'b' }).sourceId).not.toBe(
      digests({ outlet: { name: 'ab' }, headline: '' }).sourceId
    );
  });
});

describe('whether a story still says the same', () => {
  it('does not hang on its outlet, nor on what the reader remarked', () => {
    const { sourceDigest } = digests();
    const others: Array<Partial<Story>> = [
      { outlet: null },
      { mirrors: [] },
      { publishedAt: '2026-10-12' },
      { problems: [{ rule: 'some', message: 'Something.', place: 'line 5' }] },
      { captions: [caption({ caption: '' }), ...story().captions] },
    ];
    for (const other of others) expect(digests(other).sourceDigest).toBe(sourceDigest);
  });

  const changes: Array<[string, Partial<Story>]> = [
    ['its section', { sectionTrail: ['Elsewhere'] }],
    ['the headline, by case', { headline: 'Storm over the Harbour' }],
    ['the kicker', { kicker: null }],
    ['the standfirst', { standfirst: 'Three boats are missing.' }],
    ['a paragraph', { parts: [textPart(['The storm came at night.'])] }],
    [
      'the order of paragraphs',
      { parts: [textPart(['Nobody slept.', 'The storm came at night.'])] },
    ],
    ['the byline', { by: null }],
    ['the dateline', { dateline: null }],
    ['the place', { located: 'Elsewhere' }],
    ['a source', { infoSources: [] }],
    ['a correction', { corrections: [] }],
    ['a caption', { captions: [caption({ caption: 'Other words.' })] }],
    ['the order of captions', { captions: [...story().captions].reverse() }],
    ['a person in a picture', { captions: [caption({ personsShown: [] })] }],
  ];
  it.each(changes)('hangs on %s', (_what, change) => {
    expect(digests(change).sourceDigest).not.toBe(digests().sourceDigest);
  });
});

describe('captions of a plan', () => {
  const drawn = (chance: Chance): StoryCaption[] =>
    Array.from({ length: chance.below(6) }, (_, index) =>
      caption({
        caption: chance.is(0.4) ? '' : `Picture ${index}`,
        creditLine: chance.is(0.5) ? `Credit ${index}` : null,
      })
    );

  it('are those that say something, numbered from one, the first of them the lead', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const captions = drawn(chanceOf(seed));
      const planned = planStory(story({ captions }), 'en').captions;
      expect(planned.map((each) => each.caption)).toEqual(
        captions.map((each) => each.caption).filter(Boolean)
      );
      planned.forEach((each, index) =>
        expect(each).toMatchObject({
          key: `picture-${index + 1}`,
          position: index + 1,
          role: index === 0 ? 'lead' : 'inline',
        })
      );
    }
  });

  it('are named by what the reader remarked about them, as they are counted in the plan', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const captions = drawn(chanceOf(seed));
      const problems = [...captions.keys()].map((index) => ({
        rule: 'some',
        message: 'Something.',
        place: `captions[${index}]`,
      }));
      const plan = planStory(story({ captions, problems }), 'en');
      plan.problems.forEach(({ place }, index) => {
        const met = captions[index] as StoryCaption;
        const at = /^captions\[(\d+)\]$/.exec(place)?.[1];
        if (met.caption === '') expect(place).toBe(`credit "${met.creditLine ?? ''}"`);
        else expect(plan.captions[Number(at)]?.caption).toBe(met.caption);
      });
    }
  });

  it('leave a remark about anything else where it was, also about a caption that is not there', () => {
    const places = ['line 5', 'footer', 'captions[7]', 'captions', 'locale'];
    const problems = places.map((place) => ({ rule: 'some', message: 'Something.', place }));
    expect(planStory(story({ problems }), 'en').problems.map(({ place }) => place)).toEqual(places);
  });
});
