/** A shortcode of WordPress as its post has it. */
export interface Shortcode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands between it and its end; null where it has none. */
  inner: string | null;
}

/** Longer ones are texts in brackets. */
const MAX_OPENING = 5000;

const NAME = /[a-z][\w-]*/iy;
const ATTRIBUTE =
  /\s*([\w-]+)=(?:"([^"]{0,5000})"|'([^']{0,5000})'|([^\s"'\]]+))|\s*("[^"]{0,5000}"|[^\s"'\]]+)/y;

interface Opening extends Omit<Shortcode, 'inner'> {
  end: number;
  isClosed: boolean;
  hasAttributes: boolean;
}

/** Reads `[name attr="value" …]` at a place of a text; null where there is something else in brackets. */
function openingAt(text: string, start: number): Opening | null {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (!name) return null;
  const attributes: Record<string, string> = {};
  let at = start + 1 + name.length;
  let count = 0;
  // `[youtube=https://…]` and `[name="…"]`: the value belongs to the name.
  if (text[at] === '=') {
    const found = text.slice(at, at + MAX_OPENING).indexOf(']');
    if (found === -1) return null;
    const end = at + found;
    const value = text.slice(at + 1, end).replace(/^["']|["']$/g, '');
    return { name, attributes: { 0: value }, end: end + 1, isClosed: true, hasAttributes: true };
  }
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (at - start > MAX_OPENING || at >= text.length) return null;
    if (text[at] === ']') break;
    if (text.startsWith('/]', at)) break;
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found || found[0] === '') return null;
    const [whole, key, double, single, bare, lone] = found;
    if (key !== undefined) attributes[key.toLowerCase()] = double ?? single ?? bare ?? '';
    else attributes[count++] = (lone ?? '').replace(/^"|"$/g, '');
    at += whole.length;
  }
  const isClosed = text[at] === '/';
  const hasAttributes = Object.keys(attributes).some((key) => !/^\d+$/.test(key));
  return { name, attributes, end: at + (isClosed ? 2 : 1), isClosed, hasAttributes };
}

/** Where each name's `[/name]` are, in their order. */
function closingsOf(text: string): Map<string, number[]> {
  const closings = new Map<string, number[]>();
  for (const { 1: name = '', index } of text.matchAll(/\[\/([a-z][\w-]*)\]/gi)) {
    closings.set(name, [...(closings.get(name) ?? []), index]);
  }
  return closings;
}

/**
 * Puts what shortcodes stand for in their places. `[[name]]` shows `[name]`. One that nobody knows goes, and
 * what it encloses stays; words in brackets, as `[sic]`, are no shortcodes.
 * @param expand the HTML of a shortcode; null where it is not known
 * @param onUnknown told the name of each that was left out
 */
export function expandShortcodes(
  text: string,
  expand: (shortcode: Shortcode) => string | null,
  onUnknown: (name: string) => void
): string {
  if (!text.includes('[')) return text;
  const closings = closingsOf(text);
  /** The ends of unknown ones, which go too, by their places. */
  const ends = new Map<number, number>();
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at)) {
    const dropped = ends.get(at);
    if (dropped !== undefined) {
      pieces.push(text.slice(from, at));
      from = at = dropped;
      continue;
    }
    const isEscaped = text[at + 1] === '[';
    const opening = openingAt(text, isEscaped ? at + 1 : at);
    if (!opening || (isEscaped && text[opening.end] !== ']')) {
      at += 1;
      continue;
    }
    if (isEscaped) {
      pieces.push(text.slice(from, at), text.slice(at + 1, opening.end));
      from = at = opening.end + 1;
      continue;
    }
    const { name, attributes, end, isClosed, hasAttributes } = opening;
    const places = closings.get(name) ?? [];
    while ((places[0] ?? end) < end) places.shift();
    const closing = isClosed ? undefined : places[0];
    const inner = closing === undefined ? null : text.slice(end, closing);
    const shown = expand({ name: name.toLowerCase(), attributes, inner });
    const behind = closing === undefined ? end : closing + name.length + 3;
    if (shown !== null) {
      pieces.push(text.slice(from, at), shown);
      from = at = behind;
    } else if (hasAttributes || closing !== undefined) {
      onUnknown(name);
      pieces.push(text.slice(from, at));
      from = at = end;
      if (closing !== undefined) ends.set(closing, behind);
    } else {
      at = end;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
