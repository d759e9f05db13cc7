import { agencyNamed } from './agencies';
import { cleanCreditLine, looksLikePerson } from './creditLine';
import { MARKED_CREDIT } from './creditMarkers';
import { type Span, isNameLike } from './shapes';

/** "(AFP photo)", "(Photo by Jane Roe / Getty Images)", "[File: Reuters]", "（新华社记者 张三 摄）". */
export function bracketedCredit(tail: string): Span | null {
  let found: Span | null = null;
  for (const match of tail.matchAll(
    /[([（【［]([^()[\]（）【】［］]{2,160}(?:\([^()]{0,40}\)[^()[\]]{0,80})?)[)\]）】］]/gu
  )) {
    const inside = match[1] ?? '';
    if (isCreditInBrackets(inside)) found = [match.index, match.index + match[0].length];
  }
  if (found === null) return null;
  const rest = tail.slice(found[1]).trim();
  // "(Photo: Getty Images)Getty": the page's own credit follows, and closes the caption.
  if (agencyNamed(rest) !== null) return null;
  return rest === '' || /^[.,;]+$/.test(rest) ? [found[0], tail.length] : found;
}

export function isCreditInBrackets(inside: string): boolean {
  if (startsWithMarker(inside)) return true;
  if (/^(?:composite|file|archiv|archivo|left|right|[lrcm]\.?)$/iu.test(inside)) return false;
  if (/(?:摄|攝|撮影|提供|供图|供圖|共同|時事|제공|기자)$/u.test(inside)) return true;
  if (/^(?:courtesy|handout|via|by|©|file\s*[:/]|with permission)/iu.test(inside)) return true;
  const parts = inside.split(/\s*[/,＝=]\s*|\s+via\s+/iu).filter(Boolean);
  const named = parts.some((part) => agencyNamed(cleanCreditLine(part)) !== null);
  if (named) return parts.every(isNameLike) || parts.length === 1;
  // "(Mary Major/Example Daily)" names no known agency, but only a credit has a person before a slash.
  return (
    inside.includes('/') &&
    parts.length > 1 &&
    parts.every(isNameLike) &&
    looksLikePerson(parts[0] ?? '')
  );
}

function startsWithMarker(text: string): boolean {
  const match = text.trimStart().search(MARKED_CREDIT);
  return (
    match === 0 || /^(?:photos?|foto|fot\.|bild|фото|عکس|ph)\s+\P{Ll}/iu.test(text.trimStart())
  );
}
