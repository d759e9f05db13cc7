import { isCommonHan, isFunctionWord, isNewsWord } from './commonWords';
import { foldedText } from './fold';

/** A word of a text, as it is compared and with what it weighs. */
export interface Word {
  /** Folded, in small letters; a pair of characters in a script without spaces. */
  form: string;
  /** As printed, so that it can be found in the text. */
  printed: string;
  /** 0 for words of grammar, up to 2 for what is likely a name. */
  weight: number;
}

/** Scripts that write no spaces between words, and whose characters each mean something. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Those whose letters mean nothing by themselves: their words are known by ICU's dictionaries. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Soft hyphens and marks of direction stand within words and are none of their letters. */
const WITHIN_WORDS = /[\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]+/g;
const SPACE = 0x20;
const APOSTROPHE = /['’ʼ]/u;
const GENITIVE = /['’ʼ]s$/iu;
const ELISION = /^(?:[dlcnsmtjv]|qu|un|[ac]ll|[dn]ell|dall|sull|quell|quest)['’ʼ]/iu;
/** What Turkish writes behind the apostrophe of a name, folded: Ankara'daki, Yılmaz'ın. */
const TURKISH_SUFFIX =
  /^(?:[dt][ae](?:n|ki[a-z]*)?|l[ae](?:r[a-z]*)?|[ls][iu][a-z]*|n?[iu]n?|n?[ae]|y[aeiu]|yl[ae]|c[ae])$/;
/** The apostrophe of a shorter word stands within it: O'zbekiston. */
const SHORTEST_NAME = 3;
const SENTENCE_END = /[.!?:…;“”"«»()\n–—|-]/u;
const ARABIC = /^[\u0600-\u06ff]/u;
/** Article and the short words that are written together with what follows. */
const ARABIC_PREFIX = /^(?:و|ف)?(?:ب|ک|ل)?(?:ال)(?=.{3})|^(?:لل|و(?=.{4}))(?=.{3})/u;

const LETTERS_OF_A_SYLLABLE = 2.5;
const HANGUL = /^\p{Script=Hangul}/u;
/** What Korean writes together with the noun before it; two syllables are left, so that a short name stays. */
const KOREAN_PARTICLE =
  /(?<=..)(?:에서는|으로는|에게서|이라고|라고|에서|에게|으로|까지|부터|처럼|보다|이나|들이|들은|들을|들의|들|은|는|이|가|을|를|의|에|로|와|과|도|만|께서|씨)$/u;

/** The words of a text in their order; what is printed twice is read once. */
export function wordsOf(text: string): Word[] {
  const readable = text.replace(WITHIN_WORDS, '');
  const words: Word[] = [];
  const opening = new Map<string, Word | null>();
  const running = new Map<string, Word | null>();
  let end = 0;
  let opensSentence = true;
  for (const match of readable.matchAll(TOKEN)) {
    const token = match[0];
    // Most gaps are one space, which ends no sentence.
    const isSpace = match.index === end + 1 && readable.charCodeAt(end) === SPACE;
    opensSentence ||= !isSpace && SENTENCE_END.test(readable.slice(end, match.index));
    end = match.index + token.length;
    if (PAIRED.test(token)) pushPairs(foldedText(token), words);
    else if (UNSPACED.test(token)) pushSegments(token, words);
    else {
      const read = opensSentence ? opening : running;
      let word = read.get(token);
      if (word === undefined) {
        word = readWord(token, opensSentence);
        read.set(token, word);
      }
      if (word !== null) words.push(word);
    }
    opensSentence = false;
  }
  return words;
}

function readWord(token: string, opensSentence: boolean): Word | null {
  const printed = APOSTROPHE.test(token) ? token.replace(GENITIVE, '').replace(ELISION, '') : token;
  const folded = foldedText(printed);
  const lower = folded.toLowerCase();
  if (lower === '') return null;
  const isArabic = ARABIC.test(lower) && !isFunctionWord(lower);
  const form = isArabic
    ? lower.replace(ARABIC_PREFIX, '')
    : HANGUL.test(lower)
      ? lower.replace(KOREAN_PARTICLE, '')
      : withoutTurkishSuffix(lower);
  const hasCapital = lower !== folded && /^\p{Lu}/u.test(printed);
  return { form, printed, weight: weightOf(form, lower, hasCapital && !opensSentence) };
}

function withoutTurkishSuffix(word: string): string {
  const end = word.search(APOSTROPHE);
  const isName = end >= SHORTEST_NAME && TURKISH_SUFFIX.test(word.slice(end + 1));
  return isName ? word.slice(0, end) : word;
}

function weightOf(form: string, lower: string, isNameLike: boolean): number {
  if (/^\p{N}/u.test(form)) return form.length === 1 ? 0 : form.length === 4 ? 0.35 : 0.5;
  if (isFunctionWord(form) || isFunctionWord(lower) || form.length < 2) return 0;
  if (isNewsWord(form)) return 0.3;
  const letters = HANGUL.test(form) ? form.length * LETTERS_OF_A_SYLLABLE : form.length;
  const length = Math.min(1, 0.4 + letters / 12);
  return isNameLike ? length * 1.5 : length;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** ICU looks through all that has no space for each word of it. */
const SEGMENTED_CHARACTERS = 200;

function pushSegments(token: string, words: Word[]): void {
  for (let start = 0; start < token.length; start += SEGMENTED_CHARACTERS) {
    for (const { segment } of segmenter.segment(token.slice(start, start + SEGMENTED_CHARACTERS))) {
      const word = readWord(segment, true);
      if (word !== null) words.push(word);
    }
  }
}

function pushPairs(token: string, words: Word[]): void {
  const characters = [...token];
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const [one = '', two = ''] = [characters[index], characters[index + 1]];
    const isPair = PAIRED.test(one) && PAIRED.test(two);
    const weight = isPair ? (weightOfCharacter(one) + weightOfCharacter(two)) / 2 : 0;
    const form = one + two;
    words.push({ form, printed: form, weight });
  }
}

/** Kana of grammar weigh nothing; a Han character carries half a word. */
function weightOfCharacter(character: string): number {
  if (/\p{Script=Hiragana}/u.test(character) || isCommonHan(character)) return 0;
  return 0.6;
}
