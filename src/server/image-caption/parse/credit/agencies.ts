import { escapedForRegExp } from '../text';
import { AGENCIES } from './agencyNames';

const canonicalNames = new Map<string, string>();
for (const [name, ...others] of AGENCIES) {
  for (const spelling of [name, ...others]) canonicalNames.set(key(spelling), name);
}

function key(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s.]+/g, '')
    .toLowerCase();
}

/** The canonical name of an agency, however it is written, or null if it is not a known one. */
export function agencyNamed(name: string): string | null {
  return canonicalNames.get(key(name)) ?? null;
}

function agencyPattern(): RegExp {
  const spellings = AGENCIES.flat().sort((a, b) => b.length - a.length);
  const long = spellings.filter((s) => s.length > 4 || /[^\x00-\x7f]/.test(s));
  const short = spellings.filter((s) => !long.includes(s));
  const any = [
    ...long.flatMap((s) => [s, s.toUpperCase()]),
    ...short.flatMap((s) => [s, s.length > 3 || /\p{Ll}$/u.test(s) ? s.toUpperCase() : s]),
  ];
  const alternatives = [...new Set(any)]
    .sort((a, b) => b.length - a.length)
    .map((s) => escapedForRegExp(s).replace(/ /g, '\\s?'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Agency names that stand as words of their own. Names of one short word (PA, TT, REX, …) count only in the
 * capitals they are known by: "pa", "rex" and "spa" are words.
 */
export const AGENCY_IN_TEXT = agencyPattern();
