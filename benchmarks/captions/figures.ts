import type { CaseKind } from './cases';

/** How a way of checking found about one case. */
export interface CaseVerdict {
  kind: CaseKind;
  language: string;
  /** Higher the better the caption fits. */
  score: number;
  verdict: 'fits' | 'look-again' | 'wrong';
}

/** Shares, 0 to 1; flagged means wrong or look-again. */
export interface Figures {
  auc: number;
  swapsWrong: number;
  swapsFlagged: number;
  trueWrong: number;
  trueFlagged: number;
  /** What is found of swaps by the score alone, with a line that flags as many true captions as the checks do. */
  swapsAtSameRate: number;
}

/**
 * The figures of swaps of one kind against the true captions.
 *
 * @param rate the share of true captions that the checks flag
 */
export function figuresOf(
  verdicts: readonly CaseVerdict[],
  kind: CaseKind,
  rate: number = trueFlaggedOf(verdicts)
): Figures {
  const own = verdicts.filter((each) => each.kind === 'true');
  const swapped = verdicts.filter((each) => each.kind === kind);
  return {
    auc: areaUnderCurve(scoresOf(own), scoresOf(swapped)),
    swapsWrong: shareOf(swapped, isWrong),
    swapsFlagged: shareOf(swapped, isFlagged),
    trueWrong: shareOf(own, isWrong),
    trueFlagged: shareOf(own, isFlagged),
    swapsAtSameRate: foundAtRate(scoresOf(own), scoresOf(swapped), rate),
  };
}

/** The share of true captions that are called wrong or to be looked at again. */
export const trueFlaggedOf = (verdicts: readonly CaseVerdict[]): number =>
  shareOf(
    verdicts.filter(({ kind }) => kind === 'true'),
    isFlagged
  );

function foundAtRate(own: readonly number[], swapped: readonly number[], rate: number): number {
  const sorted = [...own].sort((one, other) => one - other);
  const line = sorted[Math.round(sorted.length * rate)] ?? Infinity;
  return swapped.length === 0 ? 0 : swapped.filter((score) => score < line).length / swapped.length;
}

/** The chance that a true caption scores higher than a swapped one; a tie counts half. */
export function areaUnderCurve(own: readonly number[], swapped: readonly number[]): number {
  if (own.length === 0 || swapped.length === 0) return 0;
  let wins = 0;
  for (const score of own) {
    for (const other of swapped) wins += score > other ? 1 : score === other ? 0.5 : 0;
  }
  return wins / (own.length * swapped.length);
}

const scoresOf = (verdicts: readonly CaseVerdict[]): number[] => verdicts.map(({ score }) => score);
const isWrong = ({ verdict }: CaseVerdict): boolean => verdict === 'wrong';
const isFlagged = ({ verdict }: CaseVerdict): boolean => verdict !== 'fits';

function shareOf(verdicts: readonly CaseVerdict[], holds: (each: CaseVerdict) => boolean): number {
  return verdicts.length === 0 ? 0 : verdicts.filter(holds).length / verdicts.length;
}
