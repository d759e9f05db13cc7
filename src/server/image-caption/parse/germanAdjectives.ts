import nameWords from '../data/name-words.json';

const ENDING = /e[rsnm]?$/u;
const FORMED =
  /(?:\p{L}{2}(?:lich|isch|los|bar|sam|haft|voll|iert)|^(?:[Gg]e|[Vv]er|[Bb]e|[Zz]er|[Ee]nt)\p{L}{3,}t)$/u;
const PLAIN = nameWords.germanAdjectives.join(' ').split(' ');

/**
 * Whether a word is a German adjective with its ending, as before a noun that has a capital like a name:
 * "Grauer Blazer", "Geballte Faust". By its last part, since German joins words: "Hellblaues".
 */
export function isGermanAdjective(word: string): boolean {
  const stem = word.replace(ENDING, '');
  if (stem === word) return nameWords.germanCounts.includes(word.toLowerCase());
  return FORMED.test(stem) || PLAIN.some((plain) => stem.toLowerCase().endsWith(plain));
}
