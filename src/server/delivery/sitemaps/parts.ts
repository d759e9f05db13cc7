import { MAX_URLS } from './partBudget';

/** What is listed of an outlet in one month of first publication, in all languages. */
export interface SitemapMonth {
  /** `2026-10`, by the clocks of the outlet. */
  month: string;
  stories: number;
  contentModifiedAt: Date;
}

/** One file of a sitemap: a month, or a piece of one with very many stories. */
export interface Part {
  month: string;
  /** From 1. */
  piece: number;
}

/**
 * The parts of a sitemap, the oldest first. A story stands in the month it first came out in, and
 * within it in the order it came out: a new story changes the last part and no other.
 */
export const partsOf = ({ month, stories }: Pick<SitemapMonth, 'month' | 'stories'>): Part[] =>
  Array.from({ length: Math.ceil(stories / MAX_URLS) }, (_, index) => ({
    month,
    piece: index + 1,
  }));

/** `2026-10`, or `2026-10-2` for the second piece. */
export const partName = ({ month, piece }: Part): string =>
  piece === 1 ? month : `${month}-${piece}`;

/** The part of a name; null for a name that no part has. */
export function partNamed(name: string): Part | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,4}))?$/.exec(name);
  return match?.[1] ? { month: match[1], piece: Number(match[2] ?? 1) } : null;
}
