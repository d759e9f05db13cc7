import { agencyNamed, creditInWords } from '../../image-caption/parse';
import type { Caption } from '../stories';
import { withoutEnd } from '../../text/ends';
import { folded } from '../../text/folded';

/** The names of a credit. */
const namesIn = (credit: string): string[] => credit.split(/[/|／]/u).map((name) => name.trim());

type Credited = Pick<Caption, 'creditLine' | 'creator'>;

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}'’.]+/u)
    .map(folded)
    .filter((word) => word !== '');

/** Whether a credit names somebody already: by all their words, or an agency by any of its names. */
function names(credit: string, party: string): boolean {
  const known = new Set(wordsOf(credit));
  const words = wordsOf(party);
  if (words.length > 0 && words.every((word) => known.has(word))) return true;
  const agency = agencyNamed(party);
  return agency !== null && namesIn(credit).some((part) => agencyNamed(part) === agency);
}

/**
 * Whose picture it is, each name once: the credit line, behind the photographer where it does not name
 * them.
 *
 * @example creditOf({ creator: 'Jane Roe', creditLine: 'AFP' }) // 'Jane Roe/AFP'
 */
export function creditOf({ creditLine, creator }: Credited): string | null {
  if (creditLine === null || creator === null) return creditLine ?? creator;
  if (names(creditLine, creator)) return creditLine;
  return names(creator, creditLine) ? creator : `${creator}/${creditLine}`;
}

/** Of a credit the names that are not the photographer's; null where there are none. */
export function creditBeside({ creditLine, creator }: Credited): string | null {
  if (creditLine === null || creator === null) return creditLine;
  const others = namesIn(creditLine).filter((part) => part !== '' && !names(creator, part));
  const isTold = others.length === 0 || names(creator, creditLine);
  return isTold ? null : others.join('/');
}

/** Behind a sentence or a sign: "Boats at the quay of Harbour Press" is no credit. */
function endsWith(caption: string, credit: string): boolean {
  const text = withoutEnd(caption, /[\s.)\]）】]/u).toLowerCase();
  const own = credit.toLowerCase();
  if (!text.endsWith(own)) return false;
  const before = text.slice(0, -own.length).trimEnd();
  return before === '' || /[^\p{L}\p{M}\p{N}]$/u.test(before);
}

/** What of a picture's credit stands under it: the names that the words of its caption do not end with. */
export function creditUnder(caption: Credited & Pick<Caption, 'caption'>): string | null {
  const credit = creditOf(caption);
  if (credit === null || endsWith(caption.caption, credit)) return null;
  const said = creditInWords(caption.caption);
  if (said === null) return credit;
  if (names(said, credit)) return null;
  const parts = namesIn(credit);
  const missing = parts.filter((part) => part !== '' && !names(said, part));
  return missing.length === 0 ? null : missing.join('/');
}
