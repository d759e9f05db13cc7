import { saysFilePhoto } from '../filePhoto';
import { type Span } from './shapes';

/** The marker behind the name, with the sentence end or sign before the name. */
const FORMS: readonly RegExp[] = [
  /(?<=[。！？.!?」』”\s＝=、，；]|^)[^。！？.!?＝=、，；]{2,30}(?:摄影|攝影|摄|攝|供图|供圖|撮影|提供)$/u,
  /(?<=[。！？）)\s]|^)\p{Script=Han}{2,6}社[发發]$/u,
  /(?<=[.!?]\s|^)[^.!?]{2,30}\s(?:제공|촬영)$/u,
  /(?<=[.!?]\s|^)(?:\p{Lu}\.\s?)?\p{Lu}[^.!?]{1,50}\s(?:nuotr|iliustr)\.?$/u,
  /(?<=[.!?]\s\/?|^)\p{Script=Hangul}{2,4}\s(?:(?:선임|인턴|사진)\s?)?기자$/u,
];

/** "…。新华社记者 张三 摄", "… J. Jonaitis nuotr.", "… 홍길동 기자". */
export function markedBehindTail(tail: string): Span | null {
  for (const form of FORMS) {
    const match = form.exec(tail);
    // "Uostas, asociatyvi nuotr.": a label, and nobody's name.
    if (match !== null && !saysFilePhoto(match[0])) return [match.index, tail.length];
  }
  return null;
}
