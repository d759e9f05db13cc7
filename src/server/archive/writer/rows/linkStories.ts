import type { Core } from '@strapi/strapi';
import type { Row } from '../../../strapi/rows';
import { ARTICLE } from '../../../strapi/uids';
import { insertLinks, lastPlaces } from './insertLinks';
import type { NewStoryRow } from './newStoryRow';

/** Links new stories and their published rows to section, outlet and the stories they relate to, in their places. */
export async function linkStories(
  strapi: Core.Strapi,
  rows: readonly NewStoryRow[],
  publics: ReadonlyArray<Row | null>
): Promise<void> {
  const versions = rows.map(({ draft }, index) => [draft, publics[index] ?? []].flat());
  const sections = [...new Set(rows.flatMap(({ section }) => section?.id ?? []))];
  const places = await lastPlaces(strapi, ARTICLE, 'section', sections);
  const inSections = rows.flatMap(({ section }, index) => {
    if (!section) return [];
    const place = (places.get(section.id) ?? 0) + 1;
    places.set(section.id, place);
    return (versions[index] ?? []).map(({ id }) => ({ from: id, to: section.id, place }));
  });
  await insertLinks(strapi, ARTICLE, 'section', inSections);
  await insertLinks(
    strapi,
    ARTICLE,
    'related',
    versions
      .flat()
      .flatMap(({ id, related }) =>
        (related as Row[]).map((other, index) => ({ from: id, to: other.id, place: index + 1 }))
      )
  );
  await insertLinks(
    strapi,
    ARTICLE,
    'outlet',
    rows.flatMap(({ outlet }, index) =>
      outlet
        ? (versions[index] ?? []).map(({ id }) => ({ from: id, to: outlet.id, place: null }))
        : []
    )
  );
}
