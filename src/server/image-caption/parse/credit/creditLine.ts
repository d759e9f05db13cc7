import { withoutEnds } from '../../../text/ends';
import { agencyNamed } from './agencies';
import { isFileLabel, withoutFileLabel } from '../filePhoto';
import { PHOTO_WORD, withoutMarkBehind, withoutMarker } from './creditMarkers';
import { oneLine } from '../text';
import { isImageGenerator } from '../machineMade';

const BRACKETS: ReadonlyArray<readonly [string, string]> = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
  ['［', '］'],
  ['{', '}'],
];
/** "2024年 ロイター": the year of the picture. */
const YEAR_BEFORE = /^(?:19|20)\d{2}(?:年|년)?\s(?=\S)/u;
/** "１月１７日、神戸新聞社撮影": the day of the picture before who took it. */
const DAY_BEFORE =
  /^(?:[\d０-９]{1,4}[年月.])*[\d０-９]{1,2}日(?:午前|午後|朝|夜|夕|未明|昼)?[\d０-９時分]{0,6}[、，]\s?(?=\S)/u;
/** "A. Roe, 15.01.2022": the day of the picture behind who took it. */
const DAY_BEHIND =
  /,\s(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\.?\s\p{L}{3,10}\.?\s(?:19|20)\d{2}|\p{Lu}\p{L}{2,9}\.?\s\d{1,2},\s(?:19|20)\d{2})$/u;
const FILE_WORD_BEFORE =
  /^(?:FILE|[Ff]ile|ARKIB|[Aa]rchiv(?:e|es|o|io)?|ARCHIV|ARCHIVO|[Aa]rquivo|[Aa]rxiu|[Aa]rkiv|[Aa]rkib|[Aa]rsip|[Аа]рхив|أرشيف)\s(?:d[eo]\s)?(?=[\p{Lu}\p{Lo}])/u;
/** What stands between a credit and its caption. */
const SEPARATOR = /[\s,;:|–—＝=·•*-]/u;
/** Photographer and agency between bars, as pages set them: "Jane Roe | AFP". */
const BAR_BETWEEN = /(?<=\S)\s?\|\s?(?=\S)/gu;
const MEDIUM_AT_END = /\s(?:photos?|foto|file|pictures?|pics?|фото)$/iu;
/** "REUTERS/Jane Roe/Illustration" */
const KIND_AT_END = /(?<=\S)\/illustrations?$/iu;

/** "Photo illustration by A. Photo by B.": who did which is said by the words before the names. */
const TWO_CREDITS = new RegExp(
  `^(?:${PHOTO_WORD}|illustration|graphic)\\s(?:\\p{L}{1,20}\\s)?by\\s[^.]{2,60}\\.\\s(?:${PHOTO_WORD}|illustration|graphic)\\s(?:\\p{L}{1,20}\\s)?by\\s`,
  'iu'
);

/** Whether a marked credit names nobody but the archive. */
export function saysArchive(raw: string): boolean {
  return isFileLabel(withoutMarker(oneLine(raw).replace(/^[([（【]|[)\]）】.]$/gu, '')));
}

/** "Архив БГНЕС", "Foto: Archivo El Ejemplo": a house's picture from its archive. */
export function isAgencyArchive(raw: string): boolean {
  const line = withoutMarker(oneLine(raw).replace(/^[([（【]|[)\]）】.]$/gu, ''));
  const name = line.replace(FILE_WORD_BEFORE, '');
  return name !== line && (agencyNamed(name) !== null || line.length < raw.trim().length);
}

/** A credit as it is to be shown: without brackets, "Photo by", "©", file marks and closing dots. */
export function cleanCreditLine(raw: string): string {
  let line = oneLine(raw);
  if (TWO_CREDITS.test(line)) return line.replace(/\.$/u, '');
  for (let before = ''; before !== line; ) {
    before = line;
    line = withoutEnds(
      withoutBrackets(line).replace(/(?<=\p{Ll})\.\s(?=\p{Lu}{2,5}\.?$)/u, '/'),
      SEPARATOR
    ).replace(/\s[\w.+-]{1,60}@[\w.-]{1,60}$/u, '');
    line = withoutMarkBehind(withoutFileLabel(withoutMarker(line)))
      .replace(/^(?:Credit)+(?=\p{Lu})/u, '')
      .replace(YEAR_BEFORE, '')
      .replace(DAY_BEFORE, '')
      .replace(DAY_BEHIND, '')
      .replace(KIND_AT_END, '')
      .replace(/(?<!\b(?:Ltd|nuotr|Inc|Co|Corp|Jr|Sr|St|[A-Z]))\.$/u, '')
      .trim();
  }
  // "AFP photo" is AFP's; but in "AP Photo/Jane Roe" or "UN Photo" the word belongs to the name.
  const bare = line.replace(MEDIUM_AT_END, '');
  if (
    bare !== line &&
    (agencyNamed(bare) !== null ||
      /^\p{Lu}{2,6}$/u.test(bare) ||
      (agencyNamed(line) === null && looksLikePerson(bare)))
  )
    line = bare;
  const fresh = line.replace(FILE_WORD_BEFORE, '');
  if (agencyNamed(fresh) !== null) line = fresh;
  if (isFileLabel(line)) return '';
  return withoutEnds(
    line
      .replace(/\s?[/／]\s?/gu, '/')
      .replace(/＝/gu, '=')
      .replace(BAR_BETWEEN, '/'),
    /\//
  );
}

function withoutBrackets(line: string): string {
  for (const [open, close] of BRACKETS) {
    const opens = line.split(open).length - 1;
    const closes = line.split(close).length - 1;
    if (line.startsWith(open) && endOfBracket(line, open, close) === line.length - 1)
      return line.slice(1, -1);
    // A bracket whose partner was cut off stands for nothing.
    if (line.startsWith(open) && opens > closes) return line.slice(1);
    if (line.endsWith(close) && closes > opens) return line.slice(0, -1);
  }
  return line;
}

/** Where the bracket closes that opens a line; -1 where it stays open. */
function endOfBracket(line: string, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === open) depth += 1;
    if (line[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const ORGANISATION =
  /\b(?:images?|photos?|press|agency|agence|agencia|agentur|news|media|pictures?|archives?|archiv[io]?o?|archief|arquivo|arxiu|arkiv|arkib|arsip|arhiv[aă]?|arşiv|архив|архів|dok|noticias|prensa|imprensa|diario|periódico|jornal|giornale|gazet[ae]|krant|dagblad|tidning|dnevnik|вести|новости|газета|правда|радио|телевизия|times|post|herald|tribune|star|guardian|telegraph|ministry|police|polizei|university|museum|studios?|films?|tv|service|office|department|council|ltd|inc|gmbh|ag|llc|via|courtesy|handout|supplied|pool|privat|group|the|library|collection|contributor|stringer|instagram|facebook|twitter|tiktok|youtube|x|presse|zeitung|tageblatt|nachrichten|journal|digital|network|sports?|magazine)\b|[@#.]\w|\d/iu;

const OUTLET =
  /\b(?:times|post|herald|tribune|star|news|daily|record|journal|gazette|today|chronicle|sun|register|mail|staff|media|press|magazine|tv|radio)\b/iu;

/** Whether a name is one of a newspaper, a broadcaster or their staff. */
export function namesOutlet(name: string): boolean {
  return agencyNamed(name) !== null || OUTLET.test(name);
}

/** A name in capitals only, as the creator's is in many credits: "JANE ROE". */
export function isShoutedPerson(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name) && looksLikePerson(name);
}

/** Whether a name is one of a body or an outlet, by a word that such names have. */
export function namesOrganisation(name: string): boolean {
  return agencyNamed(name) !== null || ORGANISATION.test(name);
}

/** "ДСНС України": capitals that nobody can speak are a body's. */
const BODY_IN_CAPITALS = /^[BCDFGHJKLMNPQRSTVWXZБВГДЖЗКЛМНПРСТФХЦЧШЩ]{3,8}$/u;

/** Whether a part of a credit reads as a person's name: two to five capitalised words, none of them an organisation's. */
export function looksLikePerson(part: string): boolean {
  if (namesOrganisation(part) || isImageGenerator(part)) return false;
  const words = part.split(' ').filter(Boolean);
  if (words.some((word) => BODY_IN_CAPITALS.test(word))) return false;
  // "el Gobierno de Canarias"; "ISU Timiș"
  if (/^(?:el|la|le|the|il|lo)$/u.test(words[0] ?? '')) return false;
  if (/^\p{Lu}{3}$/u.test(words[0] ?? '') && words.slice(1).some((word) => /\p{Ll}/u.test(word)))
    return false;
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) =>
      /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) ||
      /^(?:de|da|di|do|dos|del|della|du|van|von|der|den|bin|ibn|al|el|la|le|of|y|e|ten|ter|zu|af|av|[js]r\.?)$/u.test(
        word
      )
  );
}
