import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { paragraphsOf } from '../../support/pages';

const HEADLINE = 'El embalse de Valdearce baja al nivel más bajo en treinta años';
const TEXT = [
  'El embalse de Valdearce se encuentra al 18 % de su capacidad, el nivel más bajo desde 1995, según los datos que publicó este lunes la confederación hidrográfica.',
  'La falta de lluvias desde febrero ha dejado al descubierto las ruinas del antiguo pueblo, que se inundó en 1958. «Es la iglesia donde se casaron mis abuelos», cuenta Remedios Quiroga.',
  'Los regantes de la comarca han pedido ayudas por valor de seis millones de euros y advierten de que la cosecha de almendra está en peligro.',
  'El Ayuntamiento estudia cortes de agua entre las once de la noche y las seis de la mañana si no llueve antes de octubre.',
];
const CAPTION = 'Remedios Quiroga señala el lugar donde estuvo su casa.';
const page = (...blocks: string[]) => blocks.join('\n\n');
const captionsOf = (text: string) =>
  readNewsPage(text).captions.map(({ caption, creditLine }) => [caption, creditLine]);

describe('a credit on a line of its own in a page of text', () => {
  it('belongs to the words under it in its block, and leaves the paragraph over it in the text', () => {
    const text = page(
      HEADLINE,
      `Publicado: 3 de marzo de 2026\nAutor: Itziar Olmedo`,
      TEXT[0] as string,
      TEXT[1] as string,
      `[Foto: Nuño Barrientos]\n${CAPTION}`,
      TEXT[2] as string,
      TEXT[3] as string
    );
    expect(captionsOf(text)).toEqual([[CAPTION, 'Nuño Barrientos']]);
    expect(paragraphsOf(readNewsPage(text))).toEqual(TEXT);
  });

  it('belongs to the sentence over it where that stands before the text, and no label tells it', () => {
    const caption = 'Las ruinas de la iglesia del antiguo pueblo asoman en el embalse.';
    const text = page(
      HEADLINE,
      'Los regantes piden ayudas y el Ayuntamiento estudia cortes nocturnos de agua.',
      'Por Itziar Olmedo',
      '3 de marzo de 2026',
      caption,
      'Nuño Barrientos / Ágora',
      ...TEXT
    );
    expect(captionsOf(text)).toEqual([[caption, 'Nuño Barrientos/Ágora']]);
    expect(paragraphsOf(readNewsPage(text))).toEqual(TEXT);
  });

  it('belongs to the sentence over it behind one paragraph, in signs and after a short label too', () => {
    const caption = '居民在改建后的粮仓图书馆里阅读。';
    const text = page(
      '青榆镇旧粮仓改建为社区图书馆',
      '这座建于1956年的粮仓经过两年修缮，周末正式向居民开放。',
      '沈若岚',
      '2026年3月3日',
      caption,
      '孟启航 摄',
      '青榆镇的旧粮仓在周六以社区图书馆的新面貌开放，首日吸引了一千多名居民前来参观。',
      '粮仓建于1956年，曾空置近二十年。镇政府两年前投入一千二百万元进行修缮，保留了原有的砖墙和木梁。'
    );
    expect(captionsOf(text)).toEqual([[caption, '孟启航']]);
    expect(readNewsPage(text).by).toBe('沈若岚');
    const polish = page(
      HEADLINE,
      TEXT[0] as string,
      `[Fot. Ignacy Borowik]\n${CAPTION}`,
      ...TEXT.slice(1)
    );
    expect(captionsOf(polish)).toEqual([[CAPTION, 'Ignacy Borowik']]);
  });

  it('belongs to the sentence over it in its block under the text, over the name and the day', () => {
    const story = readNewsPage(
      page(
        HEADLINE,
        ...TEXT,
        `${CAPTION}\nFoto: Nuño Barrientos`,
        'Itziar Olmedo\n3 de marzo de 2026'
      )
    );
    expect(story.captions).toMatchObject([{ caption: CAPTION, creditLine: 'Nuño Barrientos' }]);
    expect([story.by, story.publishedAt]).toEqual(['Itziar Olmedo', '2026-03-03']);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });
});

describe('a page of text', () => {
  it.each([
    ['Il soffitto del teatro di Montescaro dopo il restauro. Foto Ivo Terracini'],
    ['Il soffitto del teatro di Montescaro dopo il restauro. Ansa/Ivo Terracini'],
  ])('has no headline in what a picture is said to show: %s', (caption) => {
    const story = readNewsPage(
      [
        'Gazzetta di Montescaro',
        'Spettacoli',
        'Riapre dopo il restauro il teatro di Montescaro',
        "Il sipario si alza sabato con un'opera che mancava dalle scene da due secoli.",
        'Ludovica Sanfelice',
        '3 marzo 2026, 07:40',
        'Facebook',
        caption,
        'Il teatro comunale di Montescaro riapre sabato dopo quattro anni di restauri, durante i quali sono tornati alla luce gli affreschi del soffitto.',
        'Il cantiere è costato nove milioni di euro, tre dei quali raccolti con una sottoscrizione alla quale hanno partecipato duemila cittadini.',
      ].join('\n')
    );
    expect(story.headline).toBe('Riapre dopo il restauro il teatro di Montescaro');
  });

  it('has its standfirst in a sentence of its own over the place where the text begins', () => {
    const standfirst = 'Los regantes piden ayudas y el Ayuntamiento estudia cortes de agua.';
    const [first = '', ...others] = TEXT;
    const story = readNewsPage(page(HEADLINE, standfirst, `Valdearce – ${first}`, ...others));
    expect([story.standfirst, story.located]).toEqual([standfirst, 'Valdearce']);
    expect(paragraphsOf(story)).toEqual(TEXT);
  });

  it.each([
    [
      '沈若岚',
      '青榆镇旧粮仓改建为社区图书馆',
      '2026年3月3日',
      '青榆镇的旧粮仓在周六以社区图书馆的新面貌开放，首日吸引了一千多名居民前来参观，孩子们也在儿童阅览区里坐满了。',
    ],
    [
      'رنا الخطيب',
      'افتتاح سوق الحرير في مدينة الزهراء بعد ترميمه',
      '3 مارس 2026',
      'افتتحت بلدية مدينة الزهراء يوم الاثنين سوق الحرير القديم بعد ترميم استمر خمس سنوات وشارك فيه أكثر من مئة حرفي.',
    ],
  ])(
    'names its author in a script without capitals, right over the day: %s',
    (name, headline, day, text) => {
      const story = readNewsPage(
        page(headline, name, day, text, text.slice(0, -8) + text.slice(-1))
      );
      expect([story.by, story.publishedAt]).toEqual([name, '2026-03-03']);
    }
  );

  it("goes on with sentences that are only likely to be the site's", () => {
    const russian = [
      'В Верхнелесске в субботу открыли обновлённую набережную, на ремонт которой ушло три года.',
      'Строители укрепили берег, высадили четыреста лип и проложили велосипедную дорожку длиной шесть километров.',
      '«Мы ждали этого очень долго, но теперь здесь снова хочется гулять», — сказала жительница города Клавдия Печерина.',
      'Стоимость работ выросла с 300 до 470 миллионов рублей. Мэр объяснил это подорожанием камня.',
      'Весной на набережной обещают открыть лодочную станцию и два кафе.',
    ];
    const story = readNewsPage(page('В Верхнелесске после ремонта открыли набережную', ...russian));
    expect(paragraphsOf(story)).toEqual(russian);
  });

  it('names its author in Greek, which says "of"', () => {
    const text = page(
      'Άνοιξε ξανά το παλιό λιμάνι της Θαλασσιάς',
      'Της Μυρτώς Δελαπόρτα',
      '3 Μαρτίου 2026',
      'Το παλιό λιμάνι της Θαλασσιάς άνοιξε ξανά την Κυριακή, ύστερα από έξι χρόνια έργων που κόστισαν οκτώ εκατομμύρια ευρώ.',
      'Δεκάδες καΐκια μπήκαν στη σειρά στην προβλήτα, ενώ η μπάντα του δήμου έπαιζε νησιώτικους σκοπούς.'
    );
    expect(readNewsPage(text).by).toBe('Μυρτώς Δελαπόρτα');
  });
});
