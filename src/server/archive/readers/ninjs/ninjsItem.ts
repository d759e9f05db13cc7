import { objectIn, objectsIn, firstText, type JsonObject } from '../../json/jsonFields';

/** The fields of a news object that every version has, whatever it calls them. */
type Field =
  | 'type'
  | 'pubstatus'
  | 'headline'
  | 'firstcreated'
  | 'contentcreated'
  | 'versioncreated'
  | 'embargoed'
  | 'ednote'
  | 'infosource'
  | 'copyrightnotice'
  | 'usageterms'
  | 'person'
  | 'organisation'
  | 'place'
  | 'subject'
  | 'byline'
  | 'altids';

/** What 2.x and 3.x call the fields of 1.x, and what AP adds. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  type: ['type'],
  pubstatus: ['pubStatus', 'pubstatus'],
  headline: ['headline'],
  firstcreated: ['firstCreated', 'firstcreated', 'firstpublished'],
  contentcreated: ['contentCreated', 'contentcreated'],
  versioncreated: ['versionCreated', 'versioncreated'],
  embargoed: ['embargoedUntil', 'embargoed'],
  ednote: ['edNote', 'ednote'],
  infosource: ['infoSources', 'infosources', 'infosource'],
  copyrightnotice: ['copyrightNotice', 'copyrightnotice'],
  usageterms: ['usageTerms', 'usageterms'],
  person: ['people', 'person'],
  organisation: ['organisations', 'organisation'],
  place: ['places', 'place'],
  subject: ['subjects', 'subject'],
  byline: ['by', 'byline', 'bylines'],
  altids: ['altIds', 'altids'],
};

/** The value of a field under whichever of its names it stands. */
export const fieldOf = (item: JsonObject, field: Field): unknown =>
  NAMES[field].map((name) => item[name]).find((value) => value !== undefined && value !== null);

/** A text with the part it plays, e.g. "main", "caption"; in 1.x the part is in the name of its field. */
export interface ItemText {
  role: string;
  /** E.g. "text/html"; '' where nothing says it. */
  contentType: string;
  value: string;
}

const listed = (value: unknown): ItemText[] =>
  objectsIn(value).flatMap((text) => {
    const written = firstText(text.value);
    if (written === null) return [];
    const contentType = firstText(text.contentType, text.contenttype) ?? '';
    return [{ role: firstText(text.role) ?? '', contentType, value: written }];
  });

/** `body_html` and the like. */
function named(item: JsonObject, prefix: string): ItemText[] {
  return Object.keys(item)
    .filter((key) => key.startsWith(`${prefix}_`))
    .flatMap((key) => {
      const value = firstText(item[key]);
      const role = key.slice(prefix.length + 1);
      return value === null ? [] : [{ role, contentType: role, value }];
    });
}

/** The texts of a kind, of all versions. */
export const textsOfItem = (
  item: JsonObject,
  list: 'headlines' | 'descriptions' | 'bodies',
  prefix: 'headline' | 'description' | 'body'
): ItemText[] => [...listed(item[list]), ...named(item, prefix)];

export const isHtml = ({ contentType, role }: ItemText): boolean =>
  /html/i.test(contentType) || /html/i.test(role);

export const isNitf = ({ contentType, role }: ItemText): boolean =>
  /nitf/i.test(contentType) || /nitf/i.test(role);

/** The renditions of an item; in 1.x their names are keys. */
export function renditionsOf(item: JsonObject): JsonObject[] {
  if (Array.isArray(item.renditions)) return objectsIn(item.renditions);
  return Object.entries(objectIn(item.renditions)).map(([name, rendition]) => ({
    name,
    ...objectIn(rendition),
  }));
}

/** The items that belong to one, each with the name of its part; in 1.x the names are keys. */
export function associationsOf(item: JsonObject): Array<{ name: string; item: JsonObject }> {
  if (Array.isArray(item.associations)) {
    return objectsIn(item.associations).map((associated) => ({
      name: firstText(associated.name) ?? '',
      item: associated,
    }));
  }
  return Object.entries(objectIn(item.associations)).flatMap(([name, associated]) =>
    objectsIn(associated).map((each) => ({ name, item: each }))
  );
}
