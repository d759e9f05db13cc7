/** Where a tag ends that begins at `start`; a bracket in a quoted value ends none. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const letter = xml.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return xml.length;
}

/** How many elements of an XML without comments and CDATA sections lie in one another at most. */
export function xmlDepth(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (let start = xml.indexOf('<'); start !== -1; ) {
    const end = endOfTag(xml, start);
    const next = xml.charAt(start + 1);
    if (next === '/') depth -= 1;
    else if (next !== '?' && next !== '!' && xml.charAt(end - 1) !== '/') depth += 1;
    deepest = Math.max(deepest, depth);
    start = xml.indexOf('<', end);
  }
  return deepest;
}
