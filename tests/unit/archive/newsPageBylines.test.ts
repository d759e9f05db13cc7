import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { PARAGRAPHS, paragraphsOf } from '../../support/pages';

const HEADLINE = 'Harbour wall to be raised by two metres';
const TEXT = PARAGRAPHS.slice(0, 3);
const DAY = '12 March 2024';

/** A page with lines between its headline and its text. */
const over = (...lines: string[]) =>
  readNewsPage([HEADLINE, '', ...lines, DAY, '', TEXT.join('\n\n')].join('\n'));
const under = (line: string) => readNewsPage([HEADLINE, DAY, ...TEXT, line].join('\n\n'));

describe('who wrote a story', () => {
  it.each([
    ['By Ada Norr in Stenby', 'Ada Norr'],
    ['Von Ada Norr und Ole Berg, dpa', 'Ada Norr und Ole Berg, dpa'],
    ['Par Ada Norr avec AFP', 'Ada Norr'],
    ['By Ada Norr with Reuters', 'Ada Norr'],
    ['Written by Ada Norr, Editor', 'Ada Norr'],
    ['By Ada Norr - ada.norr@herald.example', 'Ada Norr'],
    ['Autorin: Ada Norr', 'Ada Norr'],
    ['Ada Norr and AP', 'Ada Norr and AP'],
    ['Ein Kommentar von Ada Norr', 'Ada Norr'],
  ])('is told from what stands beside: %s', (line, by) => {
    const story = over(line);
    expect(story.by).toBe(by);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it('has a place behind, which is kept, or a job, which is none', () => {
    expect(over('By Ada Norr in Stenby').located).toBe('Stenby');
    expect(over('By Ada Norr, Editor').located).toBeNull();
  });

  it('is a list whose names a site links one by one', () => {
    expect(over('By', 'Ada Norr', ',', 'Ole Berg', 'and', 'Ida Brandt').by).toBe(
      'Ada Norr, Ole Berg, Ida Brandt'
    );
  });

  it('is on the line under one that announces it, whatever that line begins with', () => {
    expect(over('Author:', 'By Ada Norr').by).toBe('Ada Norr');
  });

  it('is told once where the words of a portrait stand over the name', () => {
    expect(over('Profilbild von Ada Norr', 'Ada Norr').by).toBe('Ada Norr');
  });

  it.each([
    ['(Ada Norr)', 'Ada Norr'],
    ['Autorin: Ada Norr', 'Ada Norr'],
  ])('is read under the text: %s', (line, by) => {
    const story = under(line);
    expect(story.by).toBe(by);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });
});

describe('a headline over the names', () => {
  const OPENING = ['By Ada Norr', '', 'What we know about the harbour council of Lindhaven', ''];

  it.each([
    ['News', 'Coast', 'Town wants a survey of the river after its second flood'],
    ['Second flood of the year: town asks for a survey'],
  ])('is no line between them and the text: %s', (...lines) => {
    const story = readNewsPage([...lines, ...OPENING, PARAGRAPHS.join('\n\n')].join('\n'));
    expect(story).toMatchObject({ headline: lines.at(-1), by: 'Ada Norr' });
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
  });

  it('is no line of which the text says nothing', () => {
    const page = ['Cookie settings can be changed below', ...OPENING, PARAGRAPHS.join('\n\n')];
    expect(readNewsPage(page.join('\n')).headline).toBe(OPENING[2]);
  });
});
