import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { paragraphsOf } from '../../support/pages';
import { type Language, SHORT_STORIES, wrapped } from '../../support/shortStories';

const read = (...lines: string[]) => readNewsPage(lines.join('\n\n'));
const under = (language: Language, ...lines: string[]) =>
  read(SHORT_STORIES[language].headline, ...lines, ...SHORT_STORIES[language].text);
const below = (language: Language, ...lines: string[]) =>
  read(SHORT_STORIES[language].headline, ...SHORT_STORIES[language].text, ...lines);
const rulesOf = ({ problems }: ReturnType<typeof readNewsPage>) => problems.map(({ rule }) => rule);

describe('lines that were wrapped at a width', () => {
  const cases = (['en', 'de', 'ru', 'ar', 'he'] as const).flatMap((language) =>
    [40, 52, 66].map((width) => [language, width] as const)
  );

  it.each(cases)('are joined to paragraphs: %s at %i', (language, width) => {
    const { headline, text } = SHORT_STORIES[language];
    const story = read(headline, ...text.map((paragraph) => wrapped(paragraph, width)));
    expect(story.headline).toBe(headline);
    expect(paragraphsOf(story)).toEqual(text);
  });

  it('are not joined with the names and the day above them', () => {
    const { headline, text } = SHORT_STORIES.en;
    const page = [headline, 'By Ada Norr\n8 May 2024', ...text.map((each) => wrapped(each, 60))];
    const story = read(...page);
    expect(story).toMatchObject({ headline, by: 'Ada Norr', publishedAt: '2024-05-08' });
    expect(paragraphsOf(story)).toEqual(text);
  });
});

describe('datelines marked off in other ways', () => {
  it.each([
    ['en', '(MARLE) — ', 'Marle', null],
    ['de', 'MARLE taz | ', 'Marle', 'taz'],
    ['de', 'MARLE. ', 'Marle', null],
    ['en', 'MARLE (Lind Press) ', 'Marle', 'Lind Press'],
    ['en', '(Lindpress) - Marle, 8 May - ', 'Marle', 'Lindpress'],
    ['en', 'Marle, le 8 mai 2024 – ', 'Marle', null],
    ['en', 'MARLE, (LPA)- ', 'Marle', 'LPA'],
    ['ru', 'Марле. 8 мая. ЛИНДПРЕСС - ', 'Марле', 'ЛИНДПРЕСС'],
    ['ar', 'مارل - (د ب أ) - ', 'مارل', 'د ب أ'],
    ['zh', '【马尔勒讯】', '马尔勒', null],
    ['zh', '（马尔勒8日讯）', '马尔勒', null],
    ['ko', '[마를레=린드통신] 김영희 기자 = ', '마를레', '린드통신'],
    ['ko', '【마를레=린드통신】 ', '마를레', '린드통신'],
  ] as const)('%s: %s', (language, dateline, located, agency) => {
    const { headline, text } = SHORT_STORIES[language];
    const story = read(headline, `${dateline}${text[0]}`, ...text.slice(1));
    expect(story).toMatchObject({ located, infoSources: agency === null ? [] : [agency] });
    expect(paragraphsOf(story)).toEqual(text);
  });

  it('are none where a sentence of one word begins the text', () => {
    const { headline, text } = SHORT_STORIES.de;
    const story = read(headline, `Endlich. ${text[0]}`, ...text.slice(1));
    expect(story.located).toBeNull();
  });
});

describe('a credit beside its caption', () => {
  const CAPTION = 'Cars wait at the barrier before the old bridge on Wednesday.';

  it.each([
    ['Getty Images', 'Getty Images'],
    ['(Ada Norr/The Record)', 'Ada Norr/The Record'],
    ['Crédit : Ada Norr', 'Ada Norr'],
    ['Fot. Ada Norr', 'Ada Norr'],
    ['Foto di Ada Norr', 'Ada Norr'],
  ])('is read: %s', (line, creditLine) => {
    const story = under('en', `${CAPTION}\n${line}`);
    expect(story.captions).toMatchObject([{ caption: CAPTION, creditLine }]);
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES.en.text);
  });

  it.each([
    ['The crane beside the wall (AFP)', 'The crane beside the wall', 'AFP'],
    ['The crane beside the wall. Photo: Ada Norr', 'The crane beside the wall.', 'Ada Norr'],
  ])('may stand on the same line: %s', (line, caption, creditLine) => {
    const story = under('en', line);
    expect(story.captions).toMatchObject([{ caption, creditLine }]);
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES.en.text);
  });

  it('may stand over it', () => {
    const story = under('en', `Credit: Ada Norr\n${CAPTION}`);
    expect(story.captions).toMatchObject([{ caption: CAPTION, creditLine: 'Ada Norr' }]);
  });

  it.each(['Photo by', 'Photo from', 'Foto:', 'Photo :'])(
    'leaves nothing where the name behind it was lost: %s',
    (label) => {
      const story = under('en', `${CAPTION} ${label}`);
      expect(story.captions).toMatchObject([{ caption: CAPTION, creditLine: null }]);
    }
  );

  it('makes no caption of the first sentence under a byline', () => {
    const story = under('he', 'מאת: מרתה קוויסט');
    expect(story).toMatchObject({ by: 'מרתה קוויסט', captions: [] });
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES.he.text);
  });

  it('makes no caption of the last sentence over whose the text is', () => {
    const story = below('zh', '©马尔勒日报');
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES.zh.text);
  });
});

describe('who wrote a story, told in other ways', () => {
  it.each([
    ['zh', '记者 王芳', '王芳'],
    ['zh', '作者：王芳', '王芳'],
    ['zh', '佐藤花子記者', '佐藤花子'],
    ['ko', '김영희 기자', '김영희'],
    ['en', 'By ADA NORR, Record Staff', 'ADA NORR'],
  ] as const)('over the text, %s: %s', (language, line, by) => {
    const story = under(language, line);
    expect(story.by).toBe(by);
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES[language].text);
  });

  it.each([
    ['en', '(Reporting by Ada Norr in Marle; Editing by Ole Berg)', 'Ada Norr'],
    ['en', 'Reporting by Ada Norr', 'Ada Norr'],
    ['en', '(Información de Ada Norr; editado por Ole Berg)', 'Ada Norr'],
    ['en', 'Ada Norr (avec AFP)', 'Ada Norr'],
    ['zh', '（记者 王芳）', '王芳'],
  ] as const)('under the text, %s: %s', (language, line, by) => {
    const story = below(language, line);
    expect(story.by).toBe(by);
    expect(paragraphsOf(story)).toEqual(SHORT_STORIES[language].text);
  });

  it('is told to the editor where the byline names others', () => {
    const story = read(
      SHORT_STORIES.en.headline,
      'By Ole Berg',
      ...SHORT_STORIES.en.text,
      '(Reporting by Ada Norr; Editing by Mia Lund)'
    );
    expect(story.by).toBe('Ole Berg');
    expect(rulesOf(story)).toContain('contributors-left-out');
  });
});

describe('what else a page says around its story', () => {
  it.each([
    ['ar', 'اقرأ بالإنجليزية / Read in English'],
    ['zh', '阅读英文版 / Read in English'],
    ['en', 'EN / FR / DE'],
    ['de', 'Deutsch / English / Français'],
  ] as const)(
    'is no section and no caption where it offers languages, %s: %s',
    (language, line) => {
      const story = under(language, line);
      expect(story).toMatchObject({ sectionTrail: [], captions: [] });
      expect(paragraphsOf(story)).toEqual(SHORT_STORIES[language].text);
    }
  );

  it.each([
    ['zh', '来源：马尔勒日报', '马尔勒日报'],
    ['de', 'Quelle: Lindpress', 'Lindpress'],
    ['he', 'מקור: לינדפרס', 'לינדפרס'],
  ] as const)('is its source, over and under the text, %s: %s', (language, line, source) => {
    for (const story of [under(language, line), below(language, line)]) {
      expect(story.infoSources).toEqual([source]);
      expect(paragraphsOf(story)).toEqual(SHORT_STORIES[language].text);
    }
  });

  it('may be several fields on one line', () => {
    const story = under('en', 'Date: May 8, 2024 | Author: Ada Norr | Section: Roads');
    expect(story).toMatchObject({
      publishedAt: '2024-05-08',
      by: 'Ada Norr',
      sectionTrail: ['Roads'],
    });
  });

  it.each([
    ['zh', '首页 > 交通', '交通'],
    ['he', 'דף הבית > כבישים', 'כבישים'],
  ] as const)('has no home page in its trail, %s', (language, line, section) => {
    const { headline, text } = SHORT_STORIES[language];
    expect(read(line, headline, ...text).sectionTrail).toEqual([section]);
  });

  it.each([
    'Page generated: 03/14/2019',
    'Dernière mise à jour : 14/03/2019',
    'Última actualización: 14/03/2019',
    'آخر تحديث: 14/03/2019',
  ])('is no day of publication where it says when the page was made: %s', (line) => {
    const { headline, text } = SHORT_STORIES.en;
    expect(read(line, headline, ...text).publishedAt).toBeNull();
  });

  it('names an agency once, whether by its name or its initials', () => {
    const { headline, text } = SHORT_STORIES.en;
    const story = read(
      headline,
      'By Agence France-Presse',
      `MARLE (AFP) — ${text[0]}`,
      ...text.slice(1)
    );
    expect(story.infoSources).toEqual(['AFP']);
  });

  it('is refused where another story with its own byline follows', () => {
    const page = [
      SHORT_STORIES.en.headline,
      ...SHORT_STORIES.en.text,
      'School in Estwick gets new roof',
      'By Ole Berg',
      'The school in Estwick will get a new roof this summer, its head said on Monday.',
      'Rain had come in twice during lessons in the winter.',
    ];
    expect(() => read(...page)).toThrow(/holds several stories/);
  });
});
