import type { Core } from '@strapi/strapi';
import { loadOutletMap, standingOf } from '../outlet';
import type { EmbeddedMetadata } from '../picture';
import { version, type Version } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { endOfDay, isDay, UTC } from '../text/zonedDay';

/**
 * When rights end that hold until a day: with that day by the clocks of the story's outlet, or of the
 * newsroom's only one; in UTC where there is neither.
 *
 * @param day `2026-10-15`
 * @param story of the caption; null where it has none
 */
export async function endOfRights(
  strapi: Core.Strapi,
  day: string,
  story: Version | null
): Promise<string> {
  const own = { select: ['documentId'] };
  const draft =
    story && (await version(strapi, ARTICLE, story, 'draft', { section: own, outlet: own }));
  const { outlet } = (await loadOutletMap(strapi)).placeOf(standingOf(draft ?? {}));
  return endOfDay(day, outlet?.timeZone || UTC).toISOString();
}

/** What a picture says, its rights ending at a moment. */
export const withEndOfRights = async <T extends Pick<EmbeddedMetadata, 'rightsExpire'>>(
  strapi: Core.Strapi,
  said: T,
  story: Version | null
): Promise<T> =>
  isDay(said.rightsExpire)
    ? { ...said, rightsExpire: await endOfRights(strapi, said.rightsExpire, story) }
    : said;
