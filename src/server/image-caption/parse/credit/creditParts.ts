import nameLeads from '../../data/name-leads.json';
import { unshouted } from '../text';
import { agencyNamed, agencyOfPart } from './agencies';
import { cleanCreditLine, looksLikePerson, namesOutlet } from './creditLine';
import { PHOTO_WORD } from './creditMarkers';
import { isOutletAddress } from './shapes';
import { isSourceWord } from './sourceWords';

/** Who took a picture and who distributes it; null where the credit does not say. */
export interface CreditParts {
  creator: string | null;
  agency: string | null;
}

const SPACED =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Georgian}\p{Script=Sinhala}\p{Script=Ethiopic}\p{M}.'’\u200c-]+$/u;
/** Words of bodies in scripts without capitals: these took no picture themselves. */
const BODY = new RegExp(
  `(?:^|\\s)(?:ال|و|ה)?(?:${nameLeads.bodiesUncased.join('|')})(?=$|\\s)`,
  'u'
);
/** "山田太郎撮影", "陈文婷摄", "홍길동 기자": what stands behind whoever took it. */
const TAKEN_BEHIND = /(?:撮影|摄影?|攝影?|写す|촬영)[）)」\s]*$/u;
const REPORTER_BEHIND = /\s(?:선임|인턴|사진)?\s?기자$/u;
const REPORTER_BEFORE =
  /^(?:本報|本报|文／|图／|圖／)?(?:记者|記者|通讯员|通訊員|写真部員?|特派員)\s?/u;
const EAST_ASIAN = /^[\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,8}$/u;
const TAKEN_BEFORE = new RegExp(`^[(（\\[【]?\\s?${PHOTO_WORD}(?![\\p{L}\\p{M}])`, 'iu');
const ARTICLE_FIRST = /^(?:Le|La|Les|L['’]|El|Los|Il|Lo|Die|Das|Der|De|Het|The|O|A)\s/u;
/** Between the parts: slashes, commas, and the words for whom it was taken and where it is from. */
const BETWEEN =
  /\s?(?:[/／|;＝=:：]|[,、،]|\b(?:via|for|pour|para|für|voor|per il|on)\b(?=\s)|\sför\s|\s[-–—]\s|\bcourtesy of\b)\s?/iu;

/**
 * Who took the picture and who distributes it, from a clean credit line.
 *
 * @param printed the credit as it stands in the caption, with what is not shown: "新华社发（王华摄）"
 */
export function creditParts(line: string, printed = line): CreditParts {
  const issued = /[发發]\s?[（(]?\s?(\p{Script=Han}{2,4}?)\s?[摄攝]/u.exec(printed);
  if (issued !== null) return { creator: issued[1] ?? null, agency: agencyNamed(line) };
  const chinese =
    /^(.*?)(?:记者|記者)\s?(\p{Script=Han}{2,4}?)\s?(?:[摄攝]影?)?(?:[\s（(，,]?\d[\d年月日./-]{0,16})?$/u.exec(
      line
    );
  if (chinese !== null && !/[/／]/u.test(chinese[1] ?? ''))
    return {
      creator: chinese[2] ?? null,
      agency: agencyNamed(chinese[1] ?? '') ?? (chinese[1] || null),
    };
  const parts = line
    .replace(/\s(?:nuotr|iliustr)\.?$/u, '')
    .replace(/\((?:[^()]*)\)/gu, (bracketed) => `/${bracketed.slice(1, -1)}`)
    .split(BETWEEN)
    .map((part) => part.replace(/^[«“"„]|[»”"“]$/gu, '').trim())
    .filter(Boolean);
  const persons = parts.filter(looksLikePerson);
  const creator =
    persons.find((each) => persons.length === 1 || !ARTICLE_FIRST.test(each)) ??
    persons[0] ??
    makerWithoutCapitals(parts, printed);
  const known = parts
    .map((part) => agencyOfPart(cleanCreditLine(part)))
    .filter((name): name is string => name !== null);
  // The last in the chain is the one that delivers: "Jane Roe/LightRocket via Getty Images".
  const agency = known.at(-1) ?? (creator === null ? outletShown(parts) : outletOf(parts, creator));
  return { creator: creator === null ? null : unshouted(creator), agency };
}

/** In scripts without capitals a name is told by the word for taking a picture, or by the agency beside it. */
function makerWithoutCapitals(parts: readonly string[], printed: string): string | null {
  const isTaken = TAKEN_BEHIND.test(printed);
  const isMarked = TAKEN_BEFORE.test(printed) || parts.some((part) => agencyOfPart(part) !== null);
  for (const part of parts) {
    const name = part.replace(REPORTER_BEHIND, '').replace(REPORTER_BEFORE, '').trim();
    if (agencyOfPart(part) !== null || agencyOfPart(name) !== null || BODY.test(name)) continue;
    const isReporter = name !== part && !/\s/u.test(name);
    if (isReporter && /^[\p{Script=Hangul}\p{Script=Han}]{2,5}$/u.test(name)) return name;
    if (isTaken && EAST_ASIAN.test(name) && !/[社部局市省県庁]$/u.test(name)) return name;
    if (isMarked && isSpacedName(name)) return name;
  }
  return null;
}

function isSpacedName(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word) => SPACED.test(word));
}

/** In "Jane Roe/Example Daily" and "example.com/Jane Roe" the outlet is the other part, known or not. */
function outletOf(parts: readonly string[], creator: string): string | null {
  const others = parts.filter((part) => !part.includes(creator) && !isNoOutlet(part));
  const last = others.at(-1);
  if (last === undefined) return null;
  const isBehind = parts.at(-1) === last;
  return isBehind || parts.length === 2 || isOutletAddress(last) || namesOutlet(last) ? last : null;
}

/** "Reprodução/TV Exemplo": the outlet whose picture was taken over. */
function outletShown([first = '', second = '', ...more]: readonly string[]): string | null {
  return more.length === 0 && isSourceWord(first) && namesOutlet(second) ? second : null;
}

const isNoOutlet = (part: string): boolean =>
  /^(?:handout|pool|composite|file)$/iu.test(part) ||
  /^\p{Ll}{1,3}$/u.test(part) ||
  isSourceWord(part);
