import photoWords from '../../data/photo-words.json';

const { photo, joined, otherPictures, withoutSpaces, credit, courtesy } = photoWords;
const { behindNames, courtesyBehind, sourceOfPicture } = photoWords;
/** Words for a picture that a credit follows, by language: `Photo: X`, `Foto X/dpa`, `Фото: X`. */
const PICTURE_WORDS = [...photo, ...joined, ...otherPictures];

/** A word for a photograph, in any language, as the source of a regular expression with the flags iu. */
export const PHOTO_WORD = `(?:${[...photo, ...withoutSpaces].join('|')})`;

/** What may stand between "photo" and the name. */
const BY =
  '(?:credits?|crédits?|crédito|kredit|courtesy(?: of)?|(?:credit )?should read|(?:supplied|provided|submitted|contributed|taken) by|supplied|provided|submitted|contributed|handout|by|von|par|por|de|di|da|av|af|fra|door|oleh|przez|mula (?:kay|kina|sa)|od|от|από|copyright|source|van|از)';

const SPACED = `(?<![\\p{L}\\p{N}_@])(?<!\\p{L}/\\s?)(?:${[...PICTURE_WORDS, ...credit].join('|')})`;
const UNSPACED = `(?:${withoutSpaces.join('|')})`;
const SIGN =
  '(?:\\s?\\.{3}\\s?|(?:\\s?\\(\\d+\\))?\\s?[:：՝=＝|]\\s?|\\s?©️?\\s?|\\s?@(?=\\w)|\\s(?:via|/)\\s|\\s?/\\s?)';

/** The head of a marked credit: marker, its sign or "by", up to where the name begins. */
export const MARKED_CREDIT = new RegExp(
  [
    `${SPACED}(?:\\.(?=\\s?[:：]))?(?:\\s?[(/]?\\s?${BY})?${SIGN}(?:(?:${BY}|©)[\\s:：]*(?=\\S))?`,
    `${SPACED}\\s(?:(?:credit|courtesy)\\s)?(?:(?:supplied |provided |submitted |contributed |taken )?by|courtesy of|credit|copyright|should read)\\s?[:：՝]?\\s`,
    `(?<![\\p{L}\\p{M}])(?:${sourceOfPicture.join('|')})\\s?[,،，]\\s?`,
    `${UNSPACED}\\s?[:：՝=＝/／|]\\s?`,
    '(?<![\\p{L}\\p{M}])(?:ภาพ(?:ถ่าย)?|รูป)(?:จาก|โดย)\\s?[:：]?\\s?',
    // "(Foto - X)": in a bracket of its own a dash is sign enough.
    `(?<=[(（\\[])\\s?(?:${[...PICTURE_WORDS, ...credit].join('|')})\\s?[-–]\\s?(?=\\S)`,
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
  `(?<=[\\p{Ll}\\p{N}.!?"”’»)])(?:Credit)?${GLUED_WORDS}(?:\\s(?:credit|by|Credit)(?=[\\s:]))?(?:${SIGN}|\\s(?=\\p{Lu}))` +
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
  'gambar',
  'larawan',
  'picha',
  'credit',
  'crédito?',
]);
const OF_A_KIND = "(?:\\sd['’](?:illustration|archives?))?";
const MADE_BY =
  '(?:(?:de|di|da|do|por|von|par|av|af|fra|door|by|from|oleh|przez|mula kay|na|od|от|از)\\s)?';
/** A bare word for "photo", and a name behind it; the name is not part of the match. */
export const PHOTO_BEFORE_NAME = new RegExp(
  `^(?:${PHOTO_WITHOUT_SIGN})\\.?(?!\\s(?:Suisse|Agricole|Mutuel|Lyonnais|Unions?|Cards?|Ratings?)(?!\\p{L}))${OF_A_KIND}\\s(?:[-–]\\s)?${MADE_BY}(?=[\\p{Lu}\\p{Lo}])`,
  'u'
);

/** "Courtesy of X", "Photo courtesy X", "Mit freundlicher Genehmigung von X"; the name is not part of the match. */
export const COURTESY_BEFORE_NAME = new RegExp(
  `^(?:${PHOTO_WORD}\\s)?(?:${courtesy.join('|')})(?:\\s?[:：՝]\\s?|\\s|(?<=['’]))(?!(?:${PICTURE_WORDS.join('|')}|of)(?![\\p{L}]))(?=\\S)`,
  'iu'
);

/** "Jane Roe szívességéből": the courtesy said behind its name. */
export const COURTESY_BEHIND = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}.)”"])(?:\\s|(?=['’-]))(?:${courtesyBehind.join('|')})\\.?$`,
  'iu'
);

/** What stands behind the name where languages say "took" and "gave" last: "王华 摄", "山田太郎撮影". */
const MARK_BEHIND = new RegExp(
  `(?<=\\S)(?:\\s?[/／]\\s?|\\s)?(?:${behindNames.join('|')})\\.?$|(?<=\\S)\\s?(?:${courtesyBehind.join('|')})\\.?$|(?<=社)[发發](?:\\s?[（(][^（）()]{1,40}[）)]|\\s\\p{Script=Han}{2,4}\\s?[摄攝]?)?$`,
  'iu'
);

/** The credit without "took" or "gave" behind its name. */
export function withoutMarkBehind(line: string): string {
  if (line.length >= 400) return line;
  const name = line.replace(MARK_BEHIND, '');
  // "由市政府提供": by whom is said before the name, too.
  return name === line ? line : name.replace(/^由(?=\p{Script=Han})/u, '');
}

/** What is no part of the name at the start of a credit line: "Photo by", "Image credit:", "Credit...", "©", "(c)". */
const SIGNED_MARKER = new RegExp(
  `^(?:` +
    `(?:${[...PICTURE_WORDS, ...credit.filter((word) => !/^(?:courtesy|handout|copyright)$/.test(word))].join('|')})` +
    `(?:\\.(?=\\s?[:：]))?(?:\\s(?:(?:credit )?should read|credits?|(?:supplied |provided |submitted |contributed |taken )?by|supplied|provided|submitted|contributed|handout|kredit|source)(?![\\p{L}\\p{N}]))?` +
    `(?:\\s?\\.{3}|(?:\\s?\\(\\d+\\))?\\s?[:：՝=＝|©]|(?<=[^\\x00-\\x7f])\\s?[-–](?=\\s?[^\\x00-\\x7f])|\\s[-–]\\s|\\s?@(?=\\w)|\\s?[/](?=\\s?\\p{L})|(?<=\\s(?:credits?|by|kredit|source|read))\\s(?!of\\s)|(?<=\\ssource)\\s?,)\\s?` +
    `|(?:photographs?|photos?|images?|pictures?)\\s(?=courtesy)` +
    `|(?:staff|file|archive|handout|\\p{L}{2,3})\\s(?:photos?|pictures?|images?|foto)(?:\\sby|\\s?[:：՝])\\s` +
    `|${UNSPACED}\\s?[:：՝=＝/／|]\\s?` +
    '|(?:ภาพ(?:ถ่าย)?|รูป)(?:จาก|โดย)\\s?[:：]?\\s?' +
    `|(?:${sourceOfPicture.join('|')})\\s?[,،，]\\s?` +
    `|copyright(?:\\s?[:：՝])?\\s?|[©ⓒ]️?\\s?|\\(c\\)\\s?|（[CＣ]）\\s?|[@＠](?=\\s)\\s?|(?:by|via)\\s` +
    `)`,
  'iu'
);

/** The credit without one marker at its start; the text as it is where it has none. */
export function withoutMarker(line: string): string {
  const unmarked = line.replace(SIGNED_MARKER, '').replace(PHOTO_BEFORE_NAME, '');
  const name = unmarked.replace(COURTESY_BEFORE_NAME, '');
  // "предоставлено больницей": who gave it is no name, and is told in a sentence.
  return /[\p{Lu}\p{Lo}]/u.test(name) ? name : unmarked;
}
