import { nameIn, sectionUrl, type PlacedOutlet, type SectionRow } from '../../outlet';
import { textOrNull } from '../../text/textOrNull';
import type { SectionNode } from './answers';

type Site = Pick<PlacedOutlet, 'address' | 'articlePath'>;

/** A section's address on the site of its outlet; null where it has none. */
export const urlOfSection = (
  outlet: Site | null,
  slug: string | null,
  locale: string
): string | null =>
  outlet === null || slug === null ? null : sectionUrl(outlet, { section: slug, locale });

/**
 * Sections as a tree, in the order that they were made in. One whose parent is not among them is outermost.
 *
 * @param parent below which; null for the whole tree
 */
export function sectionTree(
  sections: readonly SectionRow[],
  parent: string | null,
  { outlet, locale }: { outlet: Site | null; locale: string }
): SectionNode[] {
  const known = new Set(sections.map(({ documentId }) => documentId));
  const children = new Map<string | null, SectionRow[]>();
  for (const section of sections) {
    const above = section.parent?.documentId;
    const key = above !== undefined && known.has(above) ? above : null;
    children.set(key, [...(children.get(key) ?? []), section]);
  }
  /** A circle, which past Strapi somebody may have made, ends where it closes. */
  const below = (key: string | null, seen: ReadonlySet<string>): SectionNode[] =>
    (children.get(key) ?? [])
      .filter(({ documentId }) => !seen.has(documentId))
      .map((section) => {
        const slug = textOrNull(section.slug);
        return {
          documentId: section.documentId,
          name: nameIn(locale, section),
          slug,
          canonicalUrl: urlOfSection(outlet, slug, locale),
          subsections: below(section.documentId, new Set([...seen, section.documentId])),
        };
      });
  return below(parent, new Set(parent === null ? [] : [parent]));
}
