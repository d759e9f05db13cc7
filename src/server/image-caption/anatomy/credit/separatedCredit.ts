import { agencyNamed } from './agencies';
import { looksLikePerson } from './creditLine';
import { type Span, isNameLike, lastSentenceStart } from './shapes';

/** "… – AFP", "… | Reuters", "… - Jane Roe/AFP": set off by a dash. */
export function dashedTail(tail: string): Span | null {
  const match = /\s[-–—|]\s*((?:[^-–—|.]|-(?=\S)){2,80})\.?$/u.exec(tail);
  if (match === null) return null;
  const parts = (match[1] ?? '').split(/\s*[/,]\s*|\s+via\s+/iu);
  return parts.some((part) => agencyNamed(part) !== null) && parts.every(isNameLike)
    ? [match.index, tail.length]
    : null;
}

/** "…sentence. Jane Roe/Example Daily": a person and an outlet after the last sentence. */
export function slashedTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const last = tail.slice(start).trim();
  if (start === 0 || last.length > 90 || !/[/／]/u.test(last)) return null;
  const parts = last.split(/\s*[/／]\s*/u);
  return looksLikePerson(parts[0] ?? '') && parts.every(isNameLike) ? [start, tail.length] : null;
}
