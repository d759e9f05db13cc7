import type { SerializedLexicalNode, SerializedRootNode } from 'lexical';
import type { ZonePart } from '../zonePart';
import { blockToSheet } from './blocks';
import { isPlain, type Plain } from '../../../plain';

/** The component that holds running text. */
export const TEXT = 'newsroom.text';

/** What Strapi keeps of a part besides its content. */
const IDENTITY = ['id', '__temp_key__'];

/** A part of the body that is no running text, in the sheet. */
export interface SerializedPartNode extends SerializedLexicalNode {
  type: 'newsroom-part';
  part: ZonePart;
}

/** A block of a text that the sheet shows and does not edit. */
export interface SerializedBoxNode extends SerializedLexicalNode {
  type: 'newsroom-box';
  block: unknown;
}

/** On the first block of a text part, so that texts that stand side by side stay two. */
export const STARTS_PART = 'startsPart';

/** A part without what tells it from another of the same content. */
export const contentOf = (part: ZonePart): ZonePart =>
  Object.fromEntries(
    Object.entries(part).filter(([field]) => !IDENTITY.includes(field))
  ) as ZonePart;

/** What tells a part from another of the same content. */
export const identityOf = (part: ZonePart): Plain =>
  Object.fromEntries(Object.entries(part).filter(([field]) => IDENTITY.includes(field)));

const emptyParagraph = {
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children: [],
} as SerializedLexicalNode;

const starting = (node: SerializedLexicalNode): SerializedLexicalNode => ({
  ...node,
  $: { [STARTS_PART]: true },
});

/** A text whose other fields are empty is edited in the sheet; of another kind it stays in its place. */
const isRunningText = (part: Plain): part is Plain & { text: unknown[] } =>
  part.__component === TEXT && Array.isArray(part.text);

function partToSheet(part: ZonePart): SerializedLexicalNode[] {
  if (!isRunningText(part)) {
    const node: SerializedPartNode = { type: 'newsroom-part', version: 1, part: contentOf(part) };
    return [node];
  }
  const blocks = part.text.map((block): SerializedLexicalNode => {
    const box: SerializedBoxNode = { type: 'newsroom-box', version: 1, block };
    return blockToSheet(block) ?? box;
  });
  const [first = emptyParagraph, ...others] = blocks;
  return [starting(first), ...others];
}

/** The body as one running document of the editor. A body without parts is one empty paragraph. */
export function toSheet(body: unknown): SerializedRootNode {
  const parts = Array.isArray(body) ? body.filter((part): part is ZonePart => isPlain(part)) : [];
  const children = parts.flatMap(partToSheet);
  return {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: children.length === 0 ? [emptyParagraph] : children,
  };
}
