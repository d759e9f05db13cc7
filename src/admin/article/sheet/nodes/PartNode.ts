import type { LexicalNode, LexicalParseJSON, NodeKey } from 'lexical';
import { createElement, useContext, type ReactNode } from 'react';
import type { ZonePart } from '../zonePart';
import type { SerializedPartNode } from '../model/toSheet';
import { SheetBlock } from './SheetBlock';
import { Views } from './views';

function PartView(props: { nodeKey: string; part: ZonePart }) {
  const { Part } = useContext(Views);
  return createElement(Part, props);
}

/** A quote, a picture, an embed, or a component that the sheet does not know, between the texts of a story. */
export class PartNode extends SheetBlock {
  __part: ZonePart;

  static getType(): string {
    return 'newsroom-part';
  }

  static clone(node: PartNode): PartNode {
    return new PartNode(node.__part, node.__key);
  }

  static importJSON({ part }: LexicalParseJSON<SerializedPartNode>): PartNode {
    return $createPartNode(part as ZonePart);
  }

  constructor(part: ZonePart, key?: NodeKey) {
    super(key);
    this.__part = part;
  }

  exportJSON(): SerializedPartNode {
    return { ...super.exportJSON(), type: 'newsroom-part', version: 1, part: this.getPart() };
  }

  getPart(): ZonePart {
    return this.getLatest().__part;
  }

  setPart(part: ZonePart): this {
    const writable = this.getWritable();
    writable.__part = part;
    return writable;
  }

  getTextContent(): string {
    return '\n';
  }

  decorate(): ReactNode {
    return createElement(PartView, { nodeKey: this.getKey(), part: this.__part });
  }
}

export const $createPartNode = (part: ZonePart): PartNode => new PartNode(part);

export const $isPartNode = (node: LexicalNode | null | undefined): node is PartNode =>
  node instanceof PartNode;
