import type { PictureMetadata } from '../../../../src/server/image-caption/checks';
import { found, PICTURE } from './ferryStory';

const EMPTY: PictureMetadata = {
  creditLine: null,
  creator: null,
  dateCreated: null,
  city: null,
  country: null,
  personsShown: [],
};
const pictureThatSays = (metadata: Partial<PictureMetadata>) => ({
  ...PICTURE,
  metadata: { ...EMPTY, ...metadata },
});

describe('metadata-contradicts', () => {
  const TEXT = 'Ferry minister Karl Exempel on the quay in Oslo, Norway, May 3, 2026.';

  it.each([
    ['date', 'of another year', { dateCreated: '2019-03-08' }, 'error'],
    ['date', 'some days off', { dateCreated: '2026-04-28' }, 'warning'],
    ['place', 'in another country', { city: 'Lisbon', country: 'Portugal' }, 'error'],
    ['place', 'in another town of the country', { city: 'Bergen', country: 'Norway' }, 'warning'],
    ['person', 'of someone else', { personsShown: ['Lucia Prova'] }, 'error'],
  ])('finds a %s %s', (what, _how, metadata, severity) => {
    expect(
      found('metadata-contradicts', { text: TEXT, picture: pictureThatSays(metadata) })
    ).toMatchObject([{ severity, evidence: { what } }]);
  });

  it.each([
    [
      'agrees',
      {
        dateCreated: '2026-05-03T18:20:00',
        city: 'Oslo',
        country: 'Norway',
        personsShown: ['Karl Exempel'],
      },
    ],
    ['is of the day after, in another time zone', { dateCreated: '2026-05-04' }],
    ['names the country in another language', { country: 'Norwegen' }],
    ['names one of those in the caption', { personsShown: ['Lucia Prova', 'Exempel, Karl'] }],
    ['is less exact', { dateCreated: '2026' }],
    ['writes the name in another script', { personsShown: ['Карл Эксемпель'] }],
    ['is empty', {}],
  ])('finds nothing where the file %s', (_name, metadata) => {
    expect(
      found('metadata-contradicts', { text: TEXT, picture: pictureThatSays(metadata) })
    ).toEqual([]);
  });

  it('never calls a labelled file picture wrong', () => {
    const findings = found('metadata-contradicts', {
      text: TEXT,
      picture: pictureThatSays({ dateCreated: '2019-03-08' }),
      fields: { isFilePhoto: true },
    });
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('credit-missing', () => {
  it('notes a picture nobody is credited for, and offers what its file says', () => {
    const [finding] = found('credit-missing', {
      fields: { creditLine: null },
      picture: pictureThatSays({ creditLine: 'Harbour Press' }),
    });
    expect(finding).toMatchObject({ severity: 'info', evidence: { inPicture: 'Harbour Press' } });
    expect(finding?.message).toContain('Harbour Press');
  });

  it('is content with a credit in the caption', () => {
    expect(
      found('credit-missing', { text: 'The quay. (AFP photo)', fields: { creditLine: null } })
    ).toEqual([]);
  });
});

describe('credit-mismatch', () => {
  it('finds two sources for one picture', () => {
    const text = 'The quay in Oslo. (Photo by Jane Roe / Getty Images)';
    expect(found('credit-mismatch', { text, fields: { creditLine: 'Reuters' } })).toMatchObject([
      {
        severity: 'warning',
        evidence: { credits: [{ text: 'Reuters' }, { text: expect.stringContaining('Jane Roe') }] },
      },
    ]);
    expect(
      found('credit-mismatch', {
        fields: { creditLine: 'AFP' },
        picture: pictureThatSays({ creditLine: 'dpa' }),
      })
    ).toHaveLength(1);
  });

  it.each([
    ['is worded at more length', 'AFP via Getty Images', 'Getty Images'],
    ['adds the photographer', 'Jane Roe/AFP', 'AFP'],
    ['is in another script', 'AFP', 'ا ف ب'],
  ])('finds nothing where one %s', (_name, creditLine, embedded) => {
    const picture = pictureThatSays({ creditLine: embedded });
    expect(found('credit-mismatch', { fields: { creditLine }, picture })).toEqual([]);
  });
});
