/**
 * What stands in place of a name where a picture was given, not taken by a photographer: "(Supplied)", "Cedida",
 * "DR" (droits réservés). Each with the capital it begins with behind a sentence.
 */
const SOURCES = [
  'supplied',
  'handout',
  'provided',
  'contributed',
  '(?:courtesy|contributed|submitted|provided|handout|supplied) (?:photo|image|picture)s?',
  '(?:video )?screen ?(?:shot|grab)s?',
  'video ?grab',
  "capture d['’]écran",
  'captura de (?:pantalla|tela)',
  'tangkapan layar',
  'ekran görüntüsü',
  'social media',
  'privat',
  'zvg',
  'd\\.?r\\.?',
  'droits réservés',
  'cedida',
  'cortesía',
  'divulgação',
  'reprodução',
  'per gentile concessione',
  'соцсети',
  'личный архив',
  'кадр из видео',
  'пресс-служба',
  'مواقع التواصل(?: الاجتماعي)?',
  'شبکه‌های اجتماعی',
  '(?:图片|圖片)?(?:来自|來自)?网络(?:图片|截图)?',
  '網路(?:圖片|截圖)?',
  '视频截图',
].join('|');

const ALONE = new RegExp(`^(?:${SOURCES})$`, 'iu');
const BEFORE = new RegExp(
  `^(?:(?:${SOURCES})(?=\\s?[/:：]|\\s(?:via|from|by)\\s)|special to |dok\\.\\s|dokumentasi\\s|(?:图片|圖片)(?:来自|來自)|(?:翻攝|翻摄|截|取)自)`,
  'iu'
);

/** Whether a text is nothing but a word for "was given to us". */
export function isSourceWord(text: string): boolean {
  return ALONE.test(text.trim().replace(/\.$/u, ''));
}

/** Whether a text begins with such a word and goes on to say by whom: "Supplied: Example Council", "Screengrab/X". */
export function namesSourceOf(text: string): boolean {
  return BEFORE.test(text.trim());
}
