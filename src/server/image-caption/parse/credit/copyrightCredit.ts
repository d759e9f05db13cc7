import { LONGEST_CREDIT, type Span, isCreditText } from './shapes';

const SIGN = /^(?:[©ⓒ]|\(c\)|（[CcＣ]）)\s?/iu;

/** "… © Jane Roe / EPA-EFE", "…sentence.©AFP", "… Copyright 2020 Example". */
export function copyrightTail(tail: string): Span | null {
  const at = Math.max(
    Math.max(tail.lastIndexOf('©'), tail.lastIndexOf('ⓒ')),
    tail.search(/(?:\(c\)|（[CcＣ]）)\s?\p{Lu}[^.]{0,80}$/u)
  );
  if (
    at >= 0 &&
    tail.length - at <= LONGEST_CREDIT &&
    (at > 0 || tail.length < 80) &&
    isCreditText(tail.slice(at).replace(SIGN, ''))
  )
    return [at, tail.length];
  const word = /(?<!\p{L})copyright\s(?:\d{4}\s)?\P{Ll}[^.]{1,80}\.?$/iu.exec(tail);
  return word === null ? null : [word.index, tail.length];
}
