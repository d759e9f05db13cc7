import { nameIn, type OutletMap } from '../outlet';
import type { SearchHit } from './engines';

interface Counted {
  count: number;
}

/** What the stories that were found have in common, and how many of them. */
export interface Facets {
  section: Array<Counted & { name: string; slug: string | null }>;
  author: Array<Counted & { name: string; slug: string }>;
  /** The newest first. */
  month: Array<Counted & { month: string }>;
}

/** More nobody reads. */
const MOST_AUTHORS = 50;

const byCount = (a: Counted & { name: string }, b: Counted & { name: string }) =>
  b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

export function facetsOf(hits: readonly SearchHit[], map: OutletMap, locale: string): Facets {
  const sections = new Map<string, number>();
  const authors = new Map<string, Facets['author'][number]>();
  const months = new Map<string, number>();
  for (const { facts } of hits) {
    if (facts.section !== null) sections.set(facts.section, (sections.get(facts.section) ?? 0) + 1);
    const month = facts.day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
    for (const { name, slug } of facts.authors) {
      const known = authors.get(slug) ?? { name, slug, count: 0 };
      known.count += 1;
      authors.set(slug, known);
    }
  }
  return {
    section: map
      .allSections()
      .flatMap((section) => {
        const count = sections.get(section.documentId) ?? 0;
        return count === 0 ? [] : [{ name: nameIn(locale, section), slug: section.slug, count }];
      })
      .sort(byCount),
    author: [...authors.values()].sort(byCount).slice(0, MOST_AUTHORS),
    month: [...months]
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => (a.month < b.month ? 1 : -1)),
  };
}
