import {
  captionRules,
  readStory,
  type StoryUnderTest,
} from '../../../../src/server/image-caption/checks';
import { check, OTHER_PICTURE } from './ferryStory';

describe('the verdict', () => {
  it('is that of the most severe finding', () => {
    expect(check({}).verdict).toBe('fits');
    expect(check({ fields: { altText: null } }).verdict).toBe('fits');
    expect(check({ text: 'A full house.' }).verdict).toBe('look-again');
    expect(check({ fields: { approvedSha256: OTHER_PICTURE.sha256 } }).verdict).toBe('wrong');
  });

  it('lists the most severe first and scores the worse lower', () => {
    const wrong = check({ fields: { altText: null, approvedSha256: OTHER_PICTURE.sha256 } });
    expect(wrong.findings.map(({ severity }) => severity)).toEqual(['error', 'info']);
    expect(wrong.score).toBeLessThan(check({}).score);
  });

  it('lets a newsroom weigh a rule otherwise, or leave it out', () => {
    const facts = { fields: { altText: null } };
    expect(check(facts, { severities: { 'alt-missing': 'error' } }).verdict).toBe('wrong');
    expect(check(facts, { severities: { 'alt-missing': 'off' } }).findings).toEqual([]);
    expect(check({ text: 'A full house.' }, { thresholds: { lookAgainBelow: 0 } }).verdict).toBe(
      'fits'
    );
  });

  it('has every finding under the name of a rule in the table', () => {
    const text = `Opera singer Lucia Prova in Lisbon, Portugal, March 8, 2009. ${'She bows. '.repeat(80)}`;
    const { findings } = check({
      text,
      fields: { altText: 'IMG_1.jpg', approvedSha256: 'x', creditLine: null },
    });
    expect(findings.length).toBeGreaterThan(4);
    for (const { rule } of findings) expect(Object.keys(captionRules)).toContain(rule);
  });
});

/** A caption of the story and one of another, in a language. */
interface Sample {
  story: StoryUnderTest;
  own: string;
  others: string;
}

const SAMPLES: Record<string, Sample> = {
  fr: {
    story: {
      headline: 'La crue emporte la halle de Valmorel',
      paragraphs: [
        'La maire, Odile Garancher, a vu l’eau monter d’un mètre.',
        'Le fromager Bastien Loudéac vide ses caves.',
      ],
    },
    own: 'Le fromager Bastien Loudéac devant la halle de Valmorel.',
    others:
      'Le ministre Romain Auberlin quitte l’Assemblée après le vote de la taxe sur les colis.',
  },
  de: {
    story: {
      headline: 'Kühltürme in Marnau gesprengt',
      paragraphs: [
        'Tausende sahen zu, wie der Kühlturm des Kraftwerks fiel.',
        'Sprengmeisterin Jule Kranz war zufrieden.',
      ],
    },
    own: 'Der linke Kühlturm des Kraftwerks in Marnau fällt.',
    others: 'Torhüterin Pia Lenz hält im Derby der Handballerinnen drei Siebenmeter.',
  },
  es: {
    story: {
      headline: 'Peñalba lleva nueve días sin agua',
      paragraphs: [
        'El alcalde, Eusebio Larrondo, pidió camiones cisterna.',
        'Los vecinos llenan cubos en la plaza.',
      ],
    },
    own: 'Vecinos de Peñalba llenan cubos en la plaza.',
    others: 'La entrenadora Begoña Sarasa celebra el ascenso del Marítimo Salobre en La Caleta.',
  },
  ru: {
    story: {
      headline: 'В Верхнереченске закрыли мост',
      paragraphs: [
        'Опоры моста повредил ледоход, сообщил Аркадий Полетаев.',
        'Учительница Нина Самохвалова собирает подписи.',
      ],
    },
    own: 'Подписи за переправу собирают у Нины Самохваловой возле закрытого моста.',
    others: 'Режиссёр Павел Незнамов и актриса Алёна Драгунова на репетиции спектакля в театре.',
  },
  ar: {
    story: {
      headline: 'وزيرة النقل تعد بإعادة قطار الساحل',
      paragraphs: [
        'قالت الوزيرة لمى الصرفندي إن ترميم النفق سيكلف أربعين مليون دينار.',
        'ويقطع الطلاب سبعين كيلومترا بالحافلة.',
      ],
    },
    own: 'الوزيرة لمى الصرفندي تتحدث عن ترميم نفق القطار.',
    others: 'العداءة ياسمين العطواني تعبر خط النهاية في ماراثون تل الزعتر وسط آلاف المتفرجين.',
  },
  fa: {
    story: {
      headline: 'چشمه دره‌سبز دوباره جوشید',
      paragraphs: [
        'بهرام کوهستانی گفت باران‌های امسال سفره‌های زیرزمینی را پر کرده است.',
        'زنان روستا کنار چشمه نان پختند.',
      ],
    },
    own: 'زنان روستا کنار چشمه دره‌سبز نان می‌پزند.',
    others: 'نگار فروهیده جام قهرمانی لیگ والیبال را در سالن شهر بالا می‌برد.',
  },
  zh: {
    story: {
      headline: '青石镇百年石桥修复后重新开放',
      paragraphs: ['镇长陆文川和数百名居民一同走过桥面。', '石匠范德全的祖父也曾参与修桥。'],
    },
    own: '居民走过修复后的青石镇石桥。',
    others: '门将宋雨晴在女足联赛决赛中扑出两个点球。',
  },
};

describe.each(Object.entries(SAMPLES))('in %s', (locale, { story, own, others }) => {
  const reading = readStory({ ...story, locale, date: '2026-05-04' });

  it('lets a caption of the story pass', () => {
    expect(check({ text: own, story: reading }).verdict).toBe('fits');
  });

  it('does not let another story’s', () => {
    expect(check({ text: others, story: reading }).verdict).not.toBe('fits');
  });
});

describe('across scripts', () => {
  const story = readStory({
    headline: 'Захарченков обещал переговоры о пароме',
    paragraphs: ['Министр Карл Захарченков выступил в порту.'],
    locale: 'ru',
  });

  it('knows a name by its sound', () => {
    expect(check({ text: 'Minister Karl Zakharchenkov', story }).verdict).toBe('fits');
  });

  it('only asks to look again where nothing meets', () => {
    const text = 'Opera singer Lucia Prova takes her bow after the last performance of the season.';
    expect(check({ text, story }).verdict).toBe('look-again');
  });
});
