/**
 * Words by which newspapers sign what no one person wrote, as words of their own. Endings stand behind
 * other words too: Sportredaktion, sportredaktionen.
 */
const WORDS = [
  'staff',
  'team',
  'desk',
  'newsroom',
  'newsdesk',
  'editorial board',
  'editorial team',
  'news team',
  'editors',
  'correspondents',
  'press office',
  'news agency',
  'wire services?',
  'agencies',
  'agenturen',
  'nachrichtenagentur',
  'pressestelle',
  'la rédaction',
  'rédaction',
  'service (?:des sports|politique|économie|société|culture|monde|photo|vidéo)',
  'agences',
  'redacción',
  'la redacción',
  'agencias',
  'redação',
  'agências',
  'redazione',
  'la redazione',
  'agenzie',
  'redaksi',
  'tim redaksi',
  'redakcj[ai]',
  'redakce',
  'redakcia',
  'redakcija',
  'redacția',
  'toimitus',
  'szerkesztőség',
  'haber merkezi',
  'redactie',
  'ban biên tập',
  'редакци[яи]',
  'редакці[яї]',
  'пресс-служба',
  'пресслужба',
  'агентства',
  'هيئة التحرير',
  'أسرة التحرير',
  'فريق التحرير',
  'قسم التحرير',
  'غرفة الأخبار',
  'وكالات',
  'تحریریه',
  'گروه (?:خبر|سیاسی|ورزشی|اقتصادی|اجتماعی|بین‌الملل|فرهنگی)',
  'ادارہ',
  'نیوز ڈیسک',
  'ویب ڈیسک',
  'डेस्क',
  'সম্পাদকীয়',
  'ডেস্ক',
];

const ENDINGS = ['redaktion', 'redaktionen', 'redaksjonen?', 'redactie', 'toimitus'];

/** Languages that set no space between words. */
const UNSPACED =
  /(?:編集部|取材班|報道部|社説|编辑部|編輯部|记者站|新闻社|通訊社|通讯社|新聞社|편집국|편집부|취재팀|กองบรรณาธิการ)/u;

const DESK = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}])(?:${WORDS.join('|')})|(?:${ENDINGS.join('|')}))(?![\\p{L}\\p{M}\\p{N}])`,
  'iu'
);

/** Whether a name is that of a desk, a staff or another body, and not of a person. */
export const isDesk = (name: string): boolean => DESK.test(name) || UNSPACED.test(name);
