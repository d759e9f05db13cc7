import { type Span } from './shapes';

/** "…。新华社记者 张三 摄", "… J. Jonaitis nuotr.": the marker behind the name. */
export function markedBehindTail(tail: string): Span | null {
  const han = /(?<=[。！？.!?」』”\s]|^)[^。！？.!?]{2,30}(?:摄|攝|供图|供圖|撮影|提供)$/u.exec(
    tail
  );
  if (han !== null) return [han.index, tail.length];
  const baltic = /(?<=[.!?]\s|^)(?:\p{Lu}\.\s?)?\p{Lu}[^.!?]{1,50}\s(?:nuotr|iliustr)\.?$/u.exec(
    tail
  );
  return baltic === null ? null : [baltic.index, tail.length];
}
