import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import type { Klass, LexicalNode } from 'lexical';
import { BoxNode } from './BoxNode';
import { PartNode } from './PartNode';

/** All that a story's sheet is made of besides paragraphs and their words. */
export const SHEET_NODES: ReadonlyArray<Klass<LexicalNode>> = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  PartNode,
  BoxNode,
];
