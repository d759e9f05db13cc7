import type { LexicalParseJSON, NodeKey } from 'lexical';
import { createElement, useContext, type ReactNode } from 'react';
import type { SerializedBoxNode } from '../model/toSheet';
import { SheetBlock } from './SheetBlock';
import { Views } from './views';

function BoxView(props: { nodeKey: string; block: unknown }) {
  const { Box } = useContext(Views);
  return createElement(Box, props);
}

/** A block of a text that the sheet keeps in its place and does not edit. */
export class BoxNode extends SheetBlock {
  __block: unknown;

  static getType(): string {
    return 'newsroom-box';
  }

  static clone(node: BoxNode): BoxNode {
    return new BoxNode(node.__block, node.__key);
  }

  static importJSON(box: LexicalParseJSON<SerializedBoxNode>): BoxNode {
    // Lexical hands states on to those who ask for them: whether a part begins here is one.
    return new BoxNode(box.block).updateFromJSON(box);
  }

  constructor(block?: unknown, key?: NodeKey) {
    super(key);
    this.__block = block;
  }

  exportJSON(): SerializedBoxNode {
    return {
      ...super.exportJSON(),
      type: 'newsroom-box',
      version: 1,
      block: this.getLatest().__block,
    };
  }

  decorate(): ReactNode {
    return createElement(BoxView, { nodeKey: this.getKey(), block: this.__block });
  }
}
