import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { formerlyNamed } from '../../outlet';
import { OUTLET, SECTION } from '../../strapi/uids';
import type { OutletRow, Outlets } from '../stories';

/** What readers find by the slug of a section. */
export type FoundSection =
  | { found: 'nothing' }
  /** It has another slug now, or its outlet has; null where no outlet was asked for. */
  | { found: 'moved'; slug: string; outlet: string | null }
  /** The section, and it with all whose stories stand below this slug. */
  | { found: 'section'; section: string; sections: string[] };

/**
 * What readers find by a slug of a section, present or old.
 *
 * @param outlet slug of the outlet; null where none was asked for
 * @throws ValidationError where several outlets have such a section
 */
export async function sectionAt(
  strapi: Core.Strapi,
  outlets: Outlets,
  { slug, outlet }: { slug: string; outlet: string | null }
): Promise<FoundSection> {
  const row = outlet === null ? null : await outletNamed(strapi, outlets, outlet);
  if (outlet !== null && row === null) return { found: 'nothing' };
  const present = row === null ? null : String(row.slug);
  const { map } = outlets;
  const outletOver = (section: string) => map.placeOf({ section }).outlet?.documentId ?? null;
  const placed = map
    .allSections()
    .filter(({ documentId }) => row === null || outletOver(documentId) === row.documentId);
  const named = placed.filter((each) => each.slug === slug).map(({ documentId }) => documentId);
  const [section] = named;
  if (section === undefined) {
    const former = await formerlyNamed(strapi, SECTION, slug);
    const moved = former
      .map((owner) => placed.find(({ documentId }) => documentId === owner)?.slug)
      .find((each) => typeof each === 'string');
    return moved ? { found: 'moved', slug: moved, outlet: present } : { found: 'nothing' };
  }
  if (present !== outlet) return { found: 'moved', slug, outlet: present };
  if (new Set(named.map(outletOver)).size > 1) {
    throw new errors.ValidationError(
      'Several outlets have a section of this slug. Write the parameter "outlet", the slug of one of them.'
    );
  }
  return {
    found: 'section',
    section,
    sections: [...new Set(named.flatMap((each) => map.within(each)))],
  };
}

/** The outlet that has a slug, or that gave it up last. */
async function outletNamed(
  strapi: Core.Strapi,
  outlets: Outlets,
  slug: string
): Promise<OutletRow | null> {
  const row = outlets.bySlug(slug);
  if (row) return row;
  const former = await formerlyNamed(strapi, OUTLET, slug);
  const rows = former.flatMap(
    (owner) => outlets.rows.find(({ documentId }) => documentId === owner) ?? []
  );
  return rows[0] ?? null;
}
