import type { PastedPiece, PieceRole } from '../../../../types/pasted-story';
import {
  countWords,
  endsSentence,
  isBylineOpener,
  isProse,
  looksLikeNames,
  readByline,
  readPageDate,
} from '../readers/newsPage';

type Roles = Array<PieceRole | null>;

/** Between a headline and its text a page of the web has buttons, labels and the like; in pieces. */
const REACH = 40;
/** More sentences before a date or a byline are the story itself. */
const MOST_SENTENCES = 2;
const FEWEST_WORDS_OF_STANDFIRST = 6;
const MOST_WORDS_BESIDE_DATE = 5;

/** A line that says when, and little else. */
const restOfDateLine = (text: string): string | null => {
  const date = isProse(text) && endsSentence(text) ? null : readPageDate(text);
  return date && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE ? date.rest : null;
};

/** The names beside a date: "27 January 2026 • Ana Ruiz • 3 minutes". */
const namesBesideDate = (text: string): string | null =>
  restOfDateLine(text) === null ? null : (text.split(/ ?[•|/·–—] ?/u).find(looksLikeNames) ?? null);

/** Names as a byline gives them, without the words and the day around them. */
export function namesInByline(text: string): string {
  return readByline(text, null)?.by ?? namesBesideDate(text) ?? text;
}

const isByline = (text: string) => (readByline(text, null)?.by ?? null) !== null;

/** The pieces behind a headline in which its byline, day and pictures may stand; empty where none does. */
function topOf(pieces: readonly PastedPiece[], roles: Roles): number[] {
  const from = roles.indexOf('headline') + 1;
  const all = pieces.slice(from, from + REACH).map((_piece, index) => from + index);
  const textAt = (index: number) => pieces[index]?.text ?? '';
  const isMark = (index: number) =>
    isByline(textAt(index)) ||
    isBylineOpener(textAt(index - 1)) ||
    restOfDateLine(textAt(index)) !== null;
  let sentences = 0;
  let last = -1;
  for (const [at, index] of all.entries()) {
    if (isMark(index)) last = at;
    else if (roles[index] === 'body' && isProse(textAt(index))) sentences += 1;
    if (sentences > MOST_SENTENCES) break;
  }
  return all.slice(0, last + 1);
}

/**
 * Looks again at what stands between a headline and a day or a byline: a page of the web has more there than the
 * text of a page has.
 */
export function readTop(pieces: readonly PastedPiece[], roles: Roles): Roles {
  const top = topOf(pieces, roles);
  const found = [...roles];
  for (const index of top) {
    const { form, text } = pieces[index] as PastedPiece;
    const isNamed =
      // "By Name, AGENCY" under a caption says who took the picture.
      (isByline(text) && (form === 'caption' || found[index] !== 'caption')) ||
      isBylineOpener(pieces[index - 1]?.text ?? '') ||
      looksLikeNames(text) ||
      namesBesideDate(text) !== null;
    if (found[index] === 'headline') continue;
    if (isNamed) found[index] = 'byline';
    else if (form === 'block') continue;
    else if (form === 'caption') found[index] = restOfDateLine(text) === null ? 'caption' : 'none';
    else if (found[index] === 'body' || found[index] === 'caption') {
      const isFirst = !found.includes('standfirst');
      const isStandfirst =
        isFirst && countWords(text) >= FEWEST_WORDS_OF_STANDFIRST && restOfDateLine(text) === null;
      if (isStandfirst && found[index] === 'body') found[index] = 'standfirst';
      else if (found[index] === 'body' && !isProse(text)) found[index] = 'none';
    }
  }
  return found;
}

/** Who signs on the last line, where nobody is named above. */
export function readSigned(pieces: readonly PastedPiece[], roles: Roles): Roles {
  const last = roles.lastIndexOf('body');
  const text = pieces[last]?.text ?? '';
  const isLast = last === pieces.length - 1;
  return isLast && looksLikeNames(text) && !roles.includes('byline')
    ? roles.with(last, 'byline')
    : roles;
}

/** Without the links to other stories that stand below the last sentence of a page. */
export function withoutTail(pieces: readonly PastedPiece[], roles: Roles): Roles {
  const last = pieces.findLastIndex(
    ({ form, text }, index) =>
      roles[index] === 'body' && form === 'text' && (isProse(text) || endsSentence(text))
  );
  const behind = roles.filter((role, index) => index > last && role === 'body').length;
  return last === -1 || behind < 2
    ? roles
    : roles.map((role, index) => (index > last && role === 'body' ? 'none' : role));
}
