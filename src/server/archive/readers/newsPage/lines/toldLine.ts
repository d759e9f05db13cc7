import type { Line } from '../blocks';
import type { LineKind } from './chain';

/** A line with what it was told to be. */
export interface ToldLine extends Line {
  kind: LineKind;
  /** How likely the line is of that kind. */
  chance: number;
}
