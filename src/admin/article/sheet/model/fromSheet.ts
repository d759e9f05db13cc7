import type { SerializedLexicalNode, SerializedRootNode } from 'lexical';
import type { ZonePart } from '../zonePart';
import { blockFromSheet } from './blocks';
import { isPlain } from '../../../plain';
import { STARTS_PART, TEXT, type SerializedBoxNode, type SerializedPartNode } from './toSheet';

const isPart = (node: SerializedLexicalNode): node is SerializedPartNode =>
  node.type === 'newsroom-part';
const isBox = (node: SerializedLexicalNode): node is SerializedBoxNode =>
  node.type === 'newsroom-box';

const startsPart = ({ $ }: SerializedLexicalNode) => isPlain($) && $[STARTS_PART] === true;

/** What a document of the editor stands for. */
interface SheetParts {
  /** Without what Strapi knows them by. */
  parts: ZonePart[];
  /** For each block of the document the position of its part. */
  places: number[];
}

/** The parts of a body that a document of the editor stands for. */
export function fromSheet({ children }: SerializedRootNode): SheetParts {
  const parts: ZonePart[] = [];
  let text: unknown[] | null = null;
  let isWhole = false;
  const places = children.map((node) => {
    if (isPart(node)) {
      text = null;
      return parts.push(node.part) - 1;
    }
    // A block that was moved away from the head of its part parts nothing.
    if (text === null || (isWhole && startsPart(node))) {
      text = [];
      isWhole = startsPart(node);
      parts.push({ __component: TEXT, text });
    }
    text.push(isBox(node) ? node.block : blockFromSheet(node));
    return parts.length - 1;
  });
  return { parts, places };
}
