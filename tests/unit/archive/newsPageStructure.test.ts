import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { blocksOf } from '../../support/sourceFile';

const FIRST =
  'The council decided on Tuesday to raise the wall by two metres, the mayor said after a long evening in the hall.';
const SECOND =
  'The town will borrow the money from the state, which asks for no interest in the first ten years of the loan.';
const THIRD =
  'Work begins in May, the office of works said in a letter that it sent to all who live along the quay.';

const page = (...lines: string[]) => lines.join('\n\n');

describe('the structure of a page of text', () => {
  test('has words between headline and byline as standfirst, with a credit as caption', () => {
    const over = (words: string) =>
      readNewsPage(
        page('Harbour wall rises by two metres', words, 'By Ida Holm', FIRST, SECOND, THIRD)
      );
    expect(over('Four million for stones that the sea will take')).toMatchObject({
      standfirst: 'Four million for stones that the sea will take',
      by: 'Ida Holm',
      captions: [],
    });
    expect(over('The wall at dawn. Photo: Ana Ruiz')).toMatchObject({
      standfirst: null,
      captions: [{ caption: 'The wall at dawn.', creditLine: 'Ana Ruiz' }],
    });
  });

  test('has a caption where a line says that it is one, without that word', () => {
    const caption = 'Photo: The mayor, Ana Poe, speaks to residents on Monday. (Lea Roa/Herald)';
    const story = readNewsPage(
      page('Harbour wall rises', 'By Ida Holm', FIRST, caption, SECOND, THIRD)
    );
    expect(story.captions).toMatchObject([
      {
        caption: 'The mayor, Ana Poe, speaks to residents on Monday.',
        creditLine: 'Lea Roa/Herald',
      },
    ]);
    expect(JSON.stringify(story.parts)).not.toContain('Ana Poe');
  });

  test('has subheads where a few words stand between two paragraphs', () => {
    const story = readNewsPage(
      page('Harbour wall rises', 'By Ida Holm', FIRST, 'What the town will pay', SECOND, THIRD)
    );
    expect(blocksOf(story)).toEqual([
      `paragraph: ${FIRST}`,
      'heading: What the town will pay',
      `paragraph: ${SECOND}`,
      `paragraph: ${THIRD}`,
    ]);
  });

  test('has no subhead at the end, before short lines, or where somebody is named', () => {
    const story = readNewsPage(
      page('Harbour wall rises', 'By Ida Holm', FIRST, SECOND, '“We waited.”', 'He smiled', THIRD)
    );
    expect(blocksOf(story).filter((block) => block.startsWith('heading'))).toEqual([]);
  });

  test.each([
    [
      'German',
      'Hafenmauer wird höher',
      'Von Ida Holm',
      'Der Rat hat am Dienstag beschlossen, die Mauer um zwei Meter zu erhöhen, sagte die Bürgermeisterin nach einem langen Abend.',
      'Kosten',
      'Die Stadt leiht sich das Geld beim Land, das in den ersten zehn Jahren keine Zinsen verlangt, wie der Kämmerer erklärte.',
    ],
    [
      'Spanish',
      'El muro del puerto crecerá dos metros',
      'Por Ida Holm',
      'El ayuntamiento decidió el martes elevar el muro dos metros, dijo la alcaldesa tras una larga noche en el salón de plenos.',
      'El coste',
      'La ciudad pedirá el dinero al Estado, que no exige intereses durante los primeros diez años del préstamo.',
    ],
    [
      'Arabic',
      'جدار الميناء يرتفع مترين',
      'بقلم إيدا هولم',
      'قرر المجلس يوم الثلاثاء رفع جدار الميناء بمقدار مترين، كما قالت رئيسة البلدية بعد أمسية طويلة في دار البلدية القديمة.',
      'ما الذي سيأتي بعد ذلك',
      'ستقترض المدينة المال من الدولة التي لا تطلب أي فائدة في السنوات العشر الأولى من القرض، كما أوضح أمين الصندوق.',
    ],
    [
      'Russian',
      'Стену в порту поднимут на два метра',
      'Ида Хольм',
      'Совет во вторник решил поднять стену на два метра, сообщила мэр после долгого вечера в старой ратуше города.',
      'Что дальше',
      'Город займёт деньги у государства, которое не берёт процентов в первые десять лет, пояснил казначей.',
    ],
  ])(
    'is told in a copy of the story alone: %s',
    (_language, headline, by, first, subhead, last) => {
      const story = readNewsPage(page(headline, by, first, subhead, last));
      expect(story.headline).toBe(headline);
      expect(by).toContain(story.by);
      expect(blocksOf(story)).toEqual([
        `paragraph: ${first}`,
        `heading: ${subhead}`,
        `paragraph: ${last}`,
      ]);
    }
  );
});
