/** Long enough to tell words apart, short enough for the longest word that MariaDB keeps, 84 letters. */
const LONGEST = 60;

const LITERAL = 0;
const PLAIN = /^[0-9a-z]$/;

const inBase36 = (number: number, length: number) => number.toString(36).padStart(length, '0');

/**
 * A word of any script in lower-case ASCII letters and digits, so that no database splits it, folds it or
 * takes it for something else. Two words have one form only where they are the same, but for what is
 * longer than any word; and what a word begins with, its form begins with.
 *
 * Letters and digits stand for themselves, but for `q`, which is `qq`, and which leads to another block
 * of Unicode: `q` with three digits, behind which each letter is two digits.
 */
export function encoded(word: string): string {
  let form = '';
  let current = LITERAL;
  for (const letter of word) {
    if (form.length >= LONGEST) break;
    const code = letter.codePointAt(0) ?? 0;
    const block = PLAIN.test(letter) ? LITERAL : (code >>> 8) + 1;
    if (block !== current) {
      form += `q${inBase36(block, 3)}`;
      current = block;
    }
    if (block !== LITERAL) form += inBase36(code & 0xff, 2);
    else form += letter === 'q' ? 'qq' : letter;
  }
  return form.slice(0, LONGEST);
}
