import {
  defaultThresholds,
  prepareCaption,
  readStory,
  type StoryUnderTest,
} from '../../../../src/server/image-caption/checks';
import { FERRY_STORY as STORY } from './ferryStory';
import { noSharedNames } from '../../../../src/server/image-caption/checks/rules/noSharedNames';

const check = (text: string, story: StoryUnderTest) =>
  noSharedNames(prepareCaption({ text, story: readStory(story) }), defaultThresholds);

describe('noSharedNames', () => {
  it('finds a caption whose names the story does not know, and says which', () => {
    const [finding, ...others] = check(
      'Senator Jane Roe (left) speaks in Lisbon, May 2, 2019. (AFP)',
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
    expect(check(text, STORY)).toEqual([]);
  });

  it('knows a name by what stands before the apostrophe of a Turkish case', () => {
    const story = {
      headline: 'Arkun’dakilerin kararı',
      paragraphs: ['Haber Kavakdere’deki toplantıda duyuruldu.'],
      locale: 'tr',
    };
    expect(check('Başkan Selin Arkun', story)).toEqual([]);
    expect(check('Arkun’un evi', story)).toEqual([]);
    expect(check('Başkan Nevin Sağlam’ın evi', story)).toHaveLength(1);
  });

  it('forgives diacritics and declension', () => {
    const story = {
      headline: 'Заявление Петренко',
      paragraphs: ['Об этом сообщили Ивану Захарченкову.'],
    };
    expect(check('Министр Иван Захарченков', story)).toEqual([]);
    expect(check('Minister José Pérez', { headline: 'Jose Perez speaks', paragraphs: [] })).toEqual(
      []
    );
  });

  it.each([
    [
      'Ida Holm and Jane Roe, candidates of the ferry party, greet envoys in Oslo',
      STORY,
      ['Ida Holm', 'Jane Roe'],
    ],
    [
      '정다온, 최민솔 새빛당 당대표 후보가 12일 국회에서 인사하고 있다',
      {
        headline: '고향에서 통합 외친 김도훈',
        paragraphs: [
          '새빛당 김도훈 후보가 15일 국회에서 통합을 강조했다. 새빛당은 당대표도 함께했다.',
        ],
      },
      ['정다온', '최민솔'],
    ],
  ])(
    'finds two persons of whom the story knows neither, though it shares a party: %s',
    (text, story, persons) => {
      expect(check(text, story)).toMatchObject([{ severity: 'warning', evidence: { persons } }]);
    }
  );

  it('finds nothing where the story knows one of two', () => {
    expect(check('Jane Roe and Karl Exempel on the quay', STORY)).toEqual([]);
  });
});
