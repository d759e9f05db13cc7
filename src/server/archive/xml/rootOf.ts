/** What may stand before a root element: the declaration, comments, instructions, the type of the document. */
const BEFORE: ReadonlyArray<readonly [start: string, end: string]> = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
];

/** The end of a document type; entities that it declares stand in brackets. */
function endOfDoctype(head: string, start: number): number {
  const end = head.indexOf('>', start);
  const bracket = head.indexOf('[', start);
  if (bracket === -1 || bracket > end) return end === -1 ? head.length : end + 1;
  const close = head.indexOf(']', bracket);
  const last = close === -1 ? -1 : head.indexOf('>', close);
  return last === -1 ? head.length : last + 1;
}

/**
 * The name of the root element without its prefix; null for what is no markup.
 * @param head the beginning of a text
 */
export function rootOf(head: string): string | null {
  let at = head.length - head.trimStart().length;
  for (;;) {
    const found = BEFORE.find(([start]) => head.startsWith(start, at));
    if (!found) break;
    const [start, close] = found;
    const end = head.indexOf(close, at + start.length);
    const next = start === '<!DOCTYPE' ? endOfDoctype(head, at) : end + close.length;
    if (end === -1 || next >= head.length) return null;
    at = next;
    while (/\s/.test(head[at] ?? '')) at += 1;
  }
  const name = /<(?:[\w-]+:)?([A-Za-z][\w.-]*)[\s/>]/y;
  name.lastIndex = at;
  return name.exec(head)?.[1] ?? null;
}
