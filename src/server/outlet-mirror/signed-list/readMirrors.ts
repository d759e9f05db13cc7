import type { Core } from '@strapi/strapi';
import { loadOutletMap, standingOf } from '../../outlet';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, OUTLET_MIRROR } from '../../strapi/uids';
import { isServing, MirrorHealthStore } from '../check';
import type { MirroredOutlet } from '../mirroredOutlet';
import { storyPath } from '../../../mirrors/storyAddress';
import type { ListableMirror } from './usableMirrors';

export type StoredMirror = Row & ListableMirror & { createdAt: string; updatedAt: string };

const WITH_COMPONENTS = { languages: true, blockedIn: true };

/** What every reader may know: published rows only. */
export async function publicMirrors(strapi: Core.Strapi, outlet: string): Promise<StoredMirror[]> {
  const rows: StoredMirror[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    where: { outlet: { documentId: outlet }, publishedAt: { $notNull: true } },
    populate: WITH_COMPONENTS,
  });
  const found = await new MirrorHealthStore(strapi).of(rows.map(({ documentId }) => documentId));
  return rows.map((row) => {
    const known = found.get(row.documentId);
    if (!known?.checkedAt) return row;
    return {
      ...row,
      checks: {
        serving: known.health === null || isServing(known.health),
        lastAt: new Date(known.checkedAt).toISOString(),
      },
    };
  });
}

/** What is handed out to those who may know it; such a mirror has no published row. */
export const restrictedMirrors = (strapi: Core.Strapi, outlet: string): Promise<StoredMirror[]> =>
  rowsOf(strapi, OUTLET_MIRROR).findMany({
    where: { outlet: { documentId: outlet }, publishedAt: null, visibility: 'restricted' },
    populate: WITH_COMPONENTS,
  });

/**
 * The path of a published story of an outlet.
 *
 * @returns undefined where the outlet has no such story; `path` is null where it stands elsewhere than
 *   on the outlet's own address
 */
export async function findStory(
  strapi: Core.Strapi,
  outlet: MirroredOutlet,
  { slug, locale }: { slug: string; locale: string }
): Promise<{ documentId: string; path: string | null } | undefined> {
  const row = await rowsOf(strapi, ARTICLE).findOne({
    select: ['documentId', 'canonicalUrl'],
    where: { slug, locale, publishedAt: { $notNull: true } },
    populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
  });
  if (!row) return undefined;
  const map = await loadOutletMap(strapi);
  const place = map.placeOf(standingOf(row));
  if (place.outlet?.documentId !== outlet.documentId) return undefined;
  const { address } = outlet;
  const path = address && row.canonicalUrl ? storyPath(address, row.canonicalUrl) : null;
  return { documentId: row.documentId, path };
}
