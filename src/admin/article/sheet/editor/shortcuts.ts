import {
  HEADING,
  LINK,
  ORDERED_LIST,
  QUOTE,
  UNORDERED_LIST,
  type Transformer,
} from '@lexical/markdown';

/** What becomes a form as it is typed: `## `, `- `, `1. `, `> `, `[words](address)`. No stars: news has them. */
export const SHORTCUTS: Transformer[] = [HEADING, UNORDERED_LIST, ORDERED_LIST, QUOTE, LINK];
