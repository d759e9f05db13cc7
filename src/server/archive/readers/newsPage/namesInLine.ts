import { isNewsAgency } from '../../../image-caption/parse';
import { readByline } from './byline';
import { isChrome } from './vocabulary';
import { looksLikeName, looksLikeNames } from './wording';

/** Two words whose space was lost on the way: "Ana RuizPublished"; "MacAdam" and "FitzRoy" are names. */
const GLUED = /(?<=\p{L}\p{Ll}{3})(?<!Fitz)(?=\p{Lu}\p{Ll})/gu;
const HANDLE = /(?<=\p{Ll})@\w{2,40}(?![\w.])/gu;

/** A line with a bar where two words were glued to each other. */
export const unglued = (text: string) => text.replace(GLUED, ' | ').replace(HANDLE, '');

const JOB =
  /^(?:editor|writer|columnist|periodista|corresponsal|redactora?|giornalista|rédacteur|rédactrice|журналист|корреспондент)$/iu;
/** In words of several parts: "Wirtschaftsredakteurin", "Politikkorrespondent". */
const JOB_WITHIN = /correspondent|korrespondent|reporter|redakteur|redaktor|redacteur|journalist/iu;

/** A name without the agency or the job that is printed behind it: "Ana Ruiz Political Correspondent". */
export function withoutJobBehind(names: string): string {
  const words = names.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const [before, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const bare = behind.replace(/^the /i, '');
    if (isNewsAgency(bare) && looksLikeNames(before)) return before;
  }
  const last = words.at(-1) ?? '';
  const isJob = words.length > 3 && (JOB.test(last) || JOB_WITHIN.test(last));
  const first = words.slice(0, /^\p{Ll}/u.test(words[1] ?? '') ? 3 : 2).join(' ');
  return isJob && looksLikeName(first) ? first : names;
}

const BETWEEN_PARTS = /\s?[|•·]\s?|,\s|\s[–—/]\s/u;

/** The names among the parts of a line that also says when: "3 May 2024, 10:00 | Ana Ruiz". */
export function namesBesideDate(text: string): string | null {
  const parts = text
    .split(BETWEEN_PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/\p{N}/u.test(part));
  if (parts.some(isChrome)) return null;
  for (const part of parts) {
    const by = readByline(part, null)?.by ?? null;
    if (by !== null || looksLikeName(part)) return by ?? part;
  }
  return null;
}
