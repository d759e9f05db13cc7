import { DecoratorNode } from 'lexical';
import type { ReactNode } from 'react';

/** What stands between the texts of a sheet as one block, drawn by the panel. */
export abstract class SheetBlock extends DecoratorNode<ReactNode> {
  createDOM(): HTMLElement {
    return document.createElement('div');
  }

  updateDOM(): boolean {
    return false;
  }

  isInline(): boolean {
    return false;
  }
}
