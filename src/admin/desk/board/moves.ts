import type { DeskCard, DeskColumnName, DeskState } from '../../../../types/desk';

/** What can be done with a story on the board. */
export type Move = DeskState | 'schedule' | 'unschedule' | 'publish';

export interface PlacedCard {
  card: DeskCard;
  column: DeskColumnName;
}

/** Columns in which a story is over: what readers have, and what they have lost. */
const OVER: ReadonlySet<DeskColumnName> = new Set(['published', 'away']);

/**
 * What the editor may do with a story where it stands, in the order of the columns. Of what is published the
 * draft is not shown there, and of what is away only the story's own form knows the way back.
 */
export function movesOf({ card, column }: PlacedCard): Move[] {
  if (OVER.has(column)) return [];
  const { may } = card;
  const mayLetOut = may.publish && may.update;
  const isScheduled = column === 'scheduled';
  // Who takes it off the schedule changes when it goes out.
  const mayLeave = !isScheduled || mayLetOut;
  return [
    ...(column !== 'writing' && may.handOver && mayLeave ? (['writing'] as const) : []),
    ...(column !== 'desk' && may.handOver && mayLeave ? (['desk'] as const) : []),
    ...(column !== 'ready' && may.publish && mayLeave ? (['ready'] as const) : []),
    ...(mayLetOut ? (['schedule'] as const) : []),
    ...(mayLetOut && isScheduled ? (['unschedule'] as const) : []),
    ...(may.publish ? (['publish'] as const) : []),
  ];
}

/** What dropping a story onto a column means; null where it means nothing, or the editor may not. */
export function moveOnto(placed: PlacedCard, onto: DeskColumnName): Move | null {
  if (onto === 'away') return null;
  const move = onto === 'published' ? 'publish' : onto === 'scheduled' ? 'schedule' : onto;
  return placed.column === onto || !movesOf(placed).includes(move) ? null : move;
}

/** By which a card is known on the board: a story that came out and is being changed has two. */
export const cardKey = ({ documentId, locale }: DeskCard): string => `${documentId} ${locale}`;
