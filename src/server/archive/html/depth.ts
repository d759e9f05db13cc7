/** Pages nest no deeper; of what does, the tags go and the words stay. */
const DEEPEST = 300;

/** Elements that hold nothing. */
const EMPTY: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex'],
  ...['keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Elements whose tags are read as text up to the end tag. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

const CELLS = ['td', 'th'];
/** Open elements that end where another begins. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: CELLS,
  th: CELLS,
  tr: ['tr', ...CELLS],
  option: ['option'],
};

/** Keeps count of what is open. */
class OpenElements {
  private readonly names: string[] = [];
  private readonly skipped = new Map<string, number>();

  /** Whether a tag is to stay. */
  opens(name: string): boolean {
    const ended = ENDED_BY[name] ?? [];
    while (ended.includes(this.names.at(-1) ?? '')) this.names.pop();
    if (this.names.length < DEEPEST) {
      this.names.push(name);
      return true;
    }
    this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1);
    return false;
  }

  closes(name: string): boolean {
    const skipped = this.skipped.get(name) ?? 0;
    if (skipped > 0) {
      this.skipped.set(name, skipped - 1);
      return false;
    }
    const at = this.names.lastIndexOf(name);
    if (at !== -1) this.names.length = at;
    // A paragraph's end alone is an empty paragraph, as browsers read it.
    return at !== -1 || name === 'p' || name === 'br';
  }
}

/** Behind the `>` of a tag; a quoted value may hold others. */
function endOfTag(html: string, from: number): number {
  const sign = /[>=]/g;
  sign.lastIndex = from;
  for (let found = sign.exec(html); found; found = sign.exec(html)) {
    if (found[0] === '>') return sign.lastIndex;
    const quote = /\s*(["']?)/y;
    quote.lastIndex = sign.lastIndex;
    const [whole, mark = ''] = quote.exec(html) ?? [''];
    if (mark === '') continue;
    const end = html.indexOf(mark, sign.lastIndex + whole.length);
    if (end === -1) break;
    sign.lastIndex = end + 1;
  }
  return html.length;
}

/** Where the text of an element that holds text alone is over. */
function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

/**
 * The same HTML where it nests as pages do. Of elements that are open deeper only the words stay, since reading
 * them would cost the square of their number.
 */
export function limitDepth(html: string): string {
  const open = new OpenElements();
  const kept: string[] = [];
  let copied = 0;
  const tag = /<!--|<(\/?)([a-z][^\s/>]{0,40})/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, slash, written] = found;
    if (written === undefined) {
      const end = html.indexOf('-->', tag.lastIndex);
      if (end === -1) break;
      tag.lastIndex = end + 3;
      continue;
    }
    const name = written.toLowerCase();
    const end = endOfTag(html, tag.lastIndex);
    const isKept = EMPTY.has(name) || (slash === '' ? open.opens(name) : open.closes(name));
    if (!isKept) {
      kept.push(html.slice(copied, found.index), ' ');
      copied = end;
    }
    tag.lastIndex = slash === '' && RAW.has(name) ? endOfRaw(html, end, name) : end;
  }
  return copied === 0 ? html : kept.join('') + html.slice(copied);
}
