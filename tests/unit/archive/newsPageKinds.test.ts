import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { PARAGRAPHS, paragraphsOf } from '../../support/pages';

const HEADLINE = 'Harbour wall to be raised by two metres';
const TEXT = PARAGRAPHS.slice(0, 3);

const page = (...lines: string[]) => readNewsPage(lines.join('\n\n'));
const under = (line: string) => page(HEADLINE, ...TEXT, line);
const refusalOf = (text: string) => {
  try {
    readNewsPage(text);
  } catch (error) {
    return (error as { rule?: string }).rule;
  }
  return null;
};

describe('what a site prints around its stories', () => {
  it.each(['Skip to main content', 'Zum Inhalt springen', 'Follow us', 'Ir al contenido'])(
    'is no headline and no section: %s',
    (line) => {
      const story = page(line, HEADLINE, ...TEXT);
      expect(story).toMatchObject({ headline: HEADLINE, sectionTrail: [] });
      expect(story.problems.map(({ rule }) => rule)).toContain('lines-left-out');
    }
  );

  it.each([
    'Categories: Coast',
    'Commentaires fermés',
    'Lire aussi',
    'Zobacz także',
    'Subscribe to read on',
    'Tags: harbour, floods',
    '(end)',
    'OB/MQ',
    '相关新闻',
  ])('is left out under the text and told: %s', (line) => {
    const story = under(line);
    expect(paragraphsOf(story)).toEqual(TEXT);
    expect(story.problems.map(({ rule }) => rule)).toContain('lines-left-out');
  });

  it.each([
    'Lire en français / Read in French',
    'Auf Deutsch lesen / Read in German',
    'North quay / South quay',
  ])('deletes no paragraph where a line has a slash: %s', (line) => {
    const story = page(HEADLINE, TEXT[0] as string, line, ...TEXT.slice(1));
    expect(paragraphsOf(story)).toEqual(expect.arrayContaining(TEXT));
    expect(story.sectionTrail).toEqual([]);
  });
});

describe('notices over a headline', () => {
  it.each([
    'Get alerts on your phone - turn them on',
    'Push-Nachrichten aufs Handy - jetzt einschalten',
    'Recibe alertas en tu móvil: actívalas',
    'Включите уведомления на телефоне',
    'Subscribe for $1 a week',
  ])('are no headline: %s', (line) => {
    const story = page(line, HEADLINE, ...TEXT);
    expect(story.headline).toBe(HEADLINE);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });
});

describe('fields and captions', () => {
  it('reads labelled fields', () => {
    const fields = 'Published: 12 March 2024\nAuthor: Ada Norr\nCategory: Coast';
    expect(page(HEADLINE, fields, ...TEXT)).toMatchObject({
      publishedAt: '2024-03-12',
      by: 'Ada Norr',
      sectionTrail: ['Coast'],
    });
  });

  it('reads fields whose labels it does not know beside others, and makes no captions of them', () => {
    const fields = 'Publicerad: 12 mars 2024\nSkribent: Ada Norr\nAvdelning: Kust';
    const story = page(HEADLINE, fields, ...TEXT);
    expect(story).toMatchObject({ publishedAt: '2024-03-12', by: 'Ada Norr', captions: [] });
    expect(story.problems.map(({ message }) => message).join()).toContain('Avdelning: Kust');
  });

  it('makes no captions of a list of other stories', () => {
    const rail = ['Gulls', 'Soup', 'Lamps', 'Nets'].flatMap((what) => [
      `${what} on the quay of Stenby - A day with those who know`,
      'Ole Berg/CWA',
    ]);
    const story = page(HEADLINE, ...TEXT, ...rail);
    expect(story.captions.filter(({ caption }) => caption !== '')).toEqual([]);
  });

  it('takes no day on which an archive was built for that of the story', () => {
    expect(page('. Last Updated: 03/14/2017', HEADLINE, ...TEXT).publishedAt).toBeNull();
  });

  it.each([
    ['below', 'Mayor Ida Brandt opens the gate on Monday.\nAP Photo/Ole Berg', 'AP Photo/Ole Berg'],
    ['above', 'Ole Berg/Reuters\nMayor Ida Brandt opens the gate on Monday.', 'Ole Berg/Reuters'],
  ])('puts a credit on a line of its own to its caption, %s', (_where, lines, creditLine) => {
    expect(page(HEADLINE, lines, ...TEXT).captions).toMatchObject([
      { caption: 'Mayor Ida Brandt opens the gate on Monday.', creditLine },
    ]);
  });

  it('reads who signs under the text', () => {
    expect(under('— Ada Norr, Stenby').by).toBe('Ada Norr');
    expect(under('Ada Norr').by).toBe('Ada Norr');
  });
});

describe('datelines', () => {
  it.each([
    ['STENBY (CWA) -- The', 'Stenby', 'CWA'],
    ['STENBY -- The', 'Stenby', null],
    ['(FEED - Coast Wire Agency (CWA)) STENBY, Feb 5 (CWA) -- The', 'Stenby', 'CWA'],
    ['Berlin (dpa/bb) - The', 'Berlin', 'dpa'],
    ['Stenby, CWA – The', 'Stenby', 'CWA'],
    ['STENBY.- The', 'Stenby', null],
    ['İZMİT (AA) - The', 'İzmit', 'AA'],
    ['DİYARBAKIR – The', 'Diyarbakır', null],
  ])('are told from the text: %s', (dateline, located, agency) => {
    const story = page(HEADLINE, `${dateline}${TEXT[0]?.slice(3)}`, ...TEXT.slice(1));
    expect(story.located).toBe(located);
    expect(story.infoSources).toEqual(agency === null ? [] : [agency]);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it.each([
    ['海港社斯滕比3月1日电（记者李明）', '斯滕比', '李明'],
    ['【ステンビー＝山田太郎】', 'ステンビー', '山田太郎'],
    ['(스텐비=항구통신) 이민수 기자 = ', '스텐비', '이민수'],
  ])('of scripts without capitals name who wrote it: %s', (dateline, located, by) => {
    const text =
      '港务局星期二决定在明年冬天之前把海堤加高一米，主席在会后对记者说，工程将于三月开始。';
    expect(readNewsPage(`港务局决定加高海堤\n\n${dateline}${text}`)).toMatchObject({ located, by });
  });
});

describe('who wrote a story', () => {
  const by = (...lines: string[]) => page(HEADLINE, ...lines, ...TEXT).by;

  it.each([
    ['with a clock', 'Ada Norr, 12.03.2024 10:00 Uhr', 'Ada Norr'],
    ['behind a clock', '12. März 2024, 14:26 Uhr | Von Ada Norr', 'Ada Norr'],
    ['glued to what follows', 'Ada NorrPublished March 12, 2024, 11:21am', 'Ada Norr'],
    ['glued to a network', 'By Ada NorrTwitter', 'Ada Norr'],
    ['before the agency', 'By Ada Norr and Ole Berg The Associated Press', 'Ada Norr and Ole Berg'],
    ['before the job', 'By Ada Norr Political Correspondent', 'Ada Norr'],
    ['before the job in German', 'Von Ada Norr Landespolitische Korrespondentin', 'Ada Norr'],
    ['with capitals within', 'By Ada MacNorr', 'Ada MacNorr'],
  ])('is told without it: %s', (_what, line, name) => {
    expect(by(line)).toBe(name);
  });

  it('is told where a first sentence stands over the names', () => {
    const standfirst =
      'The council wants to keep the lower town dry, and the money is there at last.';
    expect(by(standfirst, 'By\nAda Norr', '12 March 2024')).toBe('Ada Norr');
  });

  it.each([
    ['Top Stories', 'Video'],
    ['Zur Startseite', 'Archiv'],
    ['Up Next', 'Live'],
  ])('is none of a site’s lines under the text: %s', (...lines) => {
    expect(page(HEADLINE, ...TEXT, ...lines).by).toBeNull();
  });

  it('is no tool of the page', () => {
    expect(by('Updated | Comments | Recommend Page | Print')).toBeNull();
  });
});

describe('a caption whose credit lost the space before it', () => {
  it('is read with its credit', () => {
    const line = 'Mayor Ida Brandt opens the gate on Monday.Photo: Ole Berg';
    expect(page(HEADLINE, line, ...TEXT).captions).toMatchObject([
      { caption: 'Mayor Ida Brandt opens the gate on Monday.', creditLine: 'Ole Berg' },
    ]);
  });
});

describe('lines under a text', () => {
  it('are no captions where nothing credits them', () => {
    const text = [
      'أعلن مجلس المدينة يوم الاثنين تأجيل افتتاح السوق الجديد إلى الخريف المقبل بسبب تأخر أعمال الكهرباء.',
      'وأضاف أن التجار سيحصلون على إعفاء من الإيجار لمدة ستة أشهر، وأن العمل سيستأنف بعد العيد.',
      'وقال تجار في الحي إنهم دفعوا مبالغ كبيرة مقدما ويخشون ضياع الموسم كله إذا طال الانتظار.',
    ];
    const story = page(
      'مجلس المدينة يؤجل افتتاح السوق الجديد إلى الخريف',
      ...text,
      'تابعونا على تلغرام\nالكلمات المفتاحية: السوق، الميناء'
    );
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toEqual(text);
  });
});

describe('a page that is no story, or several', () => {
  it('is one story with a box about its author', () => {
    const box =
      'About the author\nAda Norr\nShe has written about the coast since she came here in 2016.';
    expect(page(HEADLINE, 'By Ada Norr', ...TEXT, box).headline).toBe(HEADLINE);
  });

  it('is refused', () => {
    expect(refusalOf(`<?xml version="1.0"?>\n<rss><channel>${TEXT.join('')}</channel></rss>`)).toBe(
      'markup'
    );
    expect(refusalOf(`Foto: Archiv\n\n${TEXT.join('\n\n')}`)).toBe('no-headline');
    expect(
      refusalOf(
        [HEADLINE, ...TEXT, 'Ferry stands still', `NORTH ELM — ${PARAGRAPHS[3]}`].join('\n\n')
      )
    ).toBe('several-stories');
  });

  it('is kept as one where what looks like another goes on about the headline, and told', () => {
    const more =
      'NORTH ELM — The harbour wall is to be raised by two metres here too, the mayor said.';
    const story = page(HEADLINE, ...PARAGRAPHS, 'The view from North Elm', more);
    expect(paragraphsOf(story)).toEqual([...PARAGRAPHS, 'The view from North Elm', more]);
    expect(story.problems.map(({ rule }) => rule)).toContain('story-uncertain');
  });
});
