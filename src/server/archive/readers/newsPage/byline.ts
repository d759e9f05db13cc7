import { isNewsAgency } from '../../../image-caption/parse';
import { withoutEnd } from '../../../text/ends';
import { readPageDate } from './pageDate';
import { countWords, endsSentence, isAllNames, looksLikeName, looksLikeNames } from './wording';

export interface Byline {
  /** Names, or the agency that stands in their place; null where the page lost the name. */
  by: string | null;
  located: string | null;
  outlet: string | null;
  /** How many lines it takes. */
  length: 1 | 2;
}

const BY =
  /^(?:(?:written )?by|von|par|por|di|de|da|door|av|af|oleh|του|της|автор|текст|نویسنده|خبرنگار|گزارش از|بقلم|كتب|كتبت|كتبه|تحریر|مراسل|מאת)(?:\s?:)?\s(.{2,80})$/iu;
/** The name follows on the next line. */
const BY_ALONE =
  /^(?:by|von|par|por|di|de|da|door|av|af|text|autor(?:in)?|author(?: of the article)?|written by|автор|بقلم|كتب|מאת|نویسنده)\s?:?$/iu;
const LABELLED =
  /^(?:author|autorin|autora|autrice|text|tekst|texte|testo|texto|إعداد|reporter|redaktur(?: & reporter)?|penulis|written by|autor|autore|auteur|автор|muhabir|yazar|نویسنده|الكاتب|מאת|כתב|כתבת|כתבו|作者|撰文|文|记者|記者|글|기자|筆者)\s?[:：]\s?((?=.{0,40}\p{L}{2}).{2,80})$/iu;
/** "김철수 기자 kim@port.example" */
const KOREAN = /^(\p{Script=Hangul}{2,5}) (?:기자|특파원)(?:\s\S{1,80})?$/u;
/** "记者 王芳", "（本报记者王芳）", "佐藤花子記者" */
const CHINESE =
  /^[（(【[]?(?:本报|本報)?(?:见习|見習|实习|實習)?(?:记者|記者|撰稿|通讯员|通訊員)[\s:：/／|]*(\p{Script=Han}{2,4}(?:[ 、，]\p{Script=Han}{2,4})*)(?:\s?(?:报道|報道|報導))?[）)】\]]?$/u;
const JAPANESE =
  /^[（(【]?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8})\s?記者[）)】]?$/u;
/** "Ana Ruiz (avec AFP)" */
const WITH_AGENCY = /^([^()]{4,60}) \((?:avec|with|mit|con|com|med|met|z|с) ([^()]{2,40})\)$/iu;
const STAFF = /^(.{2,40}) (?:staff|writers?|correspondents?|reporters?)$/i;
const JOB_ONLY =
  /^(?:staff|special|associated press|reuters|afp|ap) (?:writer|correspondent|reporter)s?$/i;
const ORGANISATION_AND_PLACE =
  /^([\p{L}\d][\p{L}\p{M}\d .&'’/-]{1,40}), ([\p{Lu}\p{Lo}][\p{L}\p{M} .'’-]{1,40})$/u;

const JOB = /(?:[Ww]riter|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ss]taff|[Bb]ureau)s?$/;

/** What a person does, behind the name: "Ana Ruiz, Staff Writer", "Ana Ruiz, Oslo". */
function withoutJob(by: string): { by: string; behind: string | null } {
  const at = by.lastIndexOf(', ');
  const behind = at === -1 ? '' : by.slice(at + 2);
  const isName = looksLikeName(behind) && !JOB.test(behind);
  return at === -1 ||
    isName ||
    isNewsAgency(behind) ||
    /[/&]| (?:and|und|et|y|e|og|och|en) /.test(behind)
    ? { by, behind: null }
    : { by: by.slice(0, at), behind };
}

/** An agency stands small behind the names: "Ana Ruiz, dpa". */
const isNamesOrAgency = (text: string) =>
  isAllNames(text) || text.split(/, | \/ /).every((part) => isAllNames(part) || isNewsAgency(part));

const isByText = (text: string) =>
  !endsSentence(text) && !text.includes(':') && countWords(text) <= 12 && isNamesOrAgency(text);

const MAIL_BEHIND = /^(.{4,80}?)[\s,(<|•·–—-]{1,4}[^\s@]{1,64}@[^\s@]{3,255}$/u;
/** Whose words a text has too, behind who wrote it: "Ana Ruiz avec AFP", "Ana Ruiz / AFP". */
const AGENCY_BEHIND = /^(.{4,80}) (?:[/+]|avec|with|mit|con|com|med|met|z|с) ([^/+]{2,40})$/iu;
const PLACE_BEHIND = /^(.{4,80}) (?:in|à|en|em|aus|fra|från) (\p{Lu}[\p{L}\p{M} .'’-]{1,40})$/u;
/** "Ana Ruiz and AP" */
const AND_AGENCY = /^(.{4,80}) (?:and|und|et|y|e|og|och|en) ([^/+]{2,40})$/iu;

/** The names of those who wrote, without the address, the agency or the place behind them. */
function writersOf(text: string): { names: string; located: string | null } {
  const written = MAIL_BEHIND.exec(text)?.[1] ?? text;
  const [, person = '', agency = ''] = AGENCY_BEHIND.exec(written) ?? [];
  if (looksLikeNames(person) && isNewsAgency(agency)) return { names: person, located: null };
  const [, names = '', place] = PLACE_BEHIND.exec(written) ?? [];
  if (place && looksLikeNames(names)) return { names, located: place };
  return { names: written, located: null };
}

/** Reads "Reporter: Name" in the languages that print it so. */
export const readLabelledByline = (text: string) => LABELLED.exec(text)?.[1]?.trim() ?? null;

/** True for a line that only announces whose name is on the next. */
export const isBylineOpener = (text: string) => BY_ALONE.test(text);

/** German prints two letters of it before the day. */
const WEEKDAY = /\s(?:Mo|Di|Mi|Do|Fr|Sa|So)$/;

/** "By Name Jul. 19, 2026 9:45 am" */
function withoutDay(by: string | undefined): string | undefined {
  const date = by !== undefined && /\d/.test(by) ? readPageDate(by) : null;
  if (!date || by === undefined) return by;
  let same = 0;
  while (same < by.length && by[same] === date.rest[same]) same += 1;
  // What is printed behind the day is no name: an hour, "Updated", how many have written.
  return withoutEnd(by.slice(0, same), /[\s,;|•·–—-]/).replace(WEEKDAY, '');
}

const oneLine = (by: string | null): Byline => ({ by, located: null, outlet: null, length: 1 });

/** Reads "By Name", "Name / Outlet, City" on two lines, "Reuters Staff" and the like. */
export function readByline(text: string, next: string | null): Byline | null {
  if (JOB_ONLY.test(text)) return oneLine(null);
  const labelled =
    readLabelledByline(text) ??
    [KOREAN, CHINESE, JAPANESE].map((form) => form.exec(text)?.[1]).find(Boolean);
  if (labelled) return oneLine(writersOf(labelled).names);
  const { names: by, located: place } = writersOf(withoutDay(BY.exec(text)?.[1]?.trim()) ?? '');
  if (by && isByText(by)) {
    const { by: names, behind } = withoutJob(by);
    const isPlace =
      behind !== null && !JOB.test(behind) && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(behind);
    return { ...oneLine(names), located: isPlace ? behind : place };
  }
  // Names alone are known by what stands behind them.
  const { names: writers } = writersOf(text);
  if (writers !== text && looksLikeNames(writers) && !PLACE_BEHIND.test(text))
    return oneLine(writers);
  const [, person = '', agencyToo = ''] = AND_AGENCY.exec(text) ?? [];
  if (looksLikeNames(person) && isNewsAgency(agencyToo)) return oneLine(text);
  if (isNewsAgency(text)) return oneLine(text);
  const [, names = '', agency = ''] = WITH_AGENCY.exec(text) ?? [];
  if (looksLikeNames(names) && isNewsAgency(agency)) return oneLine(names);
  const [, staff] = STAFF.exec(text) ?? [];
  if (staff && isNewsAgency(staff)) return oneLine(text);
  const [, outlet, located] = (next && ORGANISATION_AND_PLACE.exec(next)) || [];
  if (outlet && located && looksLikeName(text)) return { by: text, located, outlet, length: 2 };
  return null;
}
