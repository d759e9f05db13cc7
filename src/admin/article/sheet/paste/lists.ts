import type { ListNode } from '../../../../../types/blocks';
import type { ListPlace } from './line';
import { inlineNodes, type Run } from '../../../../blocks';

export interface Item extends ListPlace {
  line: Run[];
}

/** Word's lists have no more. */
const DEEPEST = 9;

interface Open {
  level: number;
  node: ListNode;
}

/**
 * Items one after another as lists within lists. What counts of their levels is which is deeper: a list may
 * have been copied from its middle.
 */
export function listsOf(items: readonly Item[]): ListNode[] {
  const lists: ListNode[] = [];
  let open: Open[] = [];
  let before: unknown;
  for (const { list, level, format, line } of items) {
    if (list !== before) open = [];
    before = list;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    if (last && last.level > level) last.level = level;
    const isDeeper = last !== undefined && last.level < level && open.length < DEEPEST;
    if (last && !isDeeper && last.node.format !== format) open.pop();
    if (!last || isDeeper || last.node.format !== format) {
      const node = opened(format, open.length);
      const outer = open.at(-1);
      if (outer) outer.node.children.push(node);
      else lists.push(node);
      open.push({ level, node });
    }
    open.at(-1)?.node.children.push({ type: 'list-item', children: inlineNodes(line) });
  }
  return lists;
}

const opened = (format: ListNode['format'], depth: number): ListNode => ({
  type: 'list',
  format,
  ...(depth > 0 && { indentLevel: depth }),
  children: [],
});
