import { NO_METADATA, type EmbeddedMetadata } from '../picture';
import { closedDirections } from '../text/closedDirections';
import type { CaptionAnatomy } from './parse';
import { DIGITAL_SOURCE_TYPES, type DigitalSourceType } from './digitalSourceTypes';

/** What is known about a caption from its picture and its words, in the caption's own fields. */
interface Offer {
  creator: string | null;
  creditLine: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  webStatementOfRights: string | null;
  licensorUrl: string | null;
  rightsExpire: string | null;
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: Array<{ name: string }>;
  altText: string | null;
  digitalSourceType: DigitalSourceType | null;
}

type OfferedField = keyof Offer;

type Fields = Readonly<Record<string, unknown>>;

/** Fields that make sense only together: a town of one source in the country of another is nowhere. */
const GROUPS: ReadonlyArray<readonly OfferedField[]> = [
  ['creator'],
  ['creditLine'],
  ['copyrightNotice'],
  ['usageTerms'],
  ['webStatementOfRights'],
  ['licensorUrl'],
  ['rightsExpire'],
  ['dateCreated'],
  ['city', 'country', 'countryCode'],
  ['personsShown'],
  ['altText'],
  ['digitalSourceType'],
];

const LINE = 255;
const line = (text: string | null) => text?.slice(0, LINE) ?? null;

/** Null for a term that IPTC does not have. */
const sourceType = (term: string | null): DigitalSourceType | null =>
  DIGITAL_SOURCE_TYPES.find((each) => each.toLowerCase() === term?.toLowerCase()) ?? null;

/** Only a day can be stored; "2019" or "2019-03" is left to the editor. */
const day = (date: string | null) =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;

/**
 * What picture and words offer, the picture first: it was described by who took it.
 *
 * @param picture with the alternative text that the Media Library has for it
 */
export function offerOf(
  picture: { embedded: EmbeddedMetadata | null; altText: string | null },
  words: CaptionAnatomy
): Offer {
  // What was read by an earlier newsroom does not have all the fields.
  const said = { ...NO_METADATA, ...picture.embedded };
  const place = (said.city ?? said.country ?? said.countryCode) ? said : words;
  // Typed into the Media Library, past all that is checked of our own fields.
  const ofFile = picture.altText === null ? null : closedDirections(picture.altText);
  const persons = said.personsShown.length > 0 ? said.personsShown : words.personsShown;
  return {
    creator: said.creator ?? line(words.creator),
    creditLine: said.creditLine ?? line(words.creditLine),
    copyrightNotice: said.copyrightNotice,
    usageTerms: said.usageTerms,
    webStatementOfRights: said.webStatementOfRights,
    licensorUrl: said.licensorUrl,
    rightsExpire: said.rightsExpire,
    dateCreated: said.dateCreated ?? day(words.dateCreated),
    city: line(place.city),
    country: line(place.country),
    countryCode: place.countryCode,
    personsShown: persons.map((name) => ({ name: name.slice(0, LINE) })),
    altText: said.altText ?? ofFile?.slice(0, 500) ?? null,
    digitalSourceType: sourceType(said.digitalSourceType) ?? words.digitalSourceType ?? null,
  };
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Persons by their names alone, unless an editor said who is meant. */
function comparable(value: unknown): unknown {
  if (isEmpty(value)) return null;
  if (!Array.isArray(value)) return value;
  return value.map((person: unknown) => {
    const { name, uri } = (typeof person === 'object' ? person : null) as {
      name?: unknown;
      uri?: unknown;
    };
    return [name, isEmpty(uri) ? null : uri];
  });
}

const same = (a: unknown, b: unknown) =>
  JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));

/**
 * The fields to be filled in a save. One is filled when picture or words offer something new for it,
 * and it is empty, or still holds what the picture and words before had offered: the credit of the
 * old picture must not stay under the new one. What an editor wrote stands, and so does what an
 * editor emptied.
 *
 * @param before the row as it stands, null for a new caption
 * @param sent the fields of the save
 * @param offeredBefore null where there was no picture
 */
export function fieldsToFill(
  before: Fields | null,
  sent: Fields,
  offeredBefore: Offer | null,
  offered: Offer
): Partial<Offer> {
  const isOpen = (field: OfferedField): boolean => {
    const was = before?.[field];
    if (sent[field] !== undefined && !same(sent[field], was)) return false;
    return isEmpty(was) || same(was, offeredBefore?.[field]);
  };
  const isNew = (field: OfferedField) => !same(offered[field], offeredBefore?.[field]);
  const open = GROUPS.filter((group) => group.every(isOpen) && group.some(isNew)).flat();
  return Object.fromEntries(
    open
      .filter((field) => !same(offered[field], before?.[field]))
      .map((field) => [field, offered[field]])
  );
}
