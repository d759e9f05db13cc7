import { cleanCreditFields } from '../../../src/server/image-caption/parse';

const HOUSE = { titles: ['The Example Times'], staff: { 'Mary Major': 'The Example Times' } };

describe('cleanCreditFields', () => {
  it.each([
    [
      'moves organisations out of the byline',
      { byline: 'Jane Roe via ABC/XYZ', credit: '' },
      { byline: 'Jane Roe', credit: 'ABC/XYZ' },
    ],
    [
      'takes the photographer out of the credit',
      { byline: 'Jane Roe', credit: 'Jane Roe/XYZ Pics' },
      { byline: 'Jane Roe', credit: 'XYZ Pics' },
    ],
    [
      'takes a repeated organisation off the byline',
      { byline: 'Jane Roe - XYZ Pics', credit: 'XYZ pics' },
      { byline: 'Jane Roe', credit: 'XYZ pics' },
    ],
    [
      'leaves another photographer in the credit',
      { byline: 'Jane', credit: 'Jane Roe/XYZ' },
      { byline: 'Jane', credit: 'Jane Roe/XYZ' },
    ],
    [
      'writes via as a slash',
      { credit: 'Anadolu Agency via Getty Images' },
      { credit: 'Anadolu Agency/Getty Images' },
    ],
    [
      'strips copyright signs',
      { credit: 'Copyright (c) Example Corp' },
      { credit: 'Example Corp' },
    ],
    [
      'credits the house that a byline names, cut short or not',
      { byline: 'Jane Roe for the Exam', credit: 'X' },
      { byline: 'Jane Roe', credit: 'The Example Times' },
    ],
    [
      'credits staff to their title',
      { byline: 'Mary Major' },
      { byline: 'Mary Major', credit: 'The Example Times' },
    ],
    [
      'knows an agency however it is typed',
      { credit: 'Jane Roe retuers' },
      { credit: 'Jane Roe/Reuters' },
    ],
    ['puts PA last', { credit: 'Jane Roe/PA Wire/PA Images/XYZ' }, { credit: 'Jane Roe/XYZ/PA' }],
    [
      'names a delivering library once, last',
      { credit: 'EXAMPLE FILMS/Allstar/Roe Pictures' },
      { credit: 'Example Films/Roe Pictures/Allstar' },
    ],
    [
      'sets initials solid and apostrophes curly',
      { byline: "Jane A B O'Roe" },
      { byline: 'Jane AB O’Roe' },
    ],
    [
      'drops a title that the description repeats',
      { title: 'The harbour', description: 'The harbour at dawn' },
      { description: 'The harbour at dawn' },
    ],
    [
      'fills a missing credit from the copyright notice',
      { copyright: '© Reuters' },
      { copyright: '© Reuters', credit: 'Reuters' },
    ],
  ])('%s', (_name, fields, expected) => {
    expect(cleanCreditFields(fields, HOUSE)).toEqual(expected);
  });
});
