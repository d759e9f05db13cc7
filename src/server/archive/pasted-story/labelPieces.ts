import type { PastedPiece, PieceRole, ReadPiece } from '../../../../types/pasted-story';
import { parseCaption } from '../../image-caption/parse';
import { tidyText } from '../plainText';
import {
  readDateline,
  readLoneDateline,
  readPhotoCredit,
  takeApart,
  type Line,
} from '../readers/newsPage';
import { namesInByline, readSigned, readTop, withoutTail } from './top';

/** Longer texts are no line under a picture, and no names; in characters. */
const LONGEST_CAPTION = 600;
const LONGEST_BYLINE = 150;
/** Words of a page's own headline; a site's name above it has fewer. */
const FEWEST_WORDS_OF_TITLE = 3;

const wordsOf = (text: string) => text.split(' ').length;

/** The lines that can be told apart by their words; what is a list or a picture's caption is known already. */
const linesOf = (pieces: readonly PastedPiece[]): Line[] =>
  pieces.flatMap(({ form, text, paragraph }, index) => {
    const isRead = form !== 'block' && form !== 'caption' && text !== '';
    return isRead ? [{ text, number: index, block: paragraph }] : [];
  });

/** Where the page says itself which line is its headline; null where it does not. */
function titleOf(pieces: readonly PastedPiece[]): number | null {
  const titles = pieces.flatMap(({ form, text }, index) =>
    form === 'title' && text !== '' ? [{ index, words: wordsOf(text) }] : []
  );
  const long = titles.find(({ words }) => words >= FEWEST_WORDS_OF_TITLE);
  return (long ?? titles[0])?.index ?? null;
}

/** A list or an embed belongs to what it stands in. */
function roleOfBlock(roles: ReadonlyArray<PieceRole | null>, index: number): PieceRole {
  const isInStory = roles.slice(0, index).includes('headline') || !roles.includes('headline');
  const before = roles.slice(0, index).findLast((role) => role !== null);
  const isBehindText = before === 'body' || before === 'dateline' || before === 'caption';
  // Where there is no text, what stays in one is all there is.
  const isBeforeText = roles.slice(index).includes('body') || !roles.includes('body');
  return isInStory && (isBehindText || isBeforeText) && before !== 'none' ? 'body' : 'none';
}

/** How much of a text stands before its rest; the texts may differ in what nobody sees. */
function lengthBefore(rest: string, text: string): number {
  if (text.endsWith(rest)) return text.length - rest.length;
  for (let length = 1; length < text.length && length < LONGEST_BYLINE; length += 1) {
    if (tidyText(text.slice(length)).trim() === rest) return length;
  }
  return 0;
}

function captionIn(text: string, role: PieceRole, locale: string | null): ReadPiece['caption'] {
  if (text === '' || text.length > LONGEST_CAPTION) return null;
  const credit = readPhotoCredit(text);
  // What is neither taken for a caption nor has a credit is read as one in vain, which costs.
  if (role !== 'caption' && credit === null) return null;
  if (credit?.isWholeLine) return { caption: '', creditLine: credit.credit };
  const { description, creditLine } = parseCaption(text, locale === null ? {} : { locale });
  return { caption: description, creditLine };
}

/**
 * Tells what each line of a story is that somebody pasted as a whole.
 * @param locale its language, a BCP 47 tag; null where it is not known
 * @returns one for each piece, in their order
 */
export function labelPieces(pieces: readonly PastedPiece[], locale: string | null): ReadPiece[] {
  const tidy = pieces.map((piece) => ({
    ...piece,
    text: tidyText(piece.text).replaceAll('\n', ' ').trim(),
  }));
  const taken = takeApart(linesOf(tidy), titleOf(tidy));
  const read = tidy.map(({ form, text }, index): PieceRole | null => {
    if (form === 'caption') return text === '' ? 'none' : 'caption';
    if (form === 'block') return null;
    const role = taken.get(index) ?? 'none';
    // A subhead names no picture.
    return form === 'heading' && role === 'caption' ? 'body' : role;
  });
  const roles = withoutTail(tidy, readSigned(tidy, readTop(tidy, read)));
  const first = roles.indexOf('body');
  const above = first - 1;
  if (first > 0 && readLoneDateline(tidy[above]?.text ?? '') && roles[above] !== 'headline') {
    roles[above] = 'dateline';
  }
  const dateline = first === -1 ? null : readDateline(tidy[first]?.text ?? '');
  return pieces.map(({ text }, index) => {
    const whole = tidy[index]?.text ?? '';
    const role = roles[index] ?? roleOfBlock(roles, index);
    return {
      role,
      by: whole.length > LONGEST_BYLINE ? null : namesInByline(whole),
      caption: captionIn(whole, role, locale),
      datelineLength:
        index === first && dateline && dateline.rest !== '' ? lengthBefore(dateline.rest, text) : 0,
    };
  });
}
