import { isNewsAgency } from '../../../image-caption/parse';
import type { Line } from './blocks';
import { readByline } from './byline';
import { readPageDate } from './pageDate';
import { isChrome } from './vocabulary';
import { looksLikeName, looksLikeNames } from './wording';

export interface SignOff {
  /** The number of its line. */
  number: number;
  by: string | null;
  infoSources: string[];
  date: string | null;
  /** "Reporting by …; Editing by …" */
  contributors: string | null;
  /** Who of them reported; good only where nobody else is named. */
  reporters: string | null;
  toBeContinued: boolean;
}

const CONTRIBUTORS =
  /^\(?(?:additional )?(?:reporting|writing|compiled|edited|editing) by\b.{2,200}$/i;
/** "(Reporting by Ana Ruiz in Oslo; editing by …)", in the languages that say "by" so. */
const REPORTERS =
  /^\(?(?!(?:additional )?(?:edit|writ|compil))(?:\p{L}{3,20} ){0,2}(?:by|de|por|par|von|di|door|av|af) ([^;()]{4,120}?[^;() ])(?: (?:in|en|à|em|aus|da|från|fra) [^;()]{2,40})?( ?; [^()]{4,120})?\)?\.?$/iu;

/** Names of those who reported; a line without an editor behind them or brackets around may be a headline. */
function readReporters(text: string): string | null {
  const [, names = '', others] = REPORTERS.exec(text) ?? [];
  const isMarked = others !== undefined || text.startsWith('(') || CONTRIBUTORS.test(text);
  return isMarked && looksLikeNames(names) ? names : null;
}

/** True for a line that says who reported, wrote or edited. */
export const namesContributors = (text: string) =>
  CONTRIBUTORS.test(text) || readReporters(text) !== null;

/** "cw/rt (AFP, dpa)": the desk's initials and its sources. */
const INITIALS_AND_SOURCES = /^([a-z]{1,4}(?:\/[a-z]{1,4}){0,3}) \(([^()]{2,60})\)$/;
const BRACKETED_NAME = /^[[(（【]([^[\]()（）【】]{2,40})[\])）】]$/u;
const CONTINUED =
  /^(?:to be continued|more to follow|developing|يتبع|ادامه دارد|продолжение следует|fortsetzung folgt)[\s.…]*$/iu;
const NOTHING: Omit<SignOff, 'number'> = {
  by: null,
  infoSources: [],
  date: null,
  contributors: null,
  reporters: null,
  toBeContinued: false,
};

/** "— Ida Brandt, Port Serrane" */
const SIGNED = /^[—–-]{1,2}\s?(.{3,80})$/;

function read(text: string): Omit<SignOff, 'number'> | null {
  const reporters = readReporters(text);
  if (reporters !== null || CONTRIBUTORS.test(text))
    return { ...NOTHING, contributors: text, reporters };
  if (CONTINUED.test(text)) return { ...NOTHING, toBeContinued: true };
  const [, initials, sources] = INITIALS_AND_SOURCES.exec(text) ?? [];
  if (initials && sources) {
    return {
      ...NOTHING,
      by: initials,
      infoSources: sources.split(',').map((source) => source.trim()),
    };
  }
  const bracketed = BRACKETED_NAME.exec(text)?.[1];
  const name = bracketed ?? text;
  if (isNewsAgency(name)) return { ...NOTHING, infoSources: [name] };
  if (bracketed && looksLikeNames(bracketed)) return { ...NOTHING, by: bracketed };
  const date = text.length <= 60 ? readPageDate(text) : null;
  if (date?.rest === '') return { ...NOTHING, date: date.at };
  const [signed = ''] = SIGNED.exec(text)?.[1]?.split(', ') ?? [];
  if (looksLikeNames(signed)) return { ...NOTHING, by: signed };
  const byline = readByline(text, null);
  if (byline?.by) return { ...NOTHING, by: byline.by };
  return null;
}

const PLACE = /^\p{Lu}[\p{L}\p{M}’' -]{2,30}$/u;

/** A name alone at the very end of a page signs it, with a place behind it or without. */
export function readLoneName({ text, number }: Line): SignOff | null {
  const [name = '', place = 'Place', ...more] = text.split(', ');
  const isName = looksLikeName(name) && PLACE.test(place) && more.length === 0;
  return isName && !isChrome(text) ? { ...NOTHING, by: name, number } : null;
}

/** Reads a last line that signs the story and is no part of its text; null for a paragraph. */
export function readSignOff({ text, number }: Line): SignOff | null {
  const signOff = read(text);
  return signOff && { ...signOff, number };
}
