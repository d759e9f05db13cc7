import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indian } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { composed } from '../../text/composed';
import { normalLetters } from './normalLetters';

type Stemmer = (word: string) => string;

/**
 * By language. There is none of Polish, Persian, Chinese, Japanese, Hebrew and others; that of Arabic
 * leaves "and the government" its article, for which we have our own.
 */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  hy: armenian,
  bg: bulgarian,
  da: danish,
  nl: dutch,
  en: english,
  fi: finnish,
  fr: french,
  de: german,
  el: greek,
  hu: hungarian,
  hi: indian,
  id: indonesian,
  ga: irish,
  it: italian,
  lt: lithuanian,
  ne: nepali,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  es: spanish,
  sv: swedish,
  ta: tamil,
  tr: turkish,
  uk: ukrainian,
  nb: norwegian,
  nn: norwegian,
};

/** No word of a language is longer. */
const LONGEST = 40;

/** The part of a language tag that names the language. */
export const languageIn = (locale: string): string =>
  (/^[^-_]*/.exec(locale)?.[0] ?? '').toLowerCase();

/**
 * What the inflected forms of a word have in common, "minist" of "ministers"; null where the language
 * has no stemmer, or there is none.
 */
export function stemOf(word: string, language: string): string | null {
  const stemmer = STEMMERS[language];
  if (!stemmer || word.length > LONGEST || !/^[\p{L}\p{M}]+$/u.test(word)) return null;
  const stem = normalLetters(stemmer(composed(word.toLowerCase())));
  return stem.length < 2 ? null : stem;
}
