import type { Block, InlineNode, InlineText, ListNode } from '../../../../../../types/blocks';
import { embedAt } from '../../../../../embeds';
import { directionOf } from '../../../../text/direction';
import { element, escapeHtml } from '../../../../delivery';
import type { Picture } from '../../../../delivery';
import type { Story, StoryCaption, ReadPart } from '../../../story';
import { printedLine, signatureOf } from '../../printedWords';

type LexicalNode = Readonly<Record<string, unknown>>;

/** The faces of a text, as Lexical adds them up. */
const FORMATS = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16 } as const;

interface Around {
  direction: 'ltr' | 'rtl';
}

const elementNode = (
  type: string,
  children: readonly LexicalNode[],
  { direction }: Around,
  more: object = {}
): LexicalNode => ({ children, direction, format: '', indent: 0, type, version: 1, ...more });

function textNodes(node: InlineText): LexicalNode[] {
  const format = Object.entries(FORMATS).reduce(
    (sum, [mark, bit]) => (node[mark as keyof typeof FORMATS] ? sum + bit : sum),
    0
  );
  return node.text.split('\n').flatMap((text, index) => [
    ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
    ...(text === ''
      ? []
      : [
          {
            detail: 0,
            format,
            mode: 'normal',
            style: '',
            text,
            type: 'extended-text',
            version: 1,
          },
        ]),
  ]);
}

const inlineOf = (nodes: readonly InlineNode[], around: Around): LexicalNode[] =>
  nodes.flatMap((node) =>
    node.type === 'text'
      ? textNodes(node)
      : [
          elementNode('link', node.children.flatMap(textNodes), around, {
            rel: null,
            target: null,
            title: null,
            url: node.url,
          }),
        ]
  );

/** Lists in lists stand in an item of their own, as Lexical has it. */
function listNode({ format, children }: ListNode, around: Around, depth = 0): LexicalNode {
  const isOrdered = format === 'ordered';
  let value = 0;
  const items = children.map((child) => {
    const isList = child.type === 'list';
    if (!isList) value += 1;
    const inner = isList ? [listNode(child, around, depth + 1)] : inlineOf(child.children, around);
    return elementNode('listitem', inner, around, {
      indent: depth,
      value: isList ? value + 1 : value,
    });
  });
  return elementNode('list', items, around, {
    listType: isOrdered ? 'number' : 'bullet',
    start: 1,
    tag: isOrdered ? 'ol' : 'ul',
  });
}

function blockNode(block: Block, around: Around): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return elementNode('paragraph', inlineOf(block.children, around), around);
    case 'heading':
      return elementNode('extended-heading', inlineOf(block.children, around), around, {
        tag: `h${block.level}`,
      });
    case 'quote':
      return elementNode('extended-quote', inlineOf(block.children, around), around);
    case 'code': {
      const code = block.children.map(({ text }) => text).join('');
      return { type: 'codeblock', version: 1, code, language: '', caption: '' };
    }
    case 'list':
      return listNode(block, around);
  }
}

/** A known picture, whose sizes Ghost lays pages out by. */
export interface SizedPicture {
  caption: StoryCaption;
  file: Picture | null;
}

/** The card of a picture; its caption is HTML. Null for one without an address. */
function imageCard({ caption, file }: SizedPicture): LexicalNode | null {
  const src = caption.picture?.url;
  if (!src) return null;
  return {
    type: 'image',
    version: 1,
    src,
    width: file?.width ?? null,
    height: file?.height ?? null,
    title: '',
    alt: caption.altText ?? '',
    caption: escapeHtml(printedLine(caption)),
    cardWidth: 'regular',
    href: '',
  };
}

/** An embed as its player where there is one; a card with its address otherwise. */
function embedCard({ url, title }: Extract<ReadPart, { type: 'embed' }>): LexicalNode {
  const known = embedAt(url);
  const address = known && known.provider !== 'link' ? known.url : url;
  if (known?.player) {
    const attributes = { src: known.player, width: 560, height: 315, allowfullscreen: '' };
    return {
      type: 'embed',
      version: 1,
      url: address,
      embedType: 'video',
      html: element('iframe', attributes),
      metadata: {},
      caption: title === null ? '' : escapeHtml(title),
    };
  }
  const metadata = {
    icon: null,
    title: title ?? address,
    description: null,
    author: null,
    publisher: null,
    thumbnail: null,
  };
  return { type: 'bookmark', version: 1, url: address, metadata, caption: '' };
}

function quoteNode(quote: Extract<ReadPart, { type: 'quote' }>, around: Around): LexicalNode {
  const by = signatureOf(quote);
  const text = by === null ? quote.text : `${quote.text}\n— ${by}`;
  return elementNode('extended-quote', textNodes({ type: 'text', text }), around);
}

/**
 * The text of a story as a document of Lexical, as Ghost's editor writes it.
 *
 * @param pictures by the places of the captions
 * @param extra figures over and under the text, by the places of their captions, and a note at its end
 */
export function lexicalDocument(
  { parts, locale }: Pick<Story, 'parts' | 'locale'>,
  pictures: readonly SizedPicture[],
  { before, behind, notes }: { before: number[]; behind: number[]; notes: readonly string[] }
): string {
  const around: Around = { direction: directionOf(locale ?? 'en') };
  const figure = (index: number): LexicalNode[] => {
    const picture = pictures[index];
    const card = picture ? imageCard(picture) : null;
    return card ? [card] : [];
  };
  const partNodes = (part: ReadPart): LexicalNode[] => {
    switch (part.type) {
      case 'text':
        return part.blocks.map((block) => blockNode(block, around));
      case 'quote':
        return [quoteNode(part, around)];
      case 'figure':
        return figure(part.caption);
      case 'embed':
        return [embedCard(part)];
    }
  };
  const note = (text: string) =>
    elementNode('paragraph', textNodes({ type: 'text', text, italic: true }), around);
  const children = [
    ...before.flatMap(figure),
    ...parts.flatMap(partNodes),
    ...behind.flatMap(figure),
    ...notes.map(note),
  ];
  return JSON.stringify({ root: elementNode('root', children, around) });
}
