import { agencyNamed, isNewsAgency } from './agencies';
import {
  cleanCreditLine,
  isShoutedPerson,
  looksLikePerson,
  namesOrganisation,
  namesOutlet,
} from './creditLine';
import { isEastAsianName } from '../eastAsianPersons';
import { isFileLabel, saysFilePhoto, withoutFileLabel } from '../filePhoto';
import { isCommonName } from './commonNames';
import { COURTESY_BEFORE_NAME, MARKED_CREDIT, PHOTO_BEFORE_NAME } from './creditMarkers';
import { isNameLike, isOutletAddress, lastSentenceStart, type Span } from './shapes';
import { isSourceWord, namesSourceOf } from './sourceWords';
import { oneLine } from '../text';

const BRACKETED =
  /[([（【［]([^()[\]（）【】［］]{2,160}(?:\([^()]{0,40}\)[^()[\]]{0,80})?)[)\]）】］]/gu;
/** Words of Chinese, Japanese and Korean that follow who took or gave the picture. */
const MARK_BEHIND =
  /(?:摄|攝|摄影|攝影|撮影|提供|供图|供圖|資料照片?|资料图片?|檔案照|共同|時事|제공|기자|캡처|자료사진|DB)$/u;
/** Who took it for whom: "Jane Roe for The Example Post". */
const FOR = /\s(?:for|pour|para|für|för|voor)\s/u;
const FILE_WORD =
  /(?:^|[\s/,])(?:file|archiv(?:e|es|o|io)?|arquivo|arkiv|архив|أرشيف)(?=$|[\s/,])/giu;
/** Words. */
const LONGEST_ASIDE = 6;
const OWN_MEDIUM =
  /^\p{Lu}[\p{L}\p{N}.&]*(?:\s\p{Lu}[\p{L}\p{N}.&]*){0,2}\s(?:[Pp]hotos?|[Pp]ics?|[Pp]ictures?|[Ff]oto)$/u;
/** "وكالة الأنباء الأردنية": an agency that says so, known or not. */
const NEWS_AGENCY = /^(?:وكالة|خبرگزاری|ИА|агентство|agence|agencia|agência|agenzia)\s/iu;
const NO_HOUSE =
  /^(?:File|Archive|Stock|Library|Undated|Old|Representative|Illustrative|Symbolic)\b/u;

/** "(AFP photo)", "(Photo by Jane Roe / Getty Images)", "[File: Reuters]", "（新华社记者 张三 摄）". */
export function bracketedCredit(tail: string): Span | null {
  let found: Span | null = null;
  for (const match of tail.matchAll(BRACKETED)) {
    const inside = match[1] ?? '';
    const isShouted = isShoutedPerson(inside) && /\p{Ll}/u.test(tail);
    if (isShouted || isCreditInBrackets(inside) || isBodyBehindSentence(tail, match.index, inside))
      found = [match.index, match.index + match[0].length];
  }
  if (found === null) return null;
  const rest = tail.slice(found[1]).trim();
  // "(Photo: Getty Images)Getty": the page's own credit follows, and closes the caption.
  if (agencyNamed(rest) !== null || /^via\s/iu.test(rest)) return null;
  const start = startBeforeBracket(tail, found[0]);
  return rest === '' || /^[.,;]+$/.test(rest) ? [start, tail.length] : [start, found[1]];
}

/** "…sentence. (Example County Sheriff's Office)": an aside of its own at the end names who gave the picture. */
function isBodyBehindSentence(tail: string, at: number, inside: string): boolean {
  const [before, after] = [tail.slice(0, at).trimEnd(), tail.slice(at + inside.length + 2)];
  if (!/[.!?…。।۔]["”»’]?$/u.test(before) || /[^\s.,;]/u.test(after)) return false;
  if (isFileLabel(inside) || saysFilePhoto(inside) || /\d/u.test(inside) || isCommonName(inside))
    return false;
  // A person's name may be that of whom the picture shows.
  return (
    /\p{Lu}/u.test(inside) &&
    namesOrganisation(inside) &&
    isNameLike(inside) &&
    inside.split(' ').length <= LONGEST_ASIDE
  );
}

/** In "…sentence. Jane Roe (AFP)" and "…。新华社发（张三 摄）" the credit starts before its bracket. */
function startBeforeBracket(tail: string, bracket: number): number {
  const start = lastSentenceStart(tail.slice(0, bracket));
  const before = tail.slice(start, bracket).trim();
  if (start > 0 && looksLikePerson(before)) return start;
  // "… este lunes. - JANE ROE (EFE)"
  const dashed = /\s[-–—|]\s([^-–—|/.]{4,40})$/u.exec(tail.slice(0, bracket).trimEnd());
  if (dashed !== null && looksLikePerson(dashed[1] ?? '')) return dashed.index;
  const issued = /\p{Script=Han}{2,6}[发發]\s?$/u.exec(tail.slice(0, bracket));
  return issued === null || agencyNamed(issued[0].trim().slice(0, -1)) === null
    ? bracket
    : issued.index;
}

/** Whether brackets hold a credit, and not an aside. */
export function isCreditInBrackets(inside: string): boolean {
  if (isFileLabel(inside)) return false;
  if (startsWithMarker(inside) || isSourceWord(inside) || namesSourceOf(inside)) return true;
  if (/^(?:composite|file|archiv|archivo|left|right|[lrcm]\.?)$/iu.test(inside)) return false;
  if (MARK_BEHIND.test(inside) || NEWS_AGENCY.test(inside) || isNewsAgency(inside)) return true;
  if (/^(?:courtesy|handout|via|by|©|file\s?[:/]|with permission)/iu.test(inside)) return true;
  if (OWN_MEDIUM.test(inside) && !NO_HOUSE.test(inside)) return true;
  return namesMakers(oneLine(withoutFileLabel(inside).replace(FILE_WORD, ' ')));
}

/** Persons, agencies and outlets, with nothing but signs between them. */
function namesMakers(text: string): boolean {
  const parts = text
    .split(/\s?[/,|＝=]\s?|\s[–—-]\s|\svia\s|(?<=[\p{L}\p{N}])[:：]\s?/iu)
    .filter(Boolean);
  const named = parts.some((part) => agencyNamed(cleanCreditLine(part)) !== null);
  if (named) return parts.every(isNameLike) || parts.length === 1;
  const [first = '', second] = parts;
  const [person = '', outlet] = first.split(FOR);
  if (outlet !== undefined)
    return looksLikePerson(person) && isNameLike(outlet) && namesOrganisation(outlet);
  if (second === undefined || !parts.every(isNameLike)) return false;
  if (/[:：]/u.test(text)) return namesOrganisation(first) && looksLikePerson(second);
  if (/[/|]/u.test(text))
    return parts.some(
      (part) => looksLikePerson(part) || isOutletAddress(part) || isEastAsianName(part)
    );
  // "(Mary Major, Example Post Staff Photographer)"
  return (
    looksLikePerson(first) && (namesOutlet(second) || /\bphoto(?:grapher|journalist)$/iu.test(text))
  );
}

function startsWithMarker(text: string): boolean {
  const trimmed = text.trimStart();
  return (
    trimmed.search(MARKED_CREDIT) === 0 ||
    PHOTO_BEFORE_NAME.test(trimmed) ||
    COURTESY_BEFORE_NAME.test(trimmed)
  );
}
