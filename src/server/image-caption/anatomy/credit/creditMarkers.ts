/** Words for "photo" that a credit follows, by language: `Photo: X`, `Foto X/dpa`, `Фото: X`. */
const PHOTO_WORDS: readonly string[] = [
  'photographs?',
  'photos?',
  'pictures?',
  'pics?',
  'images?',
  'illustrations?',
  'graphics?',
  'video',
  'fotos?',
  'bilder',
  'bild',
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
  'grafiken?',
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
  'фотография',
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
  'عکس',
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
  '(?:credits?|crédits?|kredit|courtesy(?: of)?|by|von|par|de|di|da|av|af|door|od|από|copyright|source|van)';

const SPACED = `(?<![\\p{L}\\p{N}_@])(?:${[...PHOTO_WORDS, ...CREDIT_WORDS].join('|')})`;
const UNSPACED = `(?:${PHOTO_WORDS_WITHOUT_SPACES.join('|')})`;
const SIGN =
  '(?:\\s*\\.{3}\\s*|\\s*[:：=＝|]\\s*|\\s*©️?\\s*|\\s*@(?=\\w)|\\s+(?:via|/)\\s+|\\s*/\\s*)';

/** The head of a marked credit: marker, its sign or "by", up to where the name begins. */
export const MARKED_CREDIT = new RegExp(
  [
    `${SPACED}(?:\\s*[(/]?\\s*${BY})?${SIGN}(?:(?:${BY}|©)[\\s:：]*)?`,
    `${SPACED}\\s+(?:(?:credit|courtesy)\\s+)?(?:by|courtesy of|credit|copyright)\\s*[:：]?\\s+`,
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

/** What is no part of the name at the start of a credit line: "Photo by", "Image credit:", "Credit...", "©", "(c)". */
export const LEADING_MARKER = new RegExp(
  `^(?:` +
    `(?:${[...PHOTO_WORDS, 'credits?', 'crédits?', 'créditos?', 'crediti', 'source', 'quelle', 'fuente', 'fonte', 'bron', 'kilde', 'källa', 'kaynak', 'sumber', 'źródło', 'zdroj', 'forrás', 'источник', 'джерело', 'автор', 'المصدر', 'منبع'].join('|')})` +
    `(?:\\s*\\.{3}|\\s*[:：=＝|©]|\\s*@(?=\\w)|\\s*[/](?=\\s*\\p{Lu}))\\s*` +
    `|(?:${[...PHOTO_WORDS, 'credits?', 'crédits?'].join('|')})\\s+(?:credits?|by|kredit|source)(?:\\s*(?:\\.{3}|[:：]))?\\s*(?=\\P{Ll})` +
    `|(?:photographs?|photos?|images?|pictures?)\\s+(?=courtesy)` +
    `|(?:fotos?|fot|photo|bild|kuvat?|фото|عکس|تصوير|صورة)\\.?\\s+(?:(?:de|di|da|von|par|av|af|door|by|از)\\s+)?(?=[\\p{Lu}\\p{Lo}])` +
    `|${UNSPACED}\\s*[:：=＝/／|]\\s*` +
    `|copyright(?:\\s*[:：])?\\s*|©️?\\s*|\\(c\\)\\s*|[@＠](?=\\s)\\s*|by\\s+(?=\\p{Lu})|via\\s+(?=\\p{Lu})` +
    `)`,
  'iu'
);
