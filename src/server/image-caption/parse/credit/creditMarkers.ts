/** Words for "photo" that a credit follows, by language: `Photo: X`, `Foto X/dpa`, `Фото: X`. */
const PHOTO_WORDS: readonly string[] = [
  'photographs?',
  'photographers?',
  'photos?',
  'pictures?',
  'pics?',
  'images?',
  'illustrations?',
  'graphics?',
  'video',
  'fotos?',
  // "Archivfoto", "Symbolbild", "Bildnachweis": German writes them as one word.
  '\\p{L}{2,20}(?:fotos?|bild|grafik)',
  '(?:bild|foto)(?:nachweis|quelle|rechte|credit)e?',
  'bilder',
  'bild',
  'repro',
  'montage',
  'collage',
  'composite',
  'karte',
  'map',
  'chart',
  'screen ?(?:shot|grab)s?',
  'fotograf(?:in|en)?',
  'photographes?',
  'fotógraf[oa]s?',
  'fotografien?',
  'fotografías?',
  'fotografias?',
  'fotografie',
  'fotografia',
  'imagen',
  'imágenes',
  'imagem',
  'immagine',
  'ilustración',
  'ilustração',
  'grafik(?:en)?',
  'infografik',
  'zeichnung',
  'infographie',
  'infografía',
  'fot',
  'zdjęcie',
  'zdjęcia',
  'kuvat?',
  'beeld',
  'afbeelding',
  'mynd(?:ir)?',
  'ljósmynd',
  'nuotrauka',
  'fotó',
  'foto[ğg]raf',
  'görsel',
  'ảnh',
  'skjermdump',
  'skärmdump',
  'фото',
  'фотограф',
  'фотография',
  'скриншот',
  'фотографія',
  'світлина',
  'снимок',
  'снимка',
  'иллюстрация',
  'φωτογραφία',
  'φωτο',
  'צילום',
  'תמונה',
  'تصوير',
  'صورة',
  'الصورة',
  'عدسة',
  'عکس',
  'عکاس',
  'تصویر',
  'फोटो',
  'फ़ोटो',
  'तस्वीर',
  'ছবি',
  'ภาพ',
  'รูป',
];
/** The same in scripts that write no spaces; they need their sign, `写真：X` or `사진=X`. */
const PHOTO_WORDS_WITHOUT_SPACES: readonly string[] = [
  '图片来源',
  '圖片來源',
  '图源',
  '圖源',
  '来源',
  '來源',
  '图片',
  '圖片',
  '图',
  '圖',
  '摄影',
  '攝影',
  '摄',
  '攝',
  '供图',
  '供圖',
  '照片',
  '写真',
  '提供',
  '撮影',
  '画像',
  '사진 ?제공',
  '사진 ?출처',
  '사진',
  '출처',
  '제공',
];
/** Words that announce a credit by themselves. */
const CREDIT_WORDS: readonly string[] = [
  'credits?',
  'crédits?',
  'créditos?',
  'crediti',
  'source',
  'sources',
  'quelle',
  'quellen',
  'fuente',
  'fonte',
  'bron',
  'kilde',
  'källa',
  'kaynak',
  'sumber',
  'kredit',
  'źródło',
  'zdroj',
  'forrás',
  'sursa',
  'источник',
  'джерело',
  'автор',
  'πηγή',
  'المصدر',
  'منبع',
  'copyright',
  'courtesy',
  'handout',
];
/** What may stand between "photo" and the name. */
const BY =
  '(?:credits?|crédits?|crédito|kredit|courtesy(?: of)?|(?:credit )?should read|(?:supplied|provided|submitted|contributed|taken) by|by|von|par|de|di|da|av|af|door|od|от|από|copyright|source|van|از)';

const SPACED = `(?<![\\p{L}\\p{N}_@])(?<!\\p{L}/\\s?)(?:${[...PHOTO_WORDS, ...CREDIT_WORDS].join('|')})`;
const UNSPACED = `(?:${PHOTO_WORDS_WITHOUT_SPACES.join('|')})`;
const SIGN =
  '(?:\\s*\\.{3}\\s*|(?:\\s*\\(\\d+\\))?\\s*[:：=＝|]\\s*|\\s*©️?\\s*|\\s*@(?=\\w)|\\s+(?:via|/)\\s+|\\s*/\\s*)';

/** The head of a marked credit: marker, its sign or "by", up to where the name begins. */
export const MARKED_CREDIT = new RegExp(
  [
    `${SPACED}(?:\\s*[(/]?\\s*${BY})?${SIGN}(?:(?:${BY}|©)[\\s:：]*(?=\\S))?`,
    `${SPACED}\\s+(?:(?:credit|courtesy)\\s+)?(?:(?:supplied |provided |submitted |contributed |taken )?by|courtesy of|credit|copyright|should read)\\s*[:：]?\\s+`,
    `(?<!\\p{L})(?:image|photo|picture|video) source\\s*,\\s+`,
    `${UNSPACED}\\s*[:：=＝/／|]\\s*`,
  ].join('|'),
  'giu'
);

const GLUED_WORDS =
  '(?:Photos?|PHOTOS?|Photograph|PHotograph|PHOTOGRAPH|Picture|PICTURE|Image|IMAGE|Credit|CREDIT|Foto|FOTO|Bild|BILD|Фото|ФОТО|Crédit|Source|Quelle)';
/**
 * Pages lose the space before and after a marker that has an element of its own: "…in Gaza.Photo by X", "…the
 * harbourCredit: X", "….CreditJane Roe/X". Only its capital tells the marker from a word, so case counts here.
 */
export const GLUED_CREDIT = new RegExp(
  `(?<=[\\p{Ll}\\p{N}.!?"”’»)])(?:Credit)?${GLUED_WORDS}(?:\\s+(?:credit|by|Credit)(?=[\\s:]))?(?:${SIGN}|\\s+(?=\\p{Lu}))` +
    `|(?<=^|[\\p{Ll}\\p{N}.!?"”’»)]\\s?)(?:Credit){1,2}(?=\\p{Lu})`,
  'gu'
);

/** The words as they are printed: small, with a first capital, or in capitals. */
const inAnyCase = (words: readonly string[]): string =>
  words
    .flatMap((word) => [word, (word[0] ?? '').toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');

/** "Foto Jane Roe", "Beeld ANP", "Фото Getty": no sign, so only the capital behind it tells it from a sentence. */
const PHOTO_WITHOUT_SIGN = inAnyCase([
  'photos?',
  'fotos?',
  'fot',
  'bild',
  'beeld',
  'kuvat?',
  'ph',
  'fotografías?',
  'fotografias?',
  'fotografie',
  'фото',
  'عکس',
  'تصوير',
  'صورة',
]);
const OF_A_KIND = "(?:\\s+d['’](?:illustration|archives?))?";
const MADE_BY = '(?:(?:de|di|da|do|von|par|av|af|door|by|from|od|от|از)\\s+)?';
/** A bare word for "photo", and a name behind it; the name is not part of the match. */
export const PHOTO_BEFORE_NAME = new RegExp(
  `^(?:${PHOTO_WITHOUT_SIGN})\\.?${OF_A_KIND}\\s+(?:[-–]\\s+)?${MADE_BY}(?=[\\p{Lu}\\p{Lo}])`,
  'u'
);

/** What is no part of the name at the start of a credit line: "Photo by", "Image credit:", "Credit...", "©", "(c)". */
const SIGNED_MARKER = new RegExp(
  `^(?:` +
    `(?:${[...PHOTO_WORDS, ...CREDIT_WORDS.filter((word) => !/^(?:courtesy|handout|copyright)$/.test(word))].join('|')})` +
    `(?:\\s+(?:(?:credit )?should read|credits?|(?:supplied |provided |submitted |contributed |taken )?by|kredit|source)(?![\\p{L}\\p{N}]))?` +
    `(?:\\s*\\.{3}|(?:\\s*\\(\\d+\\))?\\s*[:：=＝|©]|\\s*@(?=\\w)|\\s*[/](?=\\s*\\p{L})|(?<=\\s(?:credits?|by|kredit|source|read))\\s+(?!of\\s)|(?<=\\ssource)\\s*,)\\s*` +
    `|(?:photographs?|photos?|images?|pictures?)\\s+(?=courtesy)` +
    `|(?:staff|file|\\p{L}{2,3})\\s+(?:photos?|pictures?|images?|foto)(?:\\s+by|\\s*[:：])\\s+` +
    `|${UNSPACED}\\s*[:：=＝/／|]\\s*` +
    `|copyright(?:\\s*[:：])?\\s*|[©ⓒ]️?\\s*|\\(c\\)\\s*|[@＠](?=\\s)\\s*|(?:by|via)\\s+` +
    `)`,
  'iu'
);

/** The credit without one marker at its start; the text as it is where it has none. */
export function withoutMarker(line: string): string {
  return line.replace(SIGNED_MARKER, '').replace(PHOTO_BEFORE_NAME, '');
}
