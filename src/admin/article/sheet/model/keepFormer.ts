import type { ZonePart } from '../zonePart';
import { align } from './align';
import { blockFromSheet, blockToSheet, withFormerFields } from './blocks';
import { isPlain, sameJson, type Plain } from '../../../plain';
import { contentOf, identityOf, TEXT } from './toSheet';

/** What the sheet makes of a block that nobody touched: for each block worked out once. */
const untouched = new WeakMap<object, unknown>();

function asTheSheetHas(block: unknown): unknown {
  if (!isPlain(block)) return block;
  if (!untouched.has(block)) {
    const node = blockToSheet(block);
    untouched.set(block, node === null ? block : blockFromSheet(node));
  }
  return untouched.get(block);
}

const EMPTY: Plain = { type: 'paragraph', children: [{ type: 'text', text: '' }] };

/** The blocks of a text part; one without any stands in the sheet as an empty paragraph. */
function blocksOf(part: ZonePart): unknown[] {
  const blocks = Array.isArray(part.text) ? part.text : [];
  return blocks.length === 0 ? [EMPTY] : blocks;
}

const isSameBlock = (block: unknown, former: unknown) => sameJson(block, asTheSheetHas(former));
const isAlikeBlock = (block: unknown, former: unknown) =>
  isPlain(block) && isPlain(former) && block.type === former.type;

const isRunningText = ({ __component, text }: ZonePart) =>
  __component === TEXT && Array.isArray(text);

function isSamePart(part: ZonePart, former: ZonePart): boolean {
  if (!isRunningText(part) || !isRunningText(former)) return sameJson(part, contentOf(former));
  const [blocks, formerBlocks] = [blocksOf(part), blocksOf(former)];
  return (
    blocks.length === formerBlocks.length &&
    blocks.every((block, index) => isSameBlock(block, formerBlocks[index]))
  );
}

const isAlikePart = (part: ZonePart, former: ZonePart) => part.__component === former.__component;

/** The blocks with what the former ones had besides their words. New paragraphs without words are none. */
function textOf(part: ZonePart, former: ZonePart | undefined): unknown[] {
  const blocks = blocksOf(part);
  const formerBlocks = former && Array.isArray(former.text) ? former.text : [];
  const pairs = align<unknown, unknown>(blocks, formerBlocks, isSameBlock, isAlikeBlock);
  return blocks.flatMap((block, index) => {
    const before: unknown = formerBlocks[pairs[index] ?? -1];
    if (before !== undefined && isSameBlock(block, before)) return [before];
    if (sameJson(block, EMPTY)) return [];
    return [isPlain(block) ? withFormerFields(block, before) : block];
  });
}

function changedPart(part: ZonePart, former: ZonePart | undefined, place: number): ZonePart | null {
  // Strapi tells the parts of a form apart by this key until they are saved.
  const identity = former ? identityOf(former) : { __temp_key__: `sheet-${place}` };
  if (!isRunningText(part)) return { ...identity, ...part };
  const text = textOf(part, former);
  return text.length === 0 ? null : { ...identity, ...former, ...part, text };
}

/**
 * The parts that an editor's sheet stands for, as Strapi's form is to hold them: those that nobody changed are the
 * former ones themselves, and a changed one keeps its identity and the fields that the sheet does not know.
 *
 * @returns for each its part; null for a new text without words, which is none
 */
export function keepFormer(
  parts: readonly ZonePart[],
  former: readonly ZonePart[]
): Array<ZonePart | null> {
  const pairs = align(parts, former, isSamePart, isAlikePart);
  return parts.map((part, index) => {
    const before = former[pairs[index] ?? -1];
    return before && isSamePart(part, before) ? before : changedPart(part, before, index);
  });
}

/** Whether two bodies read the same, whatever Strapi knows their parts by. */
export const isSameBody = (a: readonly ZonePart[], b: readonly ZonePart[]): boolean =>
  a.length === b.length &&
  a.every((part, index) => {
    const other = b[index];
    return other !== undefined && sameJson(contentOf(part), contentOf(other));
  });
