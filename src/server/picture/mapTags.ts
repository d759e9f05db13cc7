import { joinNames } from '../text/joinNames';
import { urlFault } from '../input/urlFault';
import { withoutEndSlashes } from '../text/ends';
import { alpha2Code } from './countryCodes';
import type { EmbeddedMetadata } from './embedded';
import { sanitizeText } from './sanitizeText';
import { text, texts, xmpFields, xmpText, xmpTexts, type RawTags } from './rawTags';

const LINE = 255;

/** What cameras write into every picture they take. */
const CAMERA_WORDS =
  /^(olympus digital camera|sony dsc|minolta digital camera|konica minolta digital camera|samsung|digital camera|dcim|default|untitled|image description|exif_jpeg_picture|jpeg_pic|dav|(?:mde|hdr|cof|rhdr|sdr|ptr|oznor|edf)(?:pl)?)$/i;

/** The first that says something, as plain text. */
function first(candidates: ReadonlyArray<string | null>, length: number): string | null {
  for (const candidate of candidates) {
    // A text with signs that could not be read is one that nobody should print.
    const plain =
      candidate === null || candidate.includes('\ufffd') ? null : sanitizeText(candidate, length);
    if (plain !== null) return plain;
  }
  return null;
}

const oneLine = (candidates: ReadonlyArray<string | null>) =>
  first(candidates, LINE)?.replace(/\s+/g, ' ') ?? null;

/** The day of a date in the forms of XMP, IPTC IIM and Exif; null for one without a day, or no date. */
function day(text: string): string | null {
  const [, year, month, date] = /^(\d{4})[-:/]?(\d{2})[-:/]?(\d{2})(?!\d)/.exec(text.trim()) ?? [];
  if (!year || !month || !date || Number(year) < 1826) return null;
  const iso = `${year}-${month}-${date}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // A clock that was never set says 31 February as readily as any other day.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A time of day in the forms of XMP and IPTC IIM: `T18:30:00+02:00`, `183000+0200`. */
const TIME = /^T?(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(?:Z|([-+])(\d{2}):?(\d{2}))?$/;

/**
 * Until when something holds, ISO 8601: a moment, or a day where no time is told. A time without a zone is
 * taken for UTC.
 */
function until(date: string | null, time: string | null): string | null {
  const last = date === null ? null : day(date);
  if (last === null) return null;
  const behind = date?.trim().slice(/^\d{4}\D/.test(date.trim()) ? 10 : 8) ?? '';
  const [found, hour = '', minute = '', second = '00', sign = '+', hours = '00', minutes = '00'] =
    TIME.exec(time?.trim() ?? behind) ?? [];
  if (found === undefined) return last;
  const at = Date.parse(`${last}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`);
  return Number.isNaN(at) ? last : new Date(at).toISOString();
}

/** The first that a browser may open. */
const address = (candidates: ReadonlyArray<string | null>): string | null =>
  candidates
    .map((candidate) => candidate?.trim() ?? '')
    .find(
      (candidate) =>
        candidate !== '' &&
        candidate.length <= LINE &&
        urlFault(candidate, ['https', 'http']) === null
    ) ?? null;

const mapFirst = <T>(
  candidates: ReadonlyArray<string | null>,
  map: (text: string) => T | null
): T | null =>
  candidates.map((each) => (each === null ? null : map(each))).find((each) => each !== null) ??
  null;

/** The last part of a NewsCodes address: `…/digitalsourcetype/trainedAlgorithmicMedia`. */
const newsCode = (text: string): string | null =>
  /[A-Za-z0-9_-]{1,60}$/.exec(withoutEndSlashes(text.trim()))?.[0] ?? null;

function persons(xmp: RawTags['xmp']): string[] {
  const named = [
    ...xmpTexts(xmp, 'PersonInImage'),
    ...xmpFields(xmp, 'PersonInImageWDetails', 'PersonName'),
  ];
  const plain = named.map((name) => oneLine([name])).filter((name) => name !== null);
  return [...new Set(plain)].slice(0, 50);
}

/**
 * The three kinds of metadata as one record. XMP goes before IPTC IIM, and that before Exif: it is
 * the one that agencies write last, and the only one that knows its encoding for certain.
 */
export function mapTags({ xmp, iptc, exif }: RawTags): EmbeddedMetadata {
  const camera = text(exif, 'ImageDescription');
  const place = (field: string) => [
    ...xmpFields(xmp, 'LocationShown', field),
    ...xmpFields(xmp, 'LocationCreated', field),
  ];
  return {
    description: first(
      [
        xmpText(xmp, 'description'),
        text(iptc, 'Caption/Abstract'),
        camera !== null && CAMERA_WORDS.test(camera.trim()) ? null : camera,
      ],
      10_000
    ),
    headline: oneLine([xmpText(xmp, 'Headline'), text(iptc, 'Headline')]),
    creator: oneLine([
      joinNames(xmpTexts(xmp, 'creator')) || null,
      joinNames(texts(iptc, 'By-line')) || null,
      text(exif, 'Artist'),
    ]),
    creditLine: oneLine([xmpText(xmp, 'Credit'), text(iptc, 'Credit')]),
    copyrightNotice: oneLine([
      xmpText(xmp, 'rights'),
      text(iptc, 'Copyright Notice'),
      text(exif, 'Copyright'),
    ]),
    usageTerms: first([xmpText(xmp, 'UsageTerms')], 2000),
    instructions: first([xmpText(xmp, 'Instructions'), text(iptc, 'Special Instructions')], 2000),
    source: oneLine([xmpText(xmp, 'Source'), text(iptc, 'Source')]),
    webStatementOfRights: address([xmpText(xmp, 'WebStatement')]),
    licensorUrl: address(xmpFields(xmp, 'Licensor', 'LicensorURL')),
    rightsExpire:
      mapFirst([xmpText(xmp, 'LicenseEndDate'), xmpText(xmp, 'expirationDate')], (date) =>
        until(date, null)
      ) ?? until(text(iptc, 'Expiration Date'), text(iptc, 'Expiration Time')),
    dateCreated: mapFirst(
      [
        xmpText(xmp, 'DateCreated'),
        text(iptc, 'Date Created'),
        xmpText(xmp, 'DateTimeOriginal'),
        text(exif, 'DateTimeOriginal'),
      ],
      day
    ),
    city: oneLine([xmpText(xmp, 'City'), text(iptc, 'City'), ...place('City')]),
    country: oneLine([
      xmpText(xmp, 'Country'),
      text(iptc, 'Country/Primary Location Name'),
      ...place('CountryName'),
    ]),
    countryCode: mapFirst(
      [
        xmpText(xmp, 'CountryCode'),
        text(iptc, 'Country/Primary Location Code'),
        ...place('CountryCode'),
      ],
      alpha2Code
    ),
    personsShown: persons(xmp),
    altText: first([xmpText(xmp, 'AltTextAccessibility')], 500),
    digitalSourceType: mapFirst([xmpText(xmp, 'DigitalSourceType')], newsCode),
  };
}
