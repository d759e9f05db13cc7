import { askFor, NewsroomAway } from './ask';
import { settings } from '../settings';
import type { LocalName, Outlet, Section } from './types';

interface List<T> {
  data: T[];
  meta: { pagination: { pageCount: number } };
}

/**
 * The outlet that this site is of.
 *
 * @throws NewsroomAway where the newsroom has none
 */
export async function theOutlet(): Promise<Outlet> {
  const { data } = await askFor<List<Outlet>>('/outlets', {
    'filters[slug][$eq]': settings.outlet,
    'populate[names]': true,
    'populate[logo]': true,
    sort: 'createdAt:asc',
    'pagination[pageSize]': 1,
  });
  const [outlet] = data;
  if (!outlet) throw new NewsroomAway(`The newsroom has no outlet "${settings.outlet}".`);
  return outlet;
}

/** All sections of the outlet, those below others too. */
export async function sectionsOf(outlet: Outlet): Promise<Section[]> {
  const sections: Section[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await askFor<List<Section>>('/sections', {
      'filters[outlet][slug][$eq]': outlet.slug,
      'populate[names]': true,
      'populate[parent][fields][0]': 'name',
      sort: 'id:asc',
      'pagination[page]': page,
      'pagination[pageSize]': 100,
    });
    sections.push(...data);
    pages = meta.pagination.pageCount;
  }
  return sections;
}

/** The sections right below one; the outermost ones for null. */
export const sectionsBelow = (sections: readonly Section[], above: Section | null): Section[] =>
  sections.filter(({ parent }) => (parent?.documentId ?? null) === (above?.documentId ?? null));

/** A section with all that are below it. */
export function branchOf(sections: readonly Section[], top: Section): Section[] {
  const below = sectionsBelow(sections, top).filter((each) => each !== top);
  return [top, ...below.flatMap((each) => branchOf(sections, each))];
}

/** What an outlet or a section is called in a language. */
export const nameIn = (
  { name, names }: { name: string; names: readonly LocalName[] },
  locale: string
): string => names.find(({ language }) => language === locale)?.name ?? name;
