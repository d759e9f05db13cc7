const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
] as const;

const FOREIGN = /[^\u0000-\u007f]/;
/** A capital inside a word that has foreign letters there: the sure sign of a wrong encoding. */
const MIXED_CASE = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}/u;
/** What is printed between letters: apostrophes, dashes, the middle dot, marks upon letters. */
const INSIDE = /^[’‘'\-‐‑–—·\p{M}]$/u;
/** What is printed around words. */
const AROUND = /^[“”„‟‘’‚‛«»‹›–—…•·©®™°§€£¡¿№º²³½¼¾¹ª´\u00a0\p{M}]$/u;

/** Money before a letter, and a short dash inside a word, are letters of another encoding. */
const NO_LETTERS = /[£€§]\p{L}|\p{Ll}–\p{Ll}/u;

/** Whether a word reads like one of no language: scripts, capitals or signs in the wrong place. */
function isStrange(word: string): boolean {
  if (NO_LETTERS.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (SCRIPTS.filter((script) => script.test(letters)).length > 1) return true;
  const signs = [...word];
  const isLetter = (at: number) => /\p{L}/u.test(signs[at] ?? '');
  const isMisplaced = signs.some((sign, at) => {
    if (!FOREIGN.test(sign) || isLetter(at)) return false;
    return isLetter(at - 1) && isLetter(at + 1) ? !INSIDE.test(sign) : !AROUND.test(sign);
  });
  if (isMisplaced) return true;
  const runs = word.match(/\p{L}+/gu) ?? [];
  return runs.some((run) => {
    const foreign = run.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    if (foreign === 0) return false;
    // Latin words have foreign letters among others; a word of nothing else was another script.
    const isLatin = SCRIPTS[0].test(run);
    return MIXED_CASE.test(run) || (isLatin && run.length > 2 && foreign * 3 > run.length * 2);
  });
}

/** The share, 0 to 1, of the words with foreign letters that read like words of no language. */
export function strangeWords(text: string): number {
  const words = text.split(/[ \t\r\n,;:!?()/]+/).filter((word) => FOREIGN.test(word));
  return words.length === 0 ? 0 : words.filter(isStrange).length / words.length;
}
