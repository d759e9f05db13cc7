import type { StoryFacts } from './searchEngine';

/** A row as it is found. */
export interface FoundRow {
  place: number | string;
  document: string;
  section: string | null;
  outlet: string | null;
  authors: string;
  day: string;
  ranked: string;
}

/** Reads what rows are counted by. Most authors have written many of them. */
export function factsReader(): (row: FoundRow) => StoryFacts {
  const known = new Map<string, StoryFacts['authors']>();
  return ({ section, outlet, authors: written, day }) => {
    let authors = known.get(written);
    if (!authors) known.set(written, (authors = JSON.parse(written) as StoryFacts['authors']));
    return { section, outlet, authors, day };
  };
}
