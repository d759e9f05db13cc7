import { isNewsAgency } from '../../../image-caption/parse';
import { readPageDate } from './pageDate';
import { isChrome } from './vocabulary';
import { countWords, endsSentence, isAllNames } from './wording';

const SEPARATOR = /\s[/|>]\s|[»›→]/;
const HOME =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|главная|головна|خانه|الرئيسية|ana sayfa|beranda|トップ|ホーム|首页|首頁|홈|(?:דף )?הבית|ראשי|startsida|forside|hjem|strona główna|úvod|domů|főoldal|acasă|αρχική|etusivu|начало|почетна|trang chủ|หน้าแรก|होम)$/i;

const LONGEST_SECTION = 40;
const MOST_WORDS = 4;

const isSection = (part: string) =>
  part.length <= LONGEST_SECTION &&
  /\p{L}/u.test(part) &&
  !/[:\d@[\]{}"“”]/.test(part) &&
  countWords(part) <= MOST_WORDS &&
  !endsSentence(part) &&
  !isChrome(part) &&
  !isNewsAgency(part);

/** "[ Politics ]" and "#World News" name one section. */
function readMarkedSection(text: string): string | null {
  const found = /^\[([^[\]]{2,42})\]$/.exec(text) ?? /^#\s?(\p{Lu}[^#]{1,40})$/u.exec(text);
  const name = found?.[1]?.trim();
  return name && isSection(name) ? name : null;
}

/**
 * Reads a line such as "News / More", "Home » World » Europe" or "[ Politics ]".
 * @returns the sections from the widest to the narrowest, the home page left out; null for another line.
 */
export function readSectionTrail(text: string): string[] | null {
  const marked = readMarkedSection(text);
  if (marked) return [marked];
  // A toolbar of links and a page's title tag are separated by bars too.
  if (text.length > 200 || !SEPARATOR.test(text) || text.includes('|')) return null;
  // In « … » the sign closes a quotation.
  if (text.includes('«') || readPageDate(text)) return null;
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  const sections = parts.filter((part) => part !== '' && !HOME.test(part));
  if (parts.length < 2) return null;
  // Some trails end with the headline itself.
  const last = sections.at(-1);
  const trail =
    last && parts.length > 2 && sections.length > 1 && countWords(last) > MOST_WORDS
      ? sections.slice(0, -1)
      : sections;
  return trail.length > 0 && trail.every(isSection) && !offersLanguages(trail) ? trail : null;
}

/** Languages by whose names a line is known that only offers the page in another one. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'ru',
  'uk',
  'ar',
  'fa',
  'tr',
  'zh',
  'ja',
  'ko',
  'pl',
  'nl',
  'he',
  'hi',
  'el',
  'sv',
];
const SHORTEST_NAME = 4;

/** The names of languages in their own and each other's words, without their endings. */
let languageNames: readonly string[] | null = null;
function namesOfLanguages(): readonly string[] {
  languageNames ??= LANGUAGES.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return LANGUAGES.map((language) => (names.of(language) ?? language).toLowerCase());
  }).map((name) => (name.length > SHORTEST_NAME + 1 ? name.slice(0, -2) : name));
  return languageNames;
}

/** True for the parts of "Lire en français / Read in French": each names a language. */
const namesLanguages = (parts: readonly string[]): boolean =>
  parts.every((part) =>
    part
      .toLowerCase()
      .split(/[\s-]+/)
      .some(
        (word) =>
          LANGUAGES.includes(word) || namesOfLanguages().some((name) => word.startsWith(name))
      )
  );

const isOfLatin = (part: string) => /\p{Script=Latin}/u.test(part);

/** The same is said in two scripts: "اقرأ بالإنجليزية / Read in English". */
const areOfTwoScripts = (parts: readonly string[]): boolean =>
  parts.some(isOfLatin) && parts.some((part) => !isOfLatin(part));

const offersLanguages = (parts: readonly string[]): boolean =>
  namesLanguages(parts) || areOfTwoScripts(parts);

const MOST_LETTERS_OF_SWITCH = 80;

/** True for a line that only offers the page in other languages: "EN / FR / DE". */
export function isLanguageSwitch(text: string): boolean {
  if (text.length > MOST_LETTERS_OF_SWITCH) return false;
  const parts = text.split(/\s?[/|·•]\s?/u).filter((part) => part.trim() !== '');
  return parts.length > 1 && namesLanguages(parts);
}

/** True for a line above the headline that can only be the name of one section: "International". */
export const isLoneSection = (text: string) =>
  isSection(text) && countWords(text) <= 3 && text.length <= 25 && isAllNames(text);
