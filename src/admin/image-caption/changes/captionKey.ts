/** Without letters and digits that are mistaken for each other when typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A key for a caption that is saved with its story, by which a figure of the story names it before. */
export const newCaptionKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
