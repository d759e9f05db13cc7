import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, OUTLET_MIRROR } from '../../strapi/uids';
import { COPIES_OF_THE_SITE, isMirrorKind } from '../address';
import { storyPath } from '../../../mirrors/storyAddress';
import { checkable, type CheckableRow } from './checkable';
import type { KnownStory, CheckTarget } from './checkMirror';
import { ListingReader } from '../../listing';

/** A published mirror that can be checked. */
export interface MirrorToCheck {
  mirror: string;
  label: string;
  outlet: string | null;
  kind: string;
  target: CheckTarget;
}

interface OutletOfMirror {
  documentId: string;
  address: string | null;
  language: string | null;
}

/** How many stories a copy is known by, and how many of them are new. */
const STORIES = 30;
const NEWEST = 5;

/** The stories that a copy of an outlet should have by now, newest first. */
async function storiesOf(
  strapi: Core.Strapi,
  { documentId, address, language }: OutletOfMirror,
  before: Date
): Promise<KnownStory[]> {
  const listings = new ListingReader(strapi);
  const newest = async (locale: string) =>
    (await listings.newest({ outlet: documentId }, locale, { skip: 0, limit: STORIES * 2 })).filter(
      ({ firstPublishedAt }) => firstPublishedAt <= before
    );
  const fallback: string = await strapi.plugin('i18n').service('locales').getDefaultLocale();
  const inLanguage = language ? await newest(language) : [];
  const listed = inLanguage.length > 0 ? inLanguage : await newest(fallback);
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'locale', 'headline', 'canonicalUrl'],
    where: {
      documentId: { $in: listed.map(({ article }) => article) },
      locale: listed[0]?.language ?? fallback,
      publishedAt: { $notNull: true },
    },
  });
  return listed.slice(0, STORIES).flatMap(({ article }) => {
    const row = rows.find(({ documentId: id }) => id === article);
    const canonicalUrl = typeof row?.canonicalUrl === 'string' ? row.canonicalUrl : '';
    if (!row) return [];
    return [
      {
        headline: String(row.headline),
        canonicalUrl,
        path: address ? storyPath(address, canonicalUrl) : null,
      },
    ];
  });
}

/**
 * The published mirrors that can be checked, each with what it should show; onion addresses among
 * them, whether or not there is a way to them.
 *
 * @param where narrows the mirrors
 * @param before stories that came out later need not be there yet
 */
export async function readCheckTargets(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  before: Date
): Promise<MirrorToCheck[]> {
  const rows: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    where: { ...where, publishedAt: { $notNull: true } },
    populate: { outlet: { select: ['documentId', 'address', 'language'] } },
  });
  const stories = new Map<string, KnownStory[]>();
  const targets: MirrorToCheck[] = [];
  for (const row of rows) {
    const can = checkable(row as Row & CheckableRow, '');
    if (can !== 'yes' && can !== 'no-tor-proxy') continue;
    const outlet = row.outlet as OutletOfMirror | null;
    if (outlet && !stories.has(outlet.documentId)) {
      stories.set(outlet.documentId, await storiesOf(strapi, outlet, before));
    }
    const known = (outlet && stories.get(outlet.documentId)) ?? [];
    targets.push({
      mirror: row.documentId,
      label: String(row.label),
      outlet: outlet?.documentId ?? null,
      kind: String(row.kind),
      target: {
        address: String(row.address),
        outletAddress: outlet?.address ?? null,
        samePath: row.pathMapping === 'same-path',
        isCopy: isMirrorKind(row.kind) && COPIES_OF_THE_SITE.has(row.kind),
        newest: known.slice(0, NEWEST),
        older: known.length > NEWEST ? known.slice(NEWEST) : known.slice(1),
      },
    });
  }
  return targets;
}
