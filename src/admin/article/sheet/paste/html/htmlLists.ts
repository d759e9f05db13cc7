import type { ListNode } from '../../../../../../types/blocks';
import type { ListPlace } from '../line';

/** The list that a line stands in, and the element of its item. */
export interface AroundList extends ListPlace {
  item: object | null;
}

export const listOfElement = (
  element: Element,
  format: ListNode['format'],
  outer: AroundList | null
): AroundList => ({
  list: outer?.list ?? element,
  level: (outer?.level ?? 0) + 1,
  format,
  item: null,
});

/** Word on the web makes a list of each item, and says on the item which list it is of, and how deep. */
const LIST_OF_ITEM = 'data-listid';
const LEVELS = ['data-aria-level', 'aria-level'];

export function itemIn(element: Element, around: AroundList | null): AroundList {
  const place = around ?? listOfElement(element.parentElement ?? element, 'unordered', null);
  const told = LEVELS.map((name) => Number(element.getAttribute(name))).find((each) => each > 0);
  return {
    ...place,
    list: element.getAttribute(LIST_OF_ITEM) ?? place.list,
    level: told ?? place.level,
    item: element,
  };
}
