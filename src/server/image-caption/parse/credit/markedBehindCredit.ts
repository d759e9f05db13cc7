import { saysFilePhoto } from '../filePhoto';
import { isEastAsianName } from '../eastAsianPersons';
import { COURTESY_BEHIND } from './creditMarkers';
import { isNameLike, lastSentenceStart, type Span } from './shapes';

/** "記者林俊耀攝 2023年12月31日": the day behind it is no part of the credit. */
const DAY_BEHIND = /(?<=[摄攝影])\s?\d{2,4}(?:[年月./-]\d{1,2}){1,2}日?$/u;
/** Words of Chinese and Japanese behind the name of who took or gave the picture. */
const MARKS = ['摄影', '攝影', '摄', '攝', '供图', '供圖', '撮影', '写す', '提供'];
/** What the name begins behind, and what no name holds. */
const BEFORE_NAME = /[。！？.!?」』”\s＝=、，；]/u;
const NOT_IN_NAME = /[。！？.!?＝=、，；]/u;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 30;
/** The marker behind the name, with the sentence end or sign before the name. */
const FORMS: readonly RegExp[] = [
  /(?<=[。！？）)\s]|^)\p{Script=Han}{2,6}社[发發]$/u,
  /(?<=[.!?]\s|^)[^.!?]{2,30}\s(?:제공|촬영)$/u,
  /(?<=[.!?]\s|^)(?:\p{Lu}\.\s?)?[\p{Lu}\p{N}](?:[^.!?]|\.(?=\p{Ll})){1,50}\s(?:nuotr|iliustr)\.?$/u,
  /(?<=[.!?]\s\/?|^)\p{Script=Hangul}{2,4}\s(?:(?:선임|인턴|사진)\s?)?기자$/u,
];

/** "…。新华社记者 张三 摄", "… J. Jonaitis nuotr.", "… 홍길동 기자". */
export function markedBehindTail(whole: string): Span | null {
  const tail = whole.replace(DAY_BEHIND, '');
  const start = startOfMarkedName(tail);
  // "Uostas, asociatyvi nuotr.": a label, and nobody's name.
  if (start !== null && !saysFilePhoto(tail.slice(start))) return [start, tail.length];
  for (const form of FORMS) {
    const match = form.exec(tail);
    if (match !== null && !saysFilePhoto(match[0])) return [match.index, tail.length];
  }
  const from = lastSentenceStart(tail);
  const name = tail.slice(from).replace(COURTESY_BEHIND, '');
  return from > 0 && name.length < tail.length - from && isNameLike(name)
    ? [from, tail.length]
    : null;
}

/** A person's name, or one that says that it is a reporter's or an agency's. */
const isNamedMaker = (text: string): boolean =>
  isEastAsianName(text.trim()) ||
  /(?:记者|記者|通讯员|通訊員|社)\s?\p{Script=Han}{0,3}$/u.test(text);

/** Where the longest name begins that a mark ends. */
function startOfMarkedName(tail: string): number | null {
  const mark = MARKS.find((each) => tail.endsWith(each));
  if (mark === undefined || tail.endsWith('拍摄') || tail.endsWith('拍攝')) return null;
  const end = tail.length - mark.length;
  let found: number | null = null;
  for (let start = end - 1; start >= 0 && end - start <= LONGEST_NAME; start -= 1) {
    if (NOT_IN_NAME.test(tail.charAt(start))) break;
    const before = tail.charAt(start - 1);
    const isBehind = start === 0 || BEFORE_NAME.test(before);
    // "市民在桥上摄影" tells what they do: where nothing stands before it, it must be a name.
    if (start === 0 && /^[摄攝]/u.test(mark) && !isNamedMaker(tail.slice(0, end))) continue;
    if (isBehind && (end - start >= SHORTEST_NAME || /[＝=]/u.test(before))) found = start;
  }
  return found;
}
