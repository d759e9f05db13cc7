import { transliterate } from 'transliteration';

/** Fewer consonants than these meet by chance. */
const FEWEST_CONSONANTS = 3;

/**
 * What a name sounds like in any script: its consonants, those that languages write for each other
 * made one; "kh" is left out, as many write an "h" for it. "Захарова", "Zakharova" and "زاخاروفا" meet. Null where too little is left to tell names apart.
 */
export function soundOf(word: string): string | null {
  const consonants = transliterate(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/kh|gh/g, '')
    .replace(/tsch|sch|dzh|sh|ch|zh|ts|tz/g, 's')
    .replace(/ph|v|w/g, 'f')
    .replace(/[qc]|x/g, 'k')
    .replace(/[zj]/g, 's')
    .replace(/g/g, 'k')
    .replace(/p/g, 'b')
    .replace(/d/g, 't')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.length < FEWEST_CONSONANTS ? null : consonants;
}
