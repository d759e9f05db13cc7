import { problemPlace, problemText } from '../../../../src/admin/import/review/problemText';
import en from '../../../../src/admin/translations/en.json';
import { readNewsPage } from '../../../../src/server/archive/readers/newsPage/newsPage';
import { PARAGRAPHS } from '../../../support/pages';

describe('what an editor is told of a story that was read', () => {
  it('has words of the panel for all that a page of text gives to look at, and quotes the page', () => {
    const { problems } = readNewsPage(
      [
        'Skip to main content',
        'Harbour wall to be raised by two metres',
        '5 May 2020, 10:15',
        'The crane beside the wall (AFP photo)',
        ...PARAGRAPHS.slice(0, 3),
        '(Reporting by Ada Norr; Editing by Ole Berg)',
        'To be continued',
      ].join('\n\n')
    );
    const rules = problems.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['lines-left-out', 'time-without-zone', 'caption-without-picture'])
    );
    for (const problem of problems)
      expect(en).toHaveProperty([problemText(problem)?.id ?? problem.rule]);
    const leftOut = problems.find(({ rule }) => rule === 'lines-left-out');
    expect(leftOut && problemText(leftOut)?.quote).toBe('Skip to main content');
  });

  it('is what the server says where the panel has no words for it', () => {
    const problem = { message: 'Something new.', place: 'line 2' };
    expect(problemText({ ...problem, rule: 'of-another-reader' })).toBeNull();
    expect(problemText({ ...problem, rule: 'constructor' })).toBeNull();
  });

  it.each([
    ['line 5', { id: 'import.at.line', values: { line: 5 }, file: null }],
    ['lines 1 to 3', { id: 'import.at.lines', values: { from: 1, to: 3 }, file: null }],
    ['a/story 2.txt, line 7', { id: 'import.at.line', values: { line: 7 }, file: 'a/story 2.txt' }],
    ['captions[0]', { id: 'import.at.caption', values: { number: 1 }, file: null }],
    ['captions[2].credit', { id: 'import.at.caption', values: { number: 3 }, file: null }],
    ['publishedAt', null],
    ['outline 5', null],
  ])('says where it is: %s', (place, said) => {
    expect(problemPlace(place)).toEqual(said);
  });
});
