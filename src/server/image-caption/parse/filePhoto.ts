import labels from '../data/file-photo-labels.json';
import photoWords from '../data/photo-words.json';

/** What a picture is that does not show the event, in each language. */
const KINDS = Object.values(labels.byLanguage).map(({ kind }) => kind);

/**
 * Some word of theirs. Most captions have none, and the exact patterns are slow to compile: they are asked only where
 * this one finds something.
 */
const MENTIONED = new RegExp(
  [
    labels.words,
    labels.withoutSpaces,
    labels.alone,
    labels.heads,
    labels.openers,
    ['file', 'archiv', 'arkiv'],
    KINDS,
  ]
    .flat()
    .join('|'),
  'iu'
);
/** Languages put the word for the picture before or behind what it is of. */
const COMPOSED = Object.values(labels.byLanguage).map(
  ({ picture, kind }) => `(?:${picture})[\\s-](?:${kind})|(?:${kind})[\\s-]?(?:${picture})`
);
const LABEL = `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...labels.words, ...COMPOSED].join('|')})(?![\\p{L}\\p{M}\\p{N}])|${labels.withoutSpaces.join('|')}`;
/** Words that are a label only where they stand alone: archives are also credited ("Ronald Grant Archive"). */
const ALONE = `(?:${LABEL}|(?<![\\p{L}\\p{M}\\p{N}])(?:${labels.alone.join('|')})(?![\\p{L}\\p{M}\\p{N}]))`;

/**
 * The ways the world's newsrooms label a picture that does not show the event: from the archive, or
 * symbolic.
 */
const LABELLED = new RegExp(LABEL, 'iu');
/** "FILE - …", "FILE: …", "(File)", "[File: X]", "X, File", "X/File", "(Archiv)", "(Archivo)". */
const MARKED = new RegExp(
  `^(?:FILE|File)\\s?[-–—:]|^(?:${labels.openers.join('|')})\\s|^${ALONE}(?:\\.?$|\\s?[.|]\\s)|[([（]\\s?${ALONE}\\s?[\\])）]|[([]\\s?file\\s?[:/-]|(?:,|\\/|-|[.!?]\\s)\\s?${ALONE}\\s?[\\])]?\\s?\\.?$`,
  'iu'
);
/** "Foto: Archiv", "Fot. archiwum": in the place of a credit the archive alone is a label. */
const CREDITED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${photoWords.photo.join('|')})\\.?\\s?[:：՝]?\\s?(?:${[...labels.alone, ...KINDS].join('|')})(?=\\s?[)\\]）.,;/]|\\s?$)`,
  'iu'
);
const HEAD = new RegExp(
  `^(?:(?:${labels.heads.join('|')})(?![\\p{L}\\p{N}])|${LABEL})(?:\\s?[:：]|\\s[-–—])\\s?`,
  'iu'
);
const ALL = new RegExp(`^${ALONE}\\.?$`, 'iu');
const AT_START = new RegExp(
  `^(?:${ALONE}(?:\\s?[:：–—/／،,;＝=|，、-]\\s?|\\s(?:از|من|by|from|von|de|di)\\s)|[([（]${ALONE}[)\\]）]\\s?)`,
  'iu'
);
const AT_END = new RegExp(
  `(?:\\s?[,/–—|،;，、-]\\s?|\\s?[([（]\\s?)${ALONE}\\s?[)\\]）]?\\.?$`,
  'iu'
);
const JOINED_AT_END = new RegExp(
  `\\s(?:file(?: (?:photo|picture|image|pic))?|archiv(?:o|bild|foto)?|arkiv(?:bild|foto)?)$|\\s?(?:${labels.withoutSpaces.join('|')})$`,
  'iu'
);

/** Whether a caption or a credit labels its picture as a file, archive or symbolic one. */
export function saysFilePhoto(text: string): boolean {
  return MENTIONED.test(text) && (MARKED.test(text) || LABELLED.test(text) || CREDITED.test(text));
}

const LABELS = new RegExp(LABEL, 'giu');

/** What a caption says beside its labels, which are in no story. */
export function withoutFileLabels(text: string): string {
  return MENTIONED.test(text) ? text.replace(LABELS, ' ') : text;
}

/** Whether a text is nothing but such a label, as in the place of a credit: "Foto: Archiv". */
export function isFileLabel(text: string): boolean {
  return MENTIONED.test(text) && ALL.test(text.trim());
}

/** How much of a caption is the label it opens with: "FILE PHOTO: ", "Archivbild - ". */
export function fileLabelHead(text: string): number {
  const head = text.slice(0, LONGEST_HEAD);
  return MENTIONED.test(head) ? (HEAD.exec(head)?.[0].length ?? 0) : 0;
}
const LONGEST_HEAD = 60;

const OPENS = new RegExp(`^${LABEL}`, 'iu');

/** Whether a text opens with such a label, whatever follows: "صورة أرشيفية لمطار القاهرة". */
export function opensWithFileLabel(text: string): boolean {
  return MENTIONED.test(text) && OPENS.test(text);
}

/** A credit without the label before or behind it: "أرشيفية - رويترز", "Jane Roe/AP, File". */
export function withoutFileLabel(line: string): string {
  if (line.length > LONGEST_CREDIT || !MENTIONED.test(line)) return line;
  return line.replace(AT_START, '').replace(AT_END, '').replace(JOINED_AT_END, '');
}
const LONGEST_CREDIT = 400;
