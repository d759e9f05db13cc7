import { noSharedNames } from '../../../src/server/image-caption/checks/noSharedNames';

const STORY = {
  headline: 'Norland urges ferry talks with Southland',
  paragraphs: [
    'Ferry minister Karl Exempel said in Oslo that talks must start.',
    "Southland's envoy Maria Sample agreed.",
  ],
};

describe('noSharedNames', () => {
  it('finds a caption whose names the story does not know, and says which', () => {
    const [finding, ...others] = noSharedNames(
      { text: 'Senator Jane Roe (left) speaks in Lisbon, May 2, 2019. (AFP)' },
      STORY
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'no-shared-names',
      severity: 'error',
      evidence: { persons: ['Jane Roe'], others: ['Lisbon'] },
    });
    expect(finding?.message).toContain('Jane Roe');
  });

  it.each([
    ['shares a person', 'Southland envoy Maria Sample'],
    ['shares a person by family name in other letters', 'KARL EXEMPEL at sea'],
    ['shares a place only', 'Jane Roe walks in Oslo'],
    ['names nothing', 'a ferry at sea'],
    ['has a script the story has not', 'Спикер Иван Иванов в Москве'],
    ['has a script without capitals', '市民在北京参观展览。'],
  ])('finds nothing where the caption %s', (_name, text) => {
    expect(noSharedNames({ text }, STORY)).toEqual([]);
  });

  it('forgives diacritics and declension', () => {
    const story = {
      headline: 'Заявление Петренко',
      paragraphs: ['Об этом сообщили Ивану Захарченкову.'],
    };
    expect(noSharedNames({ text: 'Министр Иван Захарченков' }, story)).toEqual([]);
    expect(
      noSharedNames(
        { text: 'Minister José Pérez' },
        { headline: 'Jose Perez speaks', paragraphs: [] }
      )
    ).toEqual([]);
  });
});
