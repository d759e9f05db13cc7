// Readers' library and newsroom join addresses alike; the library may know nothing of the server.
export { withoutEndSlashes } from '../../mirrors/endSlashes';

/**
 * The text without the characters of a class at its end. A pattern such as `/[.\s]+$/` starts anew at
 * each of them wherever a run of them stands; here each is looked at once.
 *
 * @param character matches one character, without the flag g
 */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text without the characters of a class at its beginning. */
export function withoutStart(text: string, character: RegExp): string {
  let start = 0;
  while (start < text.length && character.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** The text without the characters of a class at its beginning and at its end. */
export const withoutEnds = (text: string, character: RegExp): string =>
  withoutEnd(withoutStart(text, character), character);
