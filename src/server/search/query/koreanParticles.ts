/** What grows onto a Korean noun: topic, subject, object, of, to, in, with, from, until and the like; the longest first. */
const PARTICLE =
  /(?:에게서|으로서|으로써|이라는|에서는|에게|에서|으로|까지|부터|처럼|보다|마다|이나|라는|들은|들이|들을|들의|은|는|이|가|을|를|의|에|로|와|과|도|만|들)$/u;
const KOREAN = /^\p{Script=Hangul}+$/u;
/** A single letter before it is more often a word that ends so itself. */
const SHORTEST = 2;

/** How many letters of a Korean word stand before its particle; null for none. */
export function lettersBeforeParticle(text: string): number | null {
  if (!KOREAN.test(text)) return null;
  const noun = [...text.replace(PARTICLE, '')].length;
  return noun < [...text].length && noun >= SHORTEST ? noun : null;
}
