import { AGENCY_NAME, isNewsAgency, parseCaption, PHOTO_WORD } from '../../../image-caption/parse';
import { countWords, comparable, isAllNames, looksLikeNames } from './wording';

export interface PhotoCredit {
  credit: string;
  /** The line is a credit and nothing else. */
  isWholeLine: boolean;
  /** It names a picture beyond doubt; "(AFP)" may also sign a paragraph. */
  isExplicit: boolean;
}

const BRACKETED = /[(（]([^()（）]{2,80})[)）][.。]?$/;
const COPYRIGHT_SIGN = /©\s?([^©\d]{2,60})$/;
const LABELLED = new RegExp(
  `(?:^|[\\s([])${PHOTO_WORD}(?:\\s+(?:by|credit|courtesy))?\\s*[::]\\s*(.{2,80})$`,
  'iu'
);
const PHOTO_BY = new RegExp(
  `(?:^|\\s)(?:photo(?:graph)?|picture|image) by (.{2,60})$|^${PHOTO_WORD} (?:di|de|von|par|por|av|af|door) (\\p{Lu}.{2,60})$`,
  'iu'
);
/** "Fot. Jan Kos" */
const ABBREVIATED = new RegExp(`^[[(]?${PHOTO_WORD}\\.\\s?([^.!?:]{3,60})$`, 'iu');
const AGENCY_SLASH_NAME = new RegExp(
  `(?:^|\\s)(${AGENCY_NAME}(?: (?:Photo|PHOTO|FOTO|Foto|Images))?\\s?/\\s?\\p{Lu}[^.!?:]{2,60})$`,
  'u'
);
const PICTURE_WORDS = new RegExp(
  `(?<!\\p{L})(?:${PHOTO_WORD}|credit|courtesy|handout|screenshot|screengrab|file|archive|archiv|getty|via)(?!\\p{L})`,
  'iu'
);
/** "ANTARA FOTO/Name/hp/pri" */
const DESK_INITIALS = /(?:\/[a-z]{2,4}){1,3}$/;
const FILE_NAME = /^[\w-]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic)$/i;

const namesAgency = (credit: string) =>
  credit.split(/[/,]|\svia\s|\s[-–]\s/).some((part) => isNewsAgency(part));

/** Credits name people and agencies: "Foto: Ana Ruiz / EFE", and not "Bild: So könnte es aussehen". */
const isCreditText = (credit: string) =>
  namesAgency(credit) || isAllNames(credit.replace(DESK_INITIALS, ''));

function readBracketed(text: string): PhotoCredit | null {
  const found = BRACKETED.exec(text);
  const credit = found?.[1]?.trim();
  if (!found || !credit || countWords(credit) > 10) return null;
  const isExplicit = PICTURE_WORDS.test(credit) || (namesAgency(credit) && /[/,]/.test(credit));
  if (!isExplicit && !isNewsAgency(credit)) return null;
  return { credit, isWholeLine: found.index === 0, isExplicit };
}

/** A bracket that was opened before the credit: "[Photo: Ole Berg]". */
const withoutBracket = (credit: string): string =>
  /[([]/.test(credit) ? credit : credit.replace(/[)\]]$/, '');

/** Reads the photo credit a line ends with; null where it has none. */
export function readPhotoCredit(line: string): PhotoCredit | null {
  const text = withCreditApart(line);
  const bracketed = readBracketed(text);
  if (bracketed) return bracketed;
  for (const pattern of [LABELLED, PHOTO_BY, ABBREVIATED, AGENCY_SLASH_NAME, COPYRIGHT_SIGN]) {
    const found = pattern.exec(text);
    const credit = withoutBracket((found?.[1] ?? found?.[2])?.trim() ?? '');
    if (!found || !credit || countWords(credit) > 10 || !isCreditText(credit)) continue;
    return { credit, isWholeLine: found.index === 0, isExplicit: true };
  }
  return null;
}

/** A sentence with a few words behind it. */
const AND_MORE = /\p{Ll}{2}\.\s\p{Lu}\S*(?: \S+){0,4}$|。\s?[^。！？]{2,12}$/u;

/** Whether a line is a sentence about a picture with whose it is behind it, however that is written. */
export const endsInCredit = (text: string): boolean =>
  AND_MORE.test(text) && Boolean(parseCaption(text).creditLine);

/** A credit whose space before it was lost: "The pier at low tide.Photo: Ole Berg". */
const GLUED_CREDIT = new RegExp(`(?<=[.!?…”"»])(?=${PHOTO_WORD}\\s?[:：]\\s?\\S)`, 'iu');
export const hasGluedCredit = (text: string) => GLUED_CREDIT.test(text);
/** The text with a space before a credit that lost it. */
export const withCreditApart = (text: string) => text.replace(GLUED_CREDIT, ' ');

/** A credit that lost the name behind it: "The pier at low tide. Photo by". */
const EMPTY_CREDIT = new RegExp(
  `(?<=[.!?…”"»)])\\s${PHOTO_WORD}(?:\\s?[:：]|\\s(?:by|from|von|de|di|par|por|av|af|door))$`,
  'iu'
);
export const hasEmptyCredit = (text: string) => EMPTY_CREDIT.test(text);
export const withoutEmptyCredit = (text: string) => text.replace(EMPTY_CREDIT, '');

/** "By Name, AGENCY" under a caption. */
function readCreditUnderCaption(text: string): string | null {
  const [, credit] = /^(?:by|photo by) (.{2,80})$/i.exec(text) ?? [];
  return credit?.includes(',') && isNewsAgency(credit.split(',').at(-1) ?? '') ? credit : null;
}

export const isPictureFileName = (text: string) => FILE_NAME.test(text);

const ENDS_IN_DATE =
  /(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2})\.?$/;
const BEFORE_PLACE = /\s(?:in|at|near|outside|inside|during|along|across|off|over|from)(?=\s)/gu;
/** Between "in the" and a capital stand at most three small words: "in the port city of Odesa". */
const MOST_WORDS_BEFORE_PLACE = 4;
/** Characters; longer words are no names of places. */
const LONGEST_PLACE = 160;

/** Whether a text says in, at or near what it is: behind such a word soon comes a capital. */
const namesPlace = (text: string) =>
  [...text.matchAll(BEFORE_PLACE)].some((match) => {
    const from = match.index + match[0].length + 1;
    const words = text.slice(from, from + LONGEST_PLACE).split(/\s/);
    if (words[0] === 'the') words.shift();
    const capital = words.findIndex((word) => /^(?:al-)?\p{Lu}/u.test(word));
    return (
      capital !== -1 &&
      capital < MOST_WORDS_BEFORE_PLACE &&
      words.slice(0, capital).every((word) => /^[\w’'-]+$/.test(word))
    );
  });

/**
 * True for a sentence without credit that reads as the line under a picture: it ends with its day and names a place.
 * A sentence about the outlet itself does not.
 */
export const readsAsCaption = (text: string, outlet: string | null) =>
  ENDS_IN_DATE.test(text) &&
  namesPlace(text) &&
  countWords(text) <= 60 &&
  !(outlet && comparable(text).startsWith(comparable(outlet)));

/** A line that begins by saying that it is about a picture: "Illustrative photo: …". */
const PICTURE_LABEL = new RegExp(`^(?:\\p{L}{2,20}\\s)?${PHOTO_WORD}\\s?[:：]`, 'iu');
export const beginsAsCaption = (text: string) => PICTURE_LABEL.test(text);

const LONGEST_CAPTION = 500;
const CREDIT_SIGNS = new RegExp(`[)）\\]／/©＝=]|${PHOTO_WORD}`, 'iu');

/** Whether it is worth while to read a line as a caption, which costs: signs of a credit stand at one of its ends. */
export const mayHaveCredit = (text: string) =>
  text.length <= LONGEST_CAPTION &&
  (CREDIT_SIGNS.test(text.slice(0, 30)) || CREDIT_SIGNS.test(text.slice(-60)));

/** "Riproduzione riservata © Copyright SNA", "© 2019 Coast Wire": whose the text is, and of no picture. */
export const isRightsLine = (text: string) =>
  text.length <= 120 &&
  /(?:©|ⓒ|\(c\))\s?(?:copyright|\d{4})|copyright\s?(?:©|ⓒ|\(c\)|\d{4})/i.test(text);

/** A word before a credit says which picture it is of: "Main image credit: …". */
const PICTURE_BEFORE_CREDIT = new RegExp(`^\\p{L}{2,20}\\s(?=${PHOTO_WORD})`, 'iu');

/** "Ole Berg/Reuters" */
function isNameAndAgency(text: string): boolean {
  const [name = '', agency = '', ...more] = text.split('/').map((part) => part.trim());
  return more.length === 0 && looksLikeNames(name) && !isNewsAgency(name) && isNewsAgency(agency);
}

/** Who is credited by a line that is a credit and nothing else; null for another. */
export function creditOfLine(text: string): string | null {
  const under = readCreditUnderCaption(text);
  if (under) return under;
  if (isNameAndAgency(text)) return text;
  for (const line of [text, text.replace(PICTURE_BEFORE_CREDIT, '')]) {
    const credit = readPhotoCredit(line);
    if (credit?.isWholeLine) return credit.credit;
  }
  return null;
}

const LONGEST_CREDIT = 80;

/** Who is credited by a line that stands beside a caption, where less tells a credit than on a line of its own. */
export function creditOnLine(text: string): string | null {
  const known = creditOfLine(text);
  if (known !== null || text.length > LONGEST_CREDIT) return known;
  const { description, creditLine } = parseCaption(text);
  return description === '' ? creditLine : null;
}

/** A label that names no kind of picture, in whichever language, before an agency: "Снимка: Архив, БТА". */
export function creditOfLabel(text: string): string | null {
  const [, value] = /^\p{L}{2,20}\s?[:：]\s?(\S.{1,60})$/u.exec(text) ?? [];
  return value && value.split(/[,/]/).some((part) => isNewsAgency(part.trim())) ? value : null;
}
