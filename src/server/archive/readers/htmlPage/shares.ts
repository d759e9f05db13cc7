import type { HtmlElement } from '../../html/page';
import { NO_WEIGHT, weigh, type Weight } from './weights';

/** Of the text, no box beside it holds more. */
const MOST_OF_TEXT = 0.25;

/** How much of a page's text each of its elements holds. */
export class Shares {
  private readonly weights: ReadonlyMap<HtmlElement, Weight>;
  /** Letters of the text that a box beside it does not hold. */
  readonly most: number;
  private readonly all: number;

  /** @param kept what was found to be text */
  constructor(root: HtmlElement, kept: ReadonlySet<HtmlElement>) {
    this.weights = weigh(root, kept);
    this.all = this.weightOf(root).kept;
    this.most = this.all * MOST_OF_TEXT;
  }

  weightOf(element: HtmlElement): Weight {
    return this.weights.get(element) ?? NO_WEIGHT;
  }

  /** Whether a box holds no more of the text than one beside it may. */
  isSmall({ kept }: Weight): boolean {
    return kept / Math.max(1, this.all) < MOST_OF_TEXT;
  }
}

/** Of an element's letters, those that are links: from 0 to 1. */
export const densityOf = ({ letters, linked }: Weight): number =>
  letters === 0 ? 0 : linked / letters;
