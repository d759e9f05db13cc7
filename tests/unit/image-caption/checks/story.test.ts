import { readStory } from '../../../../src/server/image-caption/checks';
import { check, FERRY_STORY, found } from './ferryStory';

describe('old-picture', () => {
  const text = 'Minister Karl Exempel in Oslo.';
  const taken = { dateCreated: '2019-03-08' };

  it('finds a picture of years before that is not labelled so', () => {
    expect(found('old-picture', { text, fields: taken })).toMatchObject([
      { severity: 'warning', evidence: { taken: '2019-03-08', published: '2026-05-04' } },
    ]);
  });

  it.each([
    ['that the caption dates to the day', 'Minister Karl Exempel in Oslo, March 8, 2019.'],
    ['of which the caption says the year', 'Minister Karl Exempel in Oslo in 2019.'],
    ['labelled in the caption', 'FILE - Minister Karl Exempel in Oslo.'],
  ])('finds nothing in a picture %s', (_name, said) => {
    expect(found('old-picture', { text: said, fields: taken })).toEqual([]);
  });

  it('finds nothing where the picture is of the same year or has no date', () => {
    expect(found('old-picture', { text, fields: { dateCreated: '2026-01-08' } })).toEqual([]);
    expect(found('old-picture', { text })).toEqual([]);
  });

  it('finds nothing where a field labels it, or the story is of that year', () => {
    const story = readStory({
      ...FERRY_STORY,
      paragraphs: [...FERRY_STORY.paragraphs, 'Talks had failed in 2019.'],
    });
    expect(found('old-picture', { text, fields: { ...taken, isFilePhoto: true } })).toEqual([]);
    expect(found('old-picture', { text, story, fields: taken })).toEqual([]);
  });
});

describe('other-place', () => {
  it('finds a scene in a country the story does not name', () => {
    const text = 'Demonstrators wave flags in Lisbon, Portugal, on May 2, 2026.';
    expect(found('other-place', { text })).toMatchObject([
      { severity: 'warning', evidence: { place: 'Lisbon, Portugal' } },
    ]);
  });

  it('only notes it where all else agrees', () => {
    const text =
      'Ferry minister Karl Exempel and envoy Maria Sample at talks about the crossing in Lisbon.';
    expect(found('other-place', { text })).toMatchObject([{ severity: 'info' }]);
  });

  it('finds nothing where the story names the place', () => {
    expect(found('other-place', { text: 'Dockers wait in Oslo, Norway.' })).toEqual([]);
  });
});

describe('other-story', () => {
  const TEXT =
    'Opera singer Lucia Prova takes her bow after the last performance of the season, June 2, 2026.';

  it('calls a caption of another story wrong, and shows what was compared', () => {
    expect(found('other-story', { text: TEXT })).toMatchObject([
      {
        severity: 'error',
        evidence: {
          unshared: expect.arrayContaining(['Lucia', 'Prova']),
          comparedWith: { headline: FERRY_STORY.headline },
        },
      },
    ]);
  });

  it('is less sure of a caption that says little', () => {
    expect(found('other-story', { text: 'A full house.' })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('is less sure of a story that is still being written', () => {
    const story = readStory({ headline: FERRY_STORY.headline, paragraphs: [] });
    expect(found('other-story', { text: TEXT, story })).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['file picture', `FILE - ${TEXT}`],
    [
      'symbolic picture',
      'Eine Opernsängerin verbeugt sich nach der letzten Vorstellung der Saison. (Symbolbild)',
    ],
  ])('never calls a labelled %s wrong', (_name, text) => {
    expect(check({ text }).verdict).not.toBe('wrong');
  });

  it('asks no symbol of a word or two to be in its story', () => {
    expect(check({ text: 'An anchor (stock image)' }).verdict).toBe('fits');
    expect(check({ text: 'An anchor' }).verdict).toBe('look-again');
  });

  it('has nothing to say where there is nothing to compare', () => {
    expect(check({ text: '(AFP)' }).verdict).toBe('fits');
    expect(check({ text: TEXT, story: null }).verdict).toBe('fits');
  });
});

describe('other-time', () => {
  const FERRY = 'Ferry minister Karl Exempel and envoy Maria Sample at the crossing in Oslo';

  it('finds a caption that is dated after its story was out', () => {
    expect(found('other-time', { text: `${FERRY}, August 29, 2026.` })).toMatchObject([
      {
        severity: 'warning',
        evidence: { named: '2026-08-29', published: '2026-05-04', days: -117 },
      },
    ]);
  });

  it('finds one of long before that shares little with its story', () => {
    const text = 'Opera singer Lucia Prova takes her bow in Vienna on June 2, 2024.';
    expect(found('other-time', { text })).toMatchObject([
      { severity: 'warning', evidence: { named: '2024-06-02' } },
    ]);
  });

  it.each([
    ['of the story’s own days', `${FERRY}, May 2, 2026.`],
    ['of long before that is of the story', `${FERRY}, May 2, 2024.`],
    ['that tells of what is to come', `${FERRY}, which is due to reopen on August 29, 2026.`],
    ['of a vote that is to come', `${FERRY} ahead of the vote on November 3, 2026.`],
    ['labelled as file picture', 'FILE - A full opera house in Vienna on June 2, 2024.'],
    ['without a date', `${FERRY}.`],
  ])('finds nothing in a caption %s', (_name, text) => {
    expect(found('other-time', { text })).toEqual([]);
  });

  it('finds nothing where the story tells of that year, or has no day yet', () => {
    const text = 'Opera singer Lucia Prova takes her bow in Vienna on June 2, 2024.';
    const paragraphs = [...FERRY_STORY.paragraphs, 'Talks had failed in 2024.'];
    const story = readStory({ ...FERRY_STORY, paragraphs });
    expect(found('other-time', { text, story })).toEqual([]);
    expect(found('other-time', { text, story: readStory({ ...FERRY_STORY, date: null }) })).toEqual(
      []
    );
  });

  it('makes a caption read less like one of its story’s', () => {
    const near = check({ text: `${FERRY}, May 2, 2026.` });
    const far = check({ text: `${FERRY}, May 2, 2024.` });
    expect(far.score).toBeLessThan(near.score);
  });
});
