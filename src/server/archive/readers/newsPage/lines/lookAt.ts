import { isNewsAgency, parseCaption } from '../../../../image-caption/parse';
import { readByline } from '../byline';
import {
  beginsAsCaption,
  hasGluedCredit,
  isPictureFileName,
  mayHaveCredit,
  readPhotoCredit,
  readsAsCaption,
} from '../captions';
import { readDateline } from '../dateline';
import { readPageDate } from '../pageDate';
import { isChrome, RAIL_OPENER, RELATED_LINK, STORY_END } from '../vocabulary';
import {
  comparable,
  countWords,
  endsSentence,
  isAllNames,
  isCutShort,
  looksLikeNames,
} from '../wording';

/** How a line looks from the line beside it. */
export const FORMS = [
  'none',
  'prose',
  'sentence',
  'long',
  'middle',
  'short',
  'date',
  'names',
  'credit',
] as const;
type Form = (typeof FORMS)[number];

const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;
const MOST_WORDS_BESIDE_DATE = 5;
/** Longer lines are read by their length alone. */
const LONGEST_READ = 600;

/** What is seen of a line without the lines around it. */
export interface LineLook {
  text: string;
  words: number;
  ends: boolean;
  isProse: boolean;
  form: Form;
  names: string[];
  plain: string;
  /** Words long enough to tell what a text is about. */
  topics: string[];
}

/** Words are compared by their beginnings, since many languages change their ends. */
const STEM = 6;

const topicsOf = (text: string): string[] => {
  const lower = text.slice(0, 4000).toLowerCase();
  const spaced = (lower.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]{3,}/gu) ?? []).map((word) =>
    word.slice(0, STEM)
  );
  if (!SPACELESS.test(lower)) return spaced;
  return [...lower].flatMap((sign, at, all) =>
    SPACELESS.test(sign) && SPACELESS.test(all[at + 1] ?? '') ? [`${sign}${all[at + 1]}`] : []
  );
};

function formOf(text: string, words: number, isProse: boolean, names: readonly string[]): Form {
  if (names.includes('is date')) return 'date';
  if (names.includes('credit line')) return 'credit';
  if (isProse) return 'prose';
  if (names.includes('names') || names.includes('byline')) return 'names';
  if (endsSentence(text)) return 'sentence';
  if (words >= 9) return 'long';
  return words >= 4 ? 'middle' : 'short';
}

const sizeOf = (words: number) => [1, 2, 4, 8, 14, 24, 59].find((most) => words <= most) ?? 60;

/** Reads a line by itself. */
export function lookAt(text: string): LineLook {
  const words = countWords(text);
  const ends = endsSentence(text);
  const isProse = !/^\d{1,3}[.)]\s/.test(text) && (ends ? words >= 9 : words >= 25);
  const names = ['always', `words${sizeOf(words)}`];
  const add = (name: string, is: boolean) => is && names.push(name);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  add('ends sentence', ends);
  add('ends colon', /[:：]$/.test(text));
  add('cut short', isCutShort(text));
  add('question', /[?？؟]$/.test(text));
  add('begins quoted', /^["“«„‘「『]/.test(text));
  add('quote inside', /.["“«„「『]/.test(text));
  add('begins small', /^\p{Ll}/u.test(text));
  add('begins digit', /^\p{N}/u.test(text));
  add('begins sign', /^[^\p{L}\p{N}"“«„‘「『(]/u.test(text));
  add('begins arrow', /^(?:>|[→➔➜➤►▶☞👉⇒•])/u.test(text));
  add('begins dash', /^[-–—]/.test(text));
  add('begins capitals', /^\p{Lu}{3,} \p{Lu}{2,} .*\p{Ll}/u.test(text));
  add('open label', !ends && /^[^:：]{2,30}[:：]\s?\S/.test(text));
  add('no letters', letters === 0);
  add('digits', digits * 3 > letters);
  add('spaceless', SPACELESS.test(text));
  add('commas', words >= 4 && (text.match(/[,،、]/g)?.length ?? 0) * 5 >= words);
  add('comma end', /[,;،]$/.test(text));
  add('sentences', /[.!?。।؟]["”’»」]?\s?["“«„「]?[\p{Lu}\p{Lo}]/u.test(text));
  if (text.length <= LONGEST_READ) {
    const date = readPageDate(text);
    const credit = readPhotoCredit(text);
    add('all capitals', /\p{Lu}{3}/u.test(text) && text === text.toUpperCase());
    add('all names', words >= 2 && isAllNames(text));
    add('has date', date !== null);
    add('is date', date !== null && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE);
    add('time', words <= 8 && /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/.test(text));
    add(
      'host',
      /(?:^|[\s(/])(?:https?:|www\.|[a-z\d-]{2,40}\.[a-z]{2,10}(?:[/\s)]|$))/i.test(text)
    );
    add('mail', /\S@\S/.test(text));
    add('bars', text.includes('|') || text.includes('•') || text.includes('·'));
    add('slashes', /\S ?\/ ?\p{Lu}/u.test(text));
    add('arrows', /[›→>]/.test(text) || (text.includes('»') && !text.includes('«')));
    add('label', /^[^\s:：][^:：]{0,29}[:：]/.test(text) && words <= 12);
    add(
      'number label',
      /^[^:\d]{2,30}\s?:\s?\p{Nd}{1,12}$/u.test(text) || /^\p{Nd}{1,5} \p{L}+$/u.test(text)
    );
    add('byline', readByline(text, null) !== null);
    add('names', looksLikeNames(text));
    add('agency', isNewsAgency(text));
    add('credit', credit !== null);
    add('glued credit', hasGluedCredit(text));
    add('credit line', credit?.isWholeLine === true);
    add('credit sure', credit?.isExplicit === true);
    add('caption day', readsAsCaption(text, null));
    add('parsed credit', mayHaveCredit(text) && parseCaption(text).creditLine !== null);
    add('furniture word', isChrome(text) || STORY_END.test(text));
    add('pointer', RELATED_LINK.test(text) || RAIL_OPENER.test(text));
    add('label caption', beginsAsCaption(text));
    add('file', isPictureFileName(text));
    add('dateline', words >= 6 && readDateline(text) !== null);
    add('brackets', /^[([【〔<].*[)\]】〕>]\.?$/u.test(text));
    add('copyright', /^\W{0,3}(?:©|ⓒ|\(c\)|copyright)/i.test(text));
    add('glued', (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= 3 && !ends);
  }
  return {
    text,
    words,
    ends,
    isProse,
    names,
    form: formOf(text, words, isProse, names),
    plain: text.length > LONGEST_READ ? '' : comparable(text),
    topics: topicsOf(text),
  };
}
