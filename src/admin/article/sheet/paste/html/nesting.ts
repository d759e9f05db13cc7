/** Browsers nest no deeper, and take the longer the more is left open. */
const DEEPEST = 512;

/** Elements that end by themselves, or by the next of their kind. */
const END_BY_THEMSELVES: ReadonlySet<string> = new Set([
  ...[
    'area',
    'base',
    'br',
    'col',
    'embed',
    'hr',
    'img',
    'input',
    'link',
    'meta',
    'param',
    'source',
  ],
  ...['track', 'wbr', 'p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'option'],
  ...['html', 'head', 'body', 'colgroup', 'rt', 'rp'],
]);

const TAG = /<(\/?)([a-z][a-z\d:]{0,30})/gi;

/** Whether HTML leaves so many elements open that reading it would cost the square of its length. */
export function isBottomless(html: string): boolean {
  let open = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (END_BY_THEMSELVES.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (slash === '' ? 1 : -1));
    if (open > DEEPEST) return true;
  }
  return false;
}
