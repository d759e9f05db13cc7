import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { bodyOf, searching } from '../../support/search';

/** By language: a headline, a body, and what finds them. */
const STORIES: Array<[language: string, headline: string, body: string, sought: string[]]> = [
  [
    'en',
    'Ministers to meet in May',
    'The café on AI street.',
    ['ministers', 'cafe', 'AI', 'to', 'MAY'],
  ],
  [
    'de',
    'Straße nach Köln gesperrt',
    'Die Häuser am Fluss.',
    ['strasse', 'koln', 'STRASSE Köln', 'fluss'],
  ],
  [
    'fr',
    'L’homme de Besançon',
    'Une œuvre à l’été.',
    ['homme', 'besancon', 'oeuvre', 'été', "l'homme"],
  ],
  ['es', 'El Niño llega a España', 'La elección fue ayer.', ['nino', 'espana', 'elección']],
  ['pl', 'Łódź: wybuch gazu', 'Spłonął dom, żółte ściany.', ['lodz', 'splonal', 'żółte']],
  ['uk', 'У Києві відкрили міст', 'Об’єкт побудували в травні.', ['києві', "об'єкт", 'міст']],
  [
    'ar',
    'قال الوزير إن الحكومة باقية',
    'وبالمدينة مدارس أخرى.',
    ['وزير', 'الوزير', 'حكومة', 'مدينة', 'اخرى'],
  ],
  ['fa', 'نمایشگاه کتاب تهران', 'می‌خواهم کتاب‌ها را ببینم ۱۴۰۵', ['كتاب', 'تهران', '1405']],
  ['hi', 'मंत्री ने कहा', 'दिल्ली में चुनाव होंगे।', ['मंत्री', 'चुनाव', 'में']],
  ['zh', '昨天在北京举行会议', '国务院总理出席了会议。', ['北京', '总理', '国务院总理', '会']],
  ['ja', '東京都知事が会見', 'ガスの料金について説明した。', ['知事', '東京都', 'ｶﾞｽ', '料金']],
  ['hy', 'Հայաստան և Վրաստան', 'Երևանում բացվեց կամուրջը։', ['վրաստան', 'երեւանում']],
  ['az', 'Bakıda güclü yağış', 'Azərbaycan şəhərləri.', ['bakida', 'azerbaycan', 'YAĞIŞ']],
];
/** What finds nothing, though a database by itself would say otherwise, or may. */
const NOTHING: Array<[language: string, sought: string]> = [
  ['hi', 'मातृ'],
  ['zh', '京北'],
  ['zh', '北京会议'],
  ['ar', 'زيرة'],
  ['en', 'at'],
  ['en', '314'],
  ['en', '35'],
  ['uk', 'київ'],
];

/** By language: one way to write it, and others that find it. Each both ways where a pair stands. */
const WRITTEN_OTHERWISE: Array<[language: string, text: string, sought: string[]]> = [
  ['en', 'Vendors of the quay', ['vendor ']],
  ['en', 'A lantern', ['lanterns ']],
  [
    'en',
    'A re-opened e-mail of O’Brien',
    ['reopened ', 'email ', 'OBrien ', "O'Brien ", 'e-mail '],
  ],
  ['en', 'The reseeding of a teahouse', ['re-seeding ', 'tea-house ']],
  ['en', 'In the U.N., by F16 and 4,250,000 crowns', ['UN ', 'F-16 ', '4250000 ', '4.250.000 ']],
  ['en', 'Of 77000 and 3.14', ['77,000 ', '77.000 ', '3.14 ']],
  [
    'de',
    'Die Bürgschaft von Jürgen aus Köthen',
    ['buergschaft ', 'Juergen ', 'koethen ', 'kothen '],
  ],
  ['de', 'Die Koechin', ['Köchin ']],
  ['fr', 'Le secret d’Émile, un porte‑parole', ['l’Émile ', "qu'emile ", 'porteparole ']],
  ['uk', 'Здоров’я, м’яч і ґудзик', ['здоровя ', 'здоровʼя ', 'гудзик ']],
  ['ar', 'وصل ١٬٧٥٠ مسافرا', ['1750 ', '1,750 ']],
  ['fa', 'نامه‌ها را می‌نویسند', ['نامهها ', 'مينويسند ']],
  ['hi', 'सन्तोष और पंडित चाँद देखते हैं', ['संतोष ', 'पण्डित ', 'चांद ']],
  [
    'he',
    'הספינה הגיעה ומהנמל יצאו הדייגים, צה״ל',
    ['ספינה ', 'נמל ', 'והספינה ', 'דייגים ', 'צהל '],
  ],
  ['he', 'ספר חדש', ['הספר ']],
  ['ko', '어부들은 항구에서 배를 보았다', ['항구가 ', '항구 ', '배를 ', '어부 ']],
];

describe('stories in fifteen languages', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: { publicRead: true },
      locales: [
        ...new Set([...STORIES, ...WRITTEN_OTHERWISE].map(([language]) => language)),
      ].filter((language) => language !== 'en'),
    });
    const { make } = searching(newsroom);
    for (const [language, headline, body] of STORIES) {
      await make(`articles?locale=${language}`, { headline, body: bodyOf(body) });
    }
    for (const [language, headline] of WRITTEN_OTHERWISE) {
      await make(`articles?locale=${language}`, { headline });
    }
  });
  afterAll(() => newsroom.stop());

  it.each(STORIES)('%s: %s', async (locale, headline, _body, sought) => {
    const { found } = searching(newsroom);
    for (const q of sought) expect([q, await found(q, { locale })]).toEqual([q, [headline]]);
  });

  it.each(WRITTEN_OTHERWISE)('%s: %s, however it is written', async (locale, text, sought) => {
    const { found } = searching(newsroom);
    for (const q of sought) expect([q, await found(q, { locale })]).toEqual([q, [text]]);
  });

  it.each(NOTHING)('%s: not by %s', async (locale, q) => {
    expect(await searching(newsroom).found(q, { locale })).toEqual([]);
  });

  it('are found in the language that is asked for', async () => {
    const { found } = searching(newsroom);
    expect(await found('北京', { locale: 'ja' })).toEqual([]);
    expect(await found('کتاب', { locale: 'ar' })).toEqual([]);
  });

  it('are shown with what was looked for marked, in any script', async () => {
    const { ask } = searching(newsroom);
    const passages = async (q: string, locale: string) =>
      (await ask(q, { locale })).body.data[0].passages;
    expect((await passages('北京', 'zh')).headline).toBe('昨天在<mark>北京</mark>举行会议');
    expect((await passages('国务院总理', 'zh')).body).toBe('<mark>国务院总理</mark>出席了会议。');
    expect((await passages('حكومة', 'ar')).headline).toBe(
      'قال الوزير إن <mark>الحكومة</mark> باقية'
    );
    expect((await passages('strasse', 'de')).headline).toBe(
      '<mark>Straße</mark> nach Köln gesperrt'
    );
    expect((await passages('reopened ', 'en')).headline).toBe(
      'A <mark>re-opened</mark> e-mail of O’Brien'
    );
    expect((await passages('juergen ', 'de')).headline).toBe(
      'Die Bürgschaft von <mark>Jürgen</mark> aus Köthen'
    );
    expect((await passages('homme', 'fr')).headline).toBe('L’<mark>homme</mark> de Besançon');
  });
});
