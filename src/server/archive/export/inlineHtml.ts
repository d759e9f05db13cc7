import type { InlineNode } from '../../../../types/blocks';
import { blocksHtml, noPictures, type Html } from '../../delivery';

/** The words of a block with their faces and links; pictures are no part of them. */
export const inlineHtml = (nodes: readonly InlineNode[]): Html =>
  blocksHtml(nodes, { base: null, pictures: noPictures() });

/** The same for XML, where no element is left open. */
export const inlineXhtml = (nodes: readonly InlineNode[]): string =>
  inlineHtml(nodes).replaceAll('<br>', '<br/>');
