import { labelPieces } from '../../../src/server/archive/pasted-story/labelPieces';
import type { PastedPiece, PieceForm } from '../../../types/pasted-story';
import { growthOf } from '../../support/growthOf';
import { PARAGRAPHS } from '../../support/pages';

type Line = string | [form: PieceForm, text: string];

/** Each line a paragraph of its own. */
const pieces = (lines: readonly Line[]): PastedPiece[] =>
  lines.map((line, paragraph) => {
    const [form, text] = typeof line === 'string' ? (['text', line] as const) : line;
    return { form, text, paragraph };
  });

/** What each line was taken for, a dateline at its beginning in brackets. */
const labels = (lines: readonly Line[], locale: string | null = null) =>
  labelPieces(pieces(lines), locale).map(({ role, datelineLength }, index) => {
    const line = lines[index] ?? '';
    const text = typeof line === 'string' ? line : line[1];
    return datelineLength === 0 ? role : `${role} [${text.slice(0, datelineLength).trim()}]`;
  });

const HEADLINE = 'Harbour wall to be raised by two metres';
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = PARAGRAPHS;

describe('a story that is pasted as a whole', () => {
  it('is told apart as a word processor writes it', () => {
    expect(
      labels([
        'Floods',
        ['title', HEADLINE],
        ['heading', 'The second flood of the year has left the old market under water'],
        'By Jane Roe and Paul Adler',
        `LINDHAVEN, 9 August (APA) — ${FIRST}`,
        ['caption', 'The harbour wall on Monday. Photo: Ana Ruiz/AP'],
        ['heading', 'What is planned'],
        ['block', 'First stage Second stage'],
        SECOND,
      ])
    ).toEqual([
      'kicker',
      'headline',
      'standfirst',
      'byline',
      'body [LINDHAVEN, 9 August (APA) —]',
      'caption',
      'body',
      'body',
      'body',
    ]);
  });

  it('is told apart as a page prints it, without its menus and the links below it', () => {
    expect(
      labels([
        ['block', 'News Sport Weather'],
        'Log in',
        ['title', 'Coast Wire'],
        ['title', HEADLINE],
        'The board voted for the higher of two plans on Monday evening after a long debate.',
        'Share',
        'By',
        'Jane Roe',
        '9 August 2026, 10:30',
        ['caption', 'The harbour wall on Monday'],
        FIRST,
        SECOND,
        ['heading', 'More on this'],
        'Council calls for a survey',
        ['block', 'Contact Imprint'],
      ])
    ).toEqual([
      'none',
      'none',
      'none',
      'headline',
      'standfirst',
      'none',
      'none',
      'byline',
      'none',
      'caption',
      'body',
      'body',
      'none',
      'none',
      'none',
    ]);
  });

  it.each([
    ['English', 'By Jane Roe', 'Jane Roe'],
    ['German', 'Von Anna Beispiel', 'Anna Beispiel'],
    ['French', 'Par Jean Dupont', 'Jean Dupont'],
    ['Spanish', 'Por Ana Ruiz', 'Ana Ruiz'],
    ['Italian', 'Di Mario Rossi', 'Mario Rossi'],
    ['Dutch', 'Door Jan de Vries', 'Jan de Vries'],
    ['Russian', 'Автор: Иван Петров', 'Иван Петров'],
    ['Arabic', 'بقلم محمد علي', 'محمد علي'],
    ['Arabic of a woman', 'كتبت سارة أحمد', 'سارة أحمد'],
    ['Hebrew', 'מאת יעל כהן', 'יעל כהן'],
    ['a name beside a day', '27 January 2026 • Gregor Meier • 3 minutes', 'Gregor Meier'],
    ['a name before a day', 'By Jane Roe Jul. 19, 2026 9:45 am', 'Jane Roe'],
  ])('names its author: %s', (_language, line, name) => {
    const read = labelPieces(pieces([['title', HEADLINE], line, FIRST, SECOND]), null);
    expect(read[1]).toMatchObject({ role: 'byline', by: name });
  });

  it.each([
    'BERLIN (Reuters) - ',
    'BERLIN/PARIS (Reuters) - ',
    'BAKU, 9 August (APA) — ',
    'Berlin (dpa) - ',
    'PARIS, 9 août (AFP) - ',
    'MADRID, 9 ago (EFE).- ',
    'LONDON, Aug. 9, 2026 (Reuters) -- ',
    'القاهرة (رويترز) - ',
    'دبي، 9 أغسطس (أ ف ب) — ',
    'القدس المحتلة - الأناضول - ',
    'ירושלים (רויטרס) - ',
  ])('has its dateline told from its text: %s', (dateline) => {
    const text = `${dateline}${FIRST}`;
    const [, read] = labelPieces(pieces([HEADLINE, text, SECOND]), null);
    expect(text.slice(0, read?.datelineLength)).toBe(dateline);
  });

  it('has a dateline on a line of its own', () => {
    expect(labels([HEADLINE, 'BAKU, 9 August (APA)', FIRST, SECOND])).toEqual([
      'headline',
      'dateline',
      'body',
      'body',
    ]);
  });

  it('is told apart as a wire sends it', () => {
    expect(labels(['ZCZC', HEADLINE, `LINDHAVEN (AP) — ${FIRST}`, SECOND, 'NNNN'])).toEqual([
      'none',
      'headline',
      'body [LINDHAVEN (AP) —]',
      'body',
      'none',
    ]);
  });

  it('is told apart from right to left', () => {
    expect(
      labels(
        [
          'رفع جدار الميناء بمقدار مترين بعد الفيضان الثاني',
          'بقلم سارة أحمد',
          'القاهرة (رويترز) - قال مجلس الميناء اليوم الاثنين إنه قرر رفع الجدار كله تقريبا بمقدار مترين بعد الفيضان الثاني هذا العام.',
          'وقالت المتحدثة باسم المجلس إن العمل سيبدأ خلال أسبوع وسيستغرق نحو شهرين بحسب الخطة التي أقرها المجلس.',
        ],
        'ar'
      )
    ).toEqual(['headline', 'byline', 'body [القاهرة (رويترز) -]', 'body']);
  });

  it('has the words of a picture and who took it read', () => {
    const read = labelPieces(
      pieces([
        HEADLINE,
        ['caption', 'The harbour wall on Monday. (Ana Ruiz/AP)'],
        ['caption', 'Foto: Ana Ruiz'],
        FIRST,
        SECOND,
      ]),
      'en'
    );
    expect(read[1]?.caption).toEqual({
      caption: 'The harbour wall on Monday.',
      creditLine: 'Ana Ruiz/AP',
    });
    expect(read[2]?.caption).toEqual({ caption: '', creditLine: 'Ana Ruiz' });
  });

  it('may come without its headline, or be no story at all', () => {
    expect(labels([`BERLIN (Reuters) - ${FIRST}`, SECOND, THIRD, FOURTH])).toEqual([
      'body [BERLIN (Reuters) -]',
      'body',
      'body',
      'body',
    ]);
    expect(labels([['block', 'A list']])).toEqual(['body']);
    expect(labels([' \u200b '])).toEqual(['none']);
  });

  it('costs as much as it is long, whatever it holds', () => {
    for (const line of [
      FIRST,
      'By Jane Roe',
      'Menu',
      'LINDHAVEN (AP) — A',
      '\u200b',
      'a '.repeat(60),
    ]) {
      const label = (size: number) => labelPieces(pieces(Array(size).fill(line)), null);
      // Its many patterns are compiled at their first use, and again where they are used much.
      label(500);
      expect(growthOf(label, 2000)).toBeLessThan(1.5);
    }
  });
});
