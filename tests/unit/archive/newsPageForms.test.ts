import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { paragraphsOf } from '../../support/pages';

interface Sample {
  headline: string;
  text: string[];
}

/** The same short story in several languages. */
const SAMPLES = {
  en: {
    headline: 'Bridge over the Lind closed for repairs',
    text: [
      'The old bridge over the Lind will stay closed until the end of May, the road office in Marle said on Wednesday.',
      'Engineers found cracks in two of its piers when the water was low, and want to look at the others before winter.',
      'Drivers must go by way of Estwick, which takes half an hour longer.',
    ],
  },
  de: {
    headline: 'Brücke über die Lind bleibt gesperrt',
    text: [
      'Die alte Brücke über die Lind bleibt bis Ende Mai gesperrt, wie das Straßenamt in Marle am Mittwoch mitteilte.',
      'Bei niedrigem Wasser hatten Ingenieure Risse in zwei Pfeilern gefunden; die übrigen wollen sie noch vor dem Winter untersuchen.',
      'Autofahrer müssen über Estwick ausweichen, was eine halbe Stunde länger dauert.',
    ],
  },
  ru: {
    headline: 'Мост через Линду закрыт на ремонт',
    text: [
      'Старый мост через Линду останется закрытым до конца мая, сообщило в среду дорожное управление Марле.',
      'Инженеры обнаружили трещины в двух опорах, когда вода спала, и хотят осмотреть остальные до зимы.',
      'Водителям придётся ехать через Эствик, это на полчаса дольше.',
    ],
  },
  ar: {
    headline: 'إغلاق الجسر القديم على نهر ليند للترميم',
    text: [
      'يبقى الجسر القديم على نهر ليند مغلقا حتى نهاية مايو، حسبما أعلنت دائرة الطرق في مارل يوم الأربعاء.',
      'وعثر المهندسون على شقوق في دعامتين عندما انخفض منسوب المياه، ويريدون فحص الدعامات الأخرى قبل الشتاء.',
      'ويتعين على السائقين سلوك طريق إستويك الذي يستغرق نصف ساعة إضافية.',
    ],
  },
  he: {
    headline: 'הגשר הישן מעל הלינד נסגר לשיפוצים',
    text: [
      'הגשר הישן מעל הלינד יישאר סגור עד סוף מאי, כך מסר ביום רביעי משרד הדרכים במארלה.',
      'מהנדסים מצאו סדקים בשני עמודים כשהמים היו נמוכים, והם רוצים לבדוק את האחרים לפני החורף.',
      'הנהגים צריכים לנסוע דרך אסטוויק, דרך שאורכת חצי שעה יותר.',
    ],
  },
  zh: {
    headline: '林德河旧桥因维修关闭',
    text: [
      '林德河上的旧桥将关闭到五月底，马尔勒公路局星期三表示。',
      '工程师在水位下降时发现两个桥墩有裂缝，希望在冬天之前检查其余桥墩。',
      '司机必须绕道埃斯特威克，行程要多半个小时。',
    ],
  },
  ko: {
    headline: '린드강 옛 다리 수리로 통행 금지',
    text: [
      '린드강의 옛 다리가 5월 말까지 통제된다고 마를레 도로국이 수요일 밝혔다.',
      '기술자들은 물이 빠졌을 때 교각 두 곳에서 균열을 발견했으며 겨울 전에 나머지도 조사할 계획이다.',
      '운전자들은 에스트윅으로 돌아가야 하며 30분이 더 걸린다.',
    ],
  },
} satisfies Record<string, Sample>;

type Language = keyof typeof SAMPLES;

const read = (...lines: string[]) => readNewsPage(lines.join('\n\n'));
const under = (language: Language, ...lines: string[]) =>
  read(SAMPLES[language].headline, ...lines, ...SAMPLES[language].text);
const below = (language: Language, ...lines: string[]) =>
  read(SAMPLES[language].headline, ...SAMPLES[language].text, ...lines);
const rulesOf = ({ problems }: ReturnType<typeof readNewsPage>) => problems.map(({ rule }) => rule);

function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

describe('lines that were wrapped at a width', () => {
  const cases = (['en', 'de', 'ru', 'ar', 'he'] as const).flatMap((language) =>
    [40, 52, 66].map((width) => [language, width] as const)
  );

  it.each(cases)('are joined to paragraphs: %s at %i', (language, width) => {
    const { headline, text } = SAMPLES[language];
    const story = read(headline, ...text.map((paragraph) => wrapped(paragraph, width)));
    expect(story.headline).toBe(headline);
    expect(paragraphsOf(story)).toEqual(text);
  });

  it('are not joined with the names and the day above them', () => {
    const { headline, text } = SAMPLES.en;
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
    const { headline, text } = SAMPLES[language];
    const story = read(headline, `${dateline}${text[0]}`, ...text.slice(1));
    expect(story).toMatchObject({ located, infoSources: agency === null ? [] : [agency] });
    expect(paragraphsOf(story)).toEqual(text);
  });

  it('are none where a sentence of one word begins the text', () => {
    const { headline, text } = SAMPLES.de;
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
    expect(paragraphsOf(story)).toEqual(SAMPLES.en.text);
  });

  it.each([
    ['The crane beside the wall (AFP)', 'The crane beside the wall', 'AFP'],
    ['The crane beside the wall. Photo: Ada Norr', 'The crane beside the wall.', 'Ada Norr'],
  ])('may stand on the same line: %s', (line, caption, creditLine) => {
    const story = under('en', line);
    expect(story.captions).toMatchObject([{ caption, creditLine }]);
    expect(paragraphsOf(story)).toEqual(SAMPLES.en.text);
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
    expect(paragraphsOf(story)).toEqual(SAMPLES.he.text);
  });

  it('makes no caption of the last sentence over whose the text is', () => {
    const story = below('zh', '©马尔勒日报');
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toEqual(SAMPLES.zh.text);
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
    expect(paragraphsOf(story)).toEqual(SAMPLES[language].text);
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
    expect(paragraphsOf(story)).toEqual(SAMPLES[language].text);
  });

  it('is told to the editor where the byline names others', () => {
    const story = read(
      SAMPLES.en.headline,
      'By Ole Berg',
      ...SAMPLES.en.text,
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
      expect(paragraphsOf(story)).toEqual(SAMPLES[language].text);
    }
  );

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
    const { headline, text } = SAMPLES[language];
    expect(read(line, headline, ...text).sectionTrail).toEqual([section]);
  });

  it.each([
    'Page generated: 03/14/2019',
    'Dernière mise à jour : 14/03/2019',
    'Última actualización: 14/03/2019',
    'آخر تحديث: 14/03/2019',
  ])('is no day of publication where it says when the page was made: %s', (line) => {
    const { headline, text } = SAMPLES.en;
    expect(read(line, headline, ...text).publishedAt).toBeNull();
  });

  it('names an agency once, whether by its name or its initials', () => {
    const { headline, text } = SAMPLES.en;
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
      SAMPLES.en.headline,
      ...SAMPLES.en.text,
      'School in Estwick gets new roof',
      'By Ole Berg',
      'The school in Estwick will get a new roof this summer, its head said on Monday.',
      'Rain had come in twice during lessons in the winter.',
    ];
    expect(() => read(...page)).toThrow(/holds several stories/);
  });
});
