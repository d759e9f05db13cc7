/** A tag that opens an element of a page. */
interface Tag {
  /** In small letters. */
  name: string;
  /** As they are written, entities included, by their names in small letters. */
  attributes: ReadonlyMap<string, string>;
}

/** What a page is made of, in its order: the text that readers see, and the tags between. */
export type PagePart = { text: string } | { tag: Tag };

/** Elements that show nothing; each goes on to its end tag, whatever stands inside. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

const LETTER = /[a-z]/i;
const TAG_NAME = /[^\s/>]+/y;
const BETWEEN_ATTRIBUTES = /[\s/]*/y;
const SPACE = /\s*/y;
/** A name may begin with an equals sign, and holds none behind. */
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const UNQUOTED = /[^\s>]*/y;

/** Where a class of characters ends that goes on from here. */
function endOf(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(html)?.[0].length ?? 0);
}

/** The tag whose name begins here, and where it is over; null for one that the page breaks off in. */
function readTag(html: string, start: number): { tag: Tag; end: number } | null {
  let at = endOf(TAG_NAME, html, start);
  const name = html.slice(start, at).toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    at = endOf(BETWEEN_ATTRIBUTES, html, at);
    if (at >= html.length) return null;
    if (html[at] === '>') return { tag: { name, attributes }, end: at + 1 };
    const nameEnd = endOf(ATTRIBUTE_NAME, html, at);
    const attribute = html.slice(at, nameEnd).toLowerCase();
    at = endOf(SPACE, html, nameEnd);
    let value = '';
    if (html[at] === '=') {
      at = endOf(SPACE, html, at + 1);
      const quote = html[at];
      const isQuoted = quote === '"' || quote === "'";
      const valueEnd = isQuoted ? html.indexOf(quote, at + 1) : endOf(UNQUOTED, html, at);
      if (valueEnd === -1) return null;
      value = html.slice(isQuoted ? at + 1 : at, valueEnd);
      at = isQuoted ? valueEnd + 1 : valueEnd;
    }
    // Of an attribute that is written twice browsers take the first.
    if (!attributes.has(attribute)) attributes.set(attribute, value);
  }
}

/** Where the end tag of an element begins; -1 where there is none. */
function endTagOf(name: string, html: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const isIts = html.slice(at + 2, end).toLowerCase() === name;
    if (isIts && (end >= html.length || /[\s/>]/.test(html.charAt(end)))) return at;
  }
  return -1;
}

/**
 * Takes a page apart as browsers do, without what they do not show. Each character is looked at a
 * few times and no more: the page may be anybody's.
 */
export function* pageParts(html: string): Generator<PagePart> {
  let at = 0;
  for (
    let open = html.indexOf('<');
    open !== -1;
    open = html.indexOf('<', Math.max(at, open + 1))
  ) {
    const next = html.charAt(open + 1);
    const isTag = LETTER.test(next);
    // A sign that opens nothing is text.
    if (!isTag && next !== '!' && next !== '/' && next !== '?') continue;
    if (open > at) yield { text: html.slice(at, open) };
    let end: number;
    if (isTag) {
      const read = readTag(html, open + 1);
      if (read === null) return;
      yield { tag: read.tag };
      end = UNSEEN.has(read.tag.name) ? endTagOf(read.tag.name, html, read.end) : read.end;
      if (end === -1) return;
    } else {
      const closing = html.startsWith('!--', open + 1) ? '-->' : '>';
      const close = html.indexOf(closing, open + 2);
      if (close === -1) return;
      end = close + closing.length;
    }
    at = end;
  }
  if (at < html.length) yield { text: html.slice(at) };
}
