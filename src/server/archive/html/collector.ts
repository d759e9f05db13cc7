import { embedAt } from '../../../embeds';
import type { Block, InlineNode, ListNode } from '../../../../types/blocks';
import type { StoryCaption, ReadPart, StoryProblem } from '../story';
import { inlineNodes, joined, wordsOfLine, type Run } from '../../../blocks';

/** Where an item stands in its lists. */
export interface ListPosition {
  /** The outermost list. */
  root: object;
  /** From 0. */
  level: number;
  format: ListNode['format'];
  /** Lines of one item stay together. */
  item: object;
}

/** Strapi's editor draws no more levels. */
const DEEPEST_LIST = 6;

/** What the fields of an embed hold. */
const LONGEST = 255;

/** Whether an embed can be kept as one. */
export const isFitEmbed = (url: string): boolean =>
  url.startsWith('https:') && url.length <= LONGEST;

const shortened = (title: string | null): string | null =>
  title === null || title === '' ? null : title.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '');

/** A block whose lines still come. */
interface Pending {
  key: object;
  lines: Run[][];
  end(children: InlineNode[]): void;
}

/** Puts what is read one after another into the parts of a story. */
export class StoryCollector {
  readonly parts: ReadPart[] = [];
  readonly captions: StoryCaption[] = [];
  readonly problems: StoryProblem[] = [];
  private blocks: Block[] | null = null;
  private lists: Array<{ level: number; node: ListNode }> = [];
  private listRoot: object | null = null;
  private pending: Pending | null = null;

  /** The lines of a paragraph; one that is the address of a site whose players are known stands for itself. */
  addParagraph(lines: readonly Run[][]): void {
    let own: Run[][] = [];
    const end = () => {
      if (own.length > 0)
        this.addBlock({ type: 'paragraph', children: inlineNodes(joined(own, '\n')) });
      own = [];
    };
    for (const line of lines) {
      const url = loneEmbed(line);
      if (url === null) {
        own.push(line);
        continue;
      }
      end();
      this.addEmbed(url, null);
    }
    end();
  }

  addHeading(level: 2 | 3, lines: readonly Run[][]): void {
    const words = joined(lines, ' ');
    const isBold = words.every(({ look, text }) => look.bold || text.trim() === '');
    // A heading is bold by what it is.
    const lighter = isBold
      ? words.map((each) => ({ ...each, look: { ...each.look, bold: false } }))
      : words;
    this.addBlock({ type: 'heading', level, children: inlineNodes(lighter) });
  }

  addCode(text: string): void {
    this.addBlock({ type: 'code', language: 'plaintext', children: [{ type: 'text', text }] });
  }

  /** @param whole the quotation that the lines are of */
  addQuoted(whole: object, lines: readonly Run[][]): void {
    if (this.pending?.key === whole) {
      this.pending.lines.push(...lines);
      return;
    }
    this.endOpen();
    const block: Block = { type: 'quote', children: [] };
    this.push(block);
    this.pending = {
      key: whole,
      lines: [...lines],
      end: (children) => (block.children = children),
    };
  }

  addItem({ root, level, format, item }: ListPosition, lines: readonly Run[][]): void {
    if (this.pending?.key === item) {
      this.pending.lines.push(...lines);
      return;
    }
    this.endPending();
    if (this.listRoot !== root) this.lists = [];
    this.listRoot = root;
    const list = this.listAt(level, format);
    const node = { type: 'list-item' as const, children: [] as InlineNode[] };
    list.children.push(node);
    this.pending = { key: item, lines: [...lines], end: (children) => (node.children = children) };
  }

  private listAt(level: number, format: ListNode['format']): ListNode {
    while (this.lists.length > 1 && (this.lists.at(-1)?.level ?? 0) > level) this.lists.pop();
    const last = this.lists.at(-1);
    const isDeeper = last !== undefined && last.level < level && this.lists.length < DEEPEST_LIST;
    if (last && !isDeeper) {
      if (last.node.format === format) return last.node;
      this.lists.pop();
    }
    const outer = this.lists.at(-1);
    const node: ListNode = {
      type: 'list',
      format,
      ...(outer && { indentLevel: this.lists.length }),
      children: [],
    };
    if (outer) outer.node.children.push(node);
    else this.push(node);
    this.lists.push({ level, node });
    return node;
  }

  /** An embed that its field holds; false for any other. */
  addEmbed(url: string, title: string | null): boolean {
    if (!isFitEmbed(url)) return false;
    this.addPart({ type: 'embed', url, title: shortened(title) });
    return true;
  }

  addFigure(caption: StoryCaption): void {
    this.addPart({ type: 'figure', caption: this.captions.length });
    this.captions.push(caption);
  }

  addPart(part: ReadPart): void {
    this.endOpen();
    this.blocks = null;
    this.parts.push(part);
  }

  /** To be called when all is read. */
  endOpen(): void {
    this.endPending();
    this.lists = [];
    this.listRoot = null;
  }

  private addBlock(block: Block): void {
    this.endOpen();
    this.push(block);
  }

  private push(block: Block): void {
    if (!this.blocks) {
      this.blocks = [];
      this.parts.push({ type: 'text', blocks: this.blocks });
    }
    this.blocks.push(block);
  }

  private endPending(): void {
    this.pending?.end(inlineNodes(joined(this.pending.lines, '\n')));
    this.pending = null;
  }
}

/** The address of a known site's post or player that a line is, and nothing else. */
function loneEmbed(line: readonly Run[]): string | null {
  const text = wordsOfLine(line).trim();
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  const embed = embedAt(text);
  return embed && embed.provider !== 'link' && isFitEmbed(embed.url) ? embed.url : null;
}
