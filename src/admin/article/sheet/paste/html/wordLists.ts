import type { ListPlace } from '../line';
import type { Declarations } from './declarations';

/**
 * The place in a list that Word gives to a paragraph: `mso-list: l0 level1 lfo1`; null for a paragraph in none.
 */
export function wordListPlace(
  paragraph: Element,
  styles: readonly Declarations[]
): ListPlace | null {
  const value = styles.map((style) => style.get('mso-list')).find((each) => each !== undefined);
  const [, list, level] = /^(l\d{1,6}) level(\d)/.exec(value ?? '') ?? [];
  if (list === undefined) return null;
  return {
    list,
    level: Number(level),
    format: isNumber(markOf(paragraph)) ? 'ordered' : 'unordered',
  };
}

/** Deeper than Word writes the mark of an item. */
const DEPTH_OF_MARK = 5;

/** What Word wrote before the words of an item: it stands first in the paragraph. */
function markOf(paragraph: Element): string {
  let element = paragraph.firstElementChild;
  for (let depth = 0; element && depth < DEPTH_OF_MARK; depth += 1) {
    if (/mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')) {
      return (element.textContent ?? '').trim();
    }
    element = element.firstElementChild;
  }
  return '';
}

/** `1.`, `a)`, `iv.` or `一、`, and no letter alone: of the fonts of bullets `o` and `§` are some. */
const isNumber = (mark: string): boolean =>
  /^[(（]?(?:[\p{N}.]{1,12}|\p{L}{1,6})[.)）、．-]/u.test(mark) || /^\p{N}{1,4}$/u.test(mark);
