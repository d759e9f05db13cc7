import type { HtmlElement } from './dom';

const LONGEST_STYLE = 2000;

/** What the style attribute of an element declares, in small letters. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = element.getAttribute('style');
  const declarations = new Map<string, string>();
  if (style === null || style.length > LONGEST_STYLE) return declarations;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
    declarations.set(declaration.slice(0, colon).trim(), value.trim());
  }
  return declarations;
}
