import { cleanCreditLine } from './creditLine';
import { GLUED_CREDIT, MARKED_CREDIT } from './creditMarkers';
import { type Span, isCreditText, isNameLike } from './shapes';

/** "… Photo: X/Reuters", "… Photograph by Jane Roe", "….Credit...Jane Roe/The Example Times", "Фото: X". */
export function markedTail(tail: string): Span | null {
  let found: Span | null = null;
  const markers = [...tail.matchAll(MARKED_CREDIT), ...tail.matchAll(GLUED_CREDIT)].sort(
    (a, b) => a.index - b.index
  );
  for (const match of markers) {
    const rest = tail.slice(match.index + match[0].length);
    if (!isCreditText(rest)) continue;
    // In "Photo credit: X" and "Image: © X" the first marker is where the credit starts.
    const continued = found !== null && cleanCreditLine(tail.slice(found[0], match.index)) === '';
    found ??= [match.index, tail.length];
    if (!continued && found[0] !== match.index && !followsOn(tail, found[0], match.index))
      found = [match.index, tail.length];
  }
  if (found !== null) return withBracketBefore(tail, found);
  const capital =
    /(?:^|[.!?…"”»)\]]\s*|\s[-–—|]\s*)((?:Photos?|PHOTOS?|Fotos?|FOTO|Fot\.|Kuva|Bild|Фото|ФОТО)\s+(?=\p{Lu})([^.!?]{3,80})\.?)$/u.exec(
      tail
    );
  if (capital === null || !isNameLike(capital[2] ?? '')) return null;
  return [tail.length - (capital[1] ?? '').length, tail.length];
}

/** Between two markers of one credit stand no sentences: "Photo: A; Illustration: B". */
function followsOn(tail: string, first: number, second: number): boolean {
  const between = tail.slice(first, second);
  return (
    between.length < 80 && !/[.!?](?!\.)\s*$/u.test(between.trimEnd()) && isCreditText(between)
  );
}

function withBracketBefore(tail: string, span: Span): Span {
  const before = tail.slice(0, span[0]).trimEnd();
  return /[([（【]$/u.test(before) ? [before.length - 1, span[1]] : span;
}
