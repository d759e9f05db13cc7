import { escaped } from '../text';

/** Canonical names of picture agencies and libraries, each with the other spellings seen in credits. */
const AGENCIES: ReadonlyArray<readonly [name: string, ...otherSpellings: string[]]> = [
  [
    'AFP',
    'Agence France-Presse',
    'Agence France Presse',
    'أ ف ب',
    'أ.ف.ب',
    'ＡＦＰ',
    'AFP時事',
    '法新社',
  ],
  [
    'AP',
    'Associated Press',
    'The Associated Press',
    'AP Photo',
    'AP Photos',
    'أ ب',
    'أ.ب',
    'ＡＰ',
    '美联社',
  ],
  [
    'Reuters',
    'Thomson Reuters',
    'رويترز',
    'رویترز',
    'ロイター',
    '路透社',
    '路透',
    '로이터',
    'רויטרס',
    'รอยเตอร์',
  ],
  [
    'Getty Images',
    'Getty',
    'Getty Images News',
    'Getty Images Europe',
    'GettyImages',
    'جيتي',
    'غيتي',
    'گتی',
  ],
  ['EPA', 'EPA-EFE', 'EPA/EFE', 'epa-efe', 'European Pressphoto Agency'],
  ['EFE', 'Agencia EFE'],
  ['dpa', 'Deutsche Presse-Agentur'],
  ['picture alliance', 'picture-alliance', 'Picture Alliance'],
  ['Imago', 'imago images', 'Imago Images'],
  ['Alamy', 'Alamy Stock Photo', 'Alamy Stock Photos'],
  ['Shutterstock'],
  ['iStock', 'iStockphoto', 'iStockPhoto', 'Istock'],
  ['Adobe Stock', 'AdobeStock'],
  [
    'PA',
    'PA Wire',
    'PA Images',
    'PA Media',
    'PA Archive',
    'Press Association',
    'Press Association Images',
  ],
  ['REX', 'Rex Features', 'REX/Shutterstock', 'Rex'],
  ['Xinhua', 'Xinhua News Agency', '新华社', '新華社', 'Синьхуа'],
  ['TASS', 'ТАСС', 'ITAR-TASS', 'ИТАР-ТАСС'],
  ['RIA Novosti', 'РИА Новости', 'Sputnik', 'Спутник'],
  ['Anadolu', 'AA', 'Anadolu Agency', 'Anadolu Ajansı', 'الأناضول'],
  ['ANSA'],
  ['LaPresse', 'Lapresse'],
  ['AAP', 'Australian Associated Press'],
  ['Kyodo', 'Kyodo News', '共同', '共同通信'],
  ['Jiji', 'Jiji Press', '時事', '時事通信'],
  ['Yonhap', 'Yonhap News', '연합뉴스'],
  ['Newsis', '뉴시스'],
  ['News1', '뉴스1'],
  ['NTB', 'NTB scanpix', 'NTB Scanpix'],
  ['TT', 'TT Nyhetsbyrån'],
  ['Ritzau Scanpix', 'Ritzau', 'Scanpix'],
  ['Lehtikuva'],
  ['Keystone', 'Keystone-SDA'],
  ['APA'],
  ['Belga', 'Belga Image'],
  ['ANP'],
  ['Bloomberg', 'Bloomberg News'],
  ['UPI'],
  ['ZUMA Press', 'ZUMA Wire', 'Zuma', 'ZUMAPRESS', 'ZUMAPRESS.com'],
  ['Sipa', 'Sipa USA', 'Sipa Press', 'SIPA'],
  ['Abaca', 'Abaca Press', 'ABACAPRESS'],
  ['MAXPPP', 'PhotoPQR'],
  ['Hans Lucas'],
  ['Magnum Photos', 'Magnum'],
  ['Redux', 'Redux Pictures'],
  ['NurPhoto'],
  ['LightRocket'],
  ['Corbis', 'Corbis News'],
  ['Barcroft Media', 'Barcroft Images', 'Barcroft'],
  ['SWNS'],
  ['Action Images'],
  ['Allstar', 'Allstar Picture Library'],
  ['Sportsphoto', 'Sportsphoto Ltd', 'Sportsphoto Ltd.'],
  ['Ronald Grant', 'Ronald Grant Archive'],
  ['Splash News', 'Splash'],
  ['Backgrid', 'BACKGRID'],
  ['USA Today Sports', 'USA Today Network', 'Imagn', 'Imagn Images'],
  ['Icon Sportswire'],
  ['WireImage', 'Wireimage'],
  ['FilmMagic'],
  ['Invision'],
  ['Photodisc'],
  ['Bettmann', 'Bettmann Archive'],
  ['Hulton Archive'],
  ['Europa Press'],
  ['Agência Brasil'],
  ['Folhapress'],
  ['Estadão Conteúdo'],
  ['Agencia Uno', 'Aton Chile'],
  ['Cuartoscuro'],
  ['Antara', 'ANTARA FOTO', 'Antara Foto'],
  ['Bernama'],
  ['PTI'],
  ['ANI'],
  ['IANS'],
  ['VCG', '视觉中国'],
  ['China News Service', '中新社'],
  ['CNA', '中央社'],
  ['WAM', 'وام'],
  ['SPA', 'واس'],
  ['SANA', 'سانا'],
  ['ISNA', 'ایسنا'],
  ['IRNA', 'ایرنا'],
  ['Mehr', 'خبرگزاری مهر'],
  ['Tasnim', 'تسنیم'],
  ['Fars', 'خبرگزاری فارس'],
  ['Ukrinform', 'Укринформ', 'Укрінформ'],
  ['UNIAN', 'УНИАН', 'УНІАН'],
  ['Interfax', 'Интерфакс'],
  ['Kommersant', 'Коммерсантъ'],
  ['ČTK', 'CTK', 'Profimedia'],
  ['PAP'],
  ['Agencja Gazeta', 'Agencja Wyborcza'],
  ['MTI'],
  ['Agerpres'],
  ['LETA'],
  ['BNS'],
  ['ELTA'],
  ['Witters'],
  ['Eibner'],
  ['Funke Foto Services', 'FUNKE Foto Services'],
  ['NPR'],
  ['Unsplash'],
  ['Pexels'],
  ['Pixabay'],
  ['Flickr'],
  ['Wikimedia Commons', 'Wikimedia'],
  ['Depositphotos'],
  ['Dreamstime'],
  ['NASA'],
  ['UN Photo'],
  ['Gallo Images'],
  ['Hollandse Hoogte'],
  ['Contour'],
  ['Twitter'],
  ['Facebook'],
  ['Instagram'],
  ['TikTok'],
  ['YouTube'],
  ['Telegram'],
  ['Truth Social'],
  ['PhotoPress', 'Photopress'],
  ['SZ Photo', 'Süddeutsche Zeitung Photo'],
  ['SOPA Images'],
  ['Middle East Images'],
  ['Pacific Press'],
  ['Nordfoto'],
  ['Bildbyrån'],
];

const canonicalNames = new Map<string, string>();
for (const [name, ...others] of AGENCIES) {
  for (const spelling of [name, ...others]) canonicalNames.set(key(spelling), name);
}

function key(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s.]+/g, '')
    .toLowerCase();
}

/** The canonical name of an agency, however it is written, or null if it is not a known one. */
export function agencyNamed(name: string): string | null {
  return canonicalNames.get(key(name)) ?? null;
}

function agencyPattern(): RegExp {
  const spellings = AGENCIES.flat().sort((a, b) => b.length - a.length);
  const long = spellings.filter((s) => s.length > 4 || /[^\x00-\x7f]/.test(s));
  const short = spellings.filter((s) => !long.includes(s));
  const any = [
    ...long.flatMap((s) => [s, s.toUpperCase()]),
    ...short.flatMap((s) =>
      s === 'dpa' ? ['dpa', 'DPA'] : [s, s.length > 3 ? s.toUpperCase() : s]
    ),
  ];
  const alternatives = [...new Set(any)]
    .sort((a, b) => b.length - a.length)
    .map((s) => escaped(s).replace(/ /g, '\\s?'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Agency names that stand as words of their own. Names of one short word (PA, TT, REX, …) count only in the
 * capitals they are known by: "pa", "rex" and "spa" are words.
 */
export const AGENCY_IN_TEXT = agencyPattern();
