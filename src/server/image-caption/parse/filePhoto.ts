/**
 * The ways the world's desks label a picture that does not show the event: from the archive, or symbolic.
 * A bare "archive" is no label: archives are also credited ("Ronald Grant Archive").
 */
const LABELS: readonly string[] = [
  // English
  'file photo(?:graph|s)?',
  'file (?:picture|image|pic|footage)',
  'archive (?:photo|picture|image)',
  'library (?:photo|picture|image)',
  'stock (?:photo|picture|image)',
  'illustrative (?:photo|picture|image)',
  'representational (?:photo|picture|image)',
  'generic (?:photo|picture|image)',
  // German, Dutch, the North
  'archiv(?:bild|foto|aufnahme)(?:er|s|en)?',
  'symbol(?:bild|foto)(?:er|s)?',
  'themenbild',
  'archief(?:foto|beeld)',
  'symboolfoto',
  'illustratiefoto',
  'arkiv(?:bild|bilde|foto|billede)',
  'genrebild',
  'illustrasjonsfoto',
  'illustrationsfoto',
  'illustrasjonsbilde',
  'arkistokuva',
  'kuvituskuva',
  'safnmynd',
  'úr safni',
  // Romance
  "photos? d['’]archives?",
  "images? d['’]archives?",
  "(?:photo|image) d['’]illustration",
  'photo prétexte',
  '(?:foto|fotografía|imagen) de archivo',
  'imagen (?:ilustrativa|de recurso)',
  'foto ilustrativa',
  '(?:foto|imagem) de arquivo',
  'imagem ilustrativa',
  "(?:foto|immagine) d['’]archivio",
  "(?:foto|immagine) (?:di repertorio|d['’]illustrazione)",
  'fotografie de arhivă',
  // Slavic, Baltic
  'архивн(?:ое|ая) (?:фото|изображение|фотография)',
  'фото из архива',
  'иллюстративное (?:фото|изображение)',
  'архівне (?:фото|зображення)',
  'фото з архіву',
  'ілюстративне (?:фото|зображення)',
  'ілюстраційне фото',
  'zdjęcie (?:archiwalne|ilustracyjne|poglądowe)',
  '(?:archivní|ilustrační) (?:foto|snímek)',
  'ilustračné foto',
  'arhivska fotografija',
  'arhīva foto',
  'asociatyvi nuotr',
  'archyvo nuotr',
  // Turkish, Indonesian, Vietnamese
  'arşiv fotoğrafı',
  'temsili (?:fotoğraf|görsel|resim)',
  'foto (?:arsip|ilustrasi)',
  'ilustrasi foto',
  'ảnh (?:tư liệu|minh họa)',
  // Right to left
  'صورة (?:أرشيفية|من الأرشيف|تعبيرية)',
  'أرشيفية',
  'عکس (?:آرشیوی|تزئینی|تزیینی)',
  'תמונת ארכיון',
  'צילום ארכיון',
  'אילוסטרציה',
  // South and East Asia
  'फाइल फोटो',
  'फ़ाइल फोटो',
  'ภาพ(?:จาก)?แฟ้ม',
];
const LABELS_WITHOUT_SPACES = [
  '资料图',
  '資料圖',
  '资料照片',
  '資料照',
  '示意图',
  '示意圖',
  '資料写真',
  'イメージ写真',
  '写真はイメージ',
  '자료사진',
  '자료 사진',
];

const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELS.join('|')})(?![\\p{L}\\p{N}])|${LABELS_WITHOUT_SPACES.join('|')}`,
  'iu'
);
/** "FILE - …", "FILE: …", "(File)", "[File: X]", "X, File", "X/File", "(Archiv)", "(Archivo)". */
const MARKED =
  /^(?:FILE|File)\s*[-–—:]|[([](?:file|archiv|archivo|archives?|arkiv|archivio|arquivo|arhiva|arhīvs|arşiv|arsip|архив|архів|أرشيف|آرشیو|资料|資料|자료)\s*[\])]|[([]\s*file\s*[:/-]|(?:,|\/|-)\s*(?:file|archivo|archiv|arkiv)\s*[\])]?\s*\.?$/iu;

/** Whether a caption or a credit labels its picture as a file, archive or symbolic one. */
export function saysFilePhoto(text: string): boolean {
  return MARKED.test(text) || LABELLED.test(text);
}
