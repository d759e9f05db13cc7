/** What a text of Strapi's Blocks editor is made of, as that editor writes it. */
export interface InlineText {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
}

interface LinkNode {
  type: 'link';
  url: string;
  children: InlineText[];
}

export type InlineNode = InlineText | LinkNode;

export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Only of a list inside another. */
  indentLevel?: number;
  children: Array<{ type: 'list-item'; children: InlineNode[] } | ListNode>;
}

export type Block =
  | { type: 'paragraph' | 'quote'; children: InlineNode[] }
  | { type: 'heading'; level: 2 | 3; children: InlineNode[] }
  | { type: 'code'; language: 'plaintext'; children: InlineText[] }
  | ListNode;
