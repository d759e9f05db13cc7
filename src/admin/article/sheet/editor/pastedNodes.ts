import { $parseSerializedNode, type LexicalNode, type SerializedLexicalNode } from 'lexical';
import { toSheet } from '../model/toSheet';
import type { ZonePart } from '../zonePart';

/** Words that come into a text begin no part of their own. */
const withoutStart = ({ $: _state, ...node }: SerializedLexicalNode) => node;

/** What was pasted, as the sheet has it. */
export const $pastedNodes = (parts: readonly ZonePart[]): LexicalNode[] =>
  toSheet(parts).children.map((node) => $parseSerializedNode(withoutStart(node)));
