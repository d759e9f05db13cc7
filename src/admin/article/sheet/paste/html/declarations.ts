/** Properties of a style by their names. Browsers forget those of Word, so they are read by hand. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

/** @example declarationsIn('font-weight: 700; mso-list: l0 level1 lfo1').get('mso-list') // 'l0 level1 lfo1' */
export function declarationsIn(style: string | null): Declarations {
  if (style === null || style === '') return NONE;
  const found = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    found.set(name, value.replace(/!important$/, '').trim());
  }
  return found;
}

/**
 * The styles of a page's classes. Programs of Apple say in them alone what is struck out and underlined; whatever
 * else a style sheet can say is not looked at.
 */
export function classStyles(sheet: string): ReadonlyMap<string, Declarations> {
  const styles = new Map<string, Declarations>();
  const text = sheet.replaceAll('<!--', '').replaceAll('-->', '');
  for (let at = 0; ; ) {
    const open = text.indexOf('{', at);
    const close = open === -1 ? -1 : text.indexOf('}', open);
    if (close === -1) return styles;
    for (const selector of text.slice(at, open).split(',')) {
      const name = /^\s*(?:[a-z\d]+)?\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (name !== undefined) styles.set(name, declarationsIn(text.slice(open + 1, close)));
    }
    at = close + 1;
  }
}
