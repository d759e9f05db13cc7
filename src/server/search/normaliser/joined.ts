/**
 * What stands within a word that others write as one: co-operation, e-mail, O’Neill, U.S., צה״ל, a word that
 * may be broken at the end of a line, one whose Persian ending stands apart.
 */
const JOINER = /[-‐‑'’ʼ`´׳״"·.\u200c\u00ad]/u;
const JOINED =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]{1,40}(?:[-‐‑'’ʼ`´׳״"·.\u200c\u00ad][\p{L}\p{M}\p{N}]{1,40}){1,5}/gu;
/** Behind longer parts a full stop ends a sentence, or is a part of an address. */
const LONGEST_ABBREVIATED = 3;

/** 1,500,000 and 1 500 000 and ١٬٥٠٠. */
const IN_THOUSANDS =
  /(?<![\p{N}.,])\p{Nd}{1,3}(?:[.,'’٬ \u00a0\u2009\u202f]\p{Nd}{3}){1,6}(?!\p{N})/gu;

/** Two numbers side by side are none together: 3.5, 2026-05-03. */
const areNumbers = (before: string, part: string): boolean =>
  /\p{N}$/u.test(before) && /^\p{N}/u.test(part);

function wordOf(match: string): string | null {
  const parts = match.split(JOINER);
  if (match.includes('.') && parts.some(({ length }) => length > LONGEST_ABBREVIATED)) return null;
  return parts.some((part, at) => areNumbers(parts[at - 1] ?? '', part)) ? null : parts.join('');
}

/** Words and numbers of a text that have something within, as they are without it. */
export function joinedWords(text: string): string[] {
  return [
    ...(text.match(JOINED) ?? []).flatMap((match) => wordOf(match) ?? []),
    ...(text.match(IN_THOUSANDS) ?? []).map((match) => match.replace(/\P{Nd}/gu, '')),
  ];
}
