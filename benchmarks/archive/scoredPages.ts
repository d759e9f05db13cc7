import { figuresOf, type PageScore, type ReadingFigures } from './score';

/** A page that was read, and whose it is. */
export interface ScoredPage {
  publisher: string;
  /** BCP 47. */
  language: string;
  score: PageScore;
}

/** The figures of pages by what they have in common, in its order. */
export function figuresBy<Page extends ScoredPage>(
  pages: readonly Page[],
  keyOf: (page: Page) => string
): Record<string, ReadingFigures> {
  const keys = [...new Set(pages.map(keyOf))].sort();
  return Object.fromEntries(
    keys.map((key) => [
      key,
      figuresOf(pages.filter((page) => keyOf(page) === key).map(({ score }) => score)),
    ])
  );
}

/** What of the figures is told of a reader, without what only the tables have. */
const SHORT = [
  'headline',
  'trail',
  'byline',
  'dateline',
  'date',
  'bodyF1',
  'captionsF1',
  'boilerplatePages',
  'falseCaptions',
] as const;

export const inShort = (figures: ReadingFigures) =>
  Object.fromEntries(SHORT.map((name) => [name, figures[name]])) as Pick<
    ReadingFigures,
    (typeof SHORT)[number]
  >;
