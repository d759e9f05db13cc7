import { joinNames } from '../../../text/joinNames';
import { citiesByName, countriesByName } from '../../parse';
import type { Finding } from '../../../../../types/caption-review';
import { isLabelledFile, type CaptionUnderTest, type PictureMetadata } from '../caption';
import type { CaptionCheck } from './captionRule';
import { daysBetween } from '../dates';
import { mainScript } from '../reading/scripts';
import { soundOf } from '../reading/soundOf';
import { wordsOf } from '../reading/words';

/** So far apart, one of the two dates is of another picture and no slip of the pen. */
const OTHER_PICTURE_DAYS = 31;

/** What the file says of date, place and persons against what the caption says of them. */
export const metadataContradicts: CaptionCheck = (caption, { dateToleranceDays }) => {
  const metadata = caption.picture?.metadata;
  if (!metadata) return [];
  return [
    contradictingDate(caption, metadata, dateToleranceDays),
    contradictingPlace(caption, metadata),
    contradictingPersons(caption, metadata),
  ].filter((finding): finding is Finding => finding !== null);
};

function contradictingDate(
  caption: CaptionUnderTest,
  metadata: PictureMetadata,
  tolerance: number
): Finding | null {
  const said = caption.anatomy.dateCreated ?? caption.fields.dateCreated;
  const embedded = metadata.dateCreated;
  if (said === null || embedded === null) return null;
  const days = daysBetween(embedded, said);
  if (days === null || Math.abs(days) <= tolerance) return null;
  const isOther = Math.abs(days) > OTHER_PICTURE_DAYS && !isLabelledFile(caption);
  return finding('date', said, embedded.slice(0, 10), isOther);
}

function contradictingPlace(caption: CaptionUnderTest, metadata: PictureMetadata): Finding | null {
  const said = placeOf(caption.anatomy) ?? placeOf(caption.fields);
  const embedded = placeOf(metadata);
  if (said === null || embedded === null) return null;
  if (said.code !== null && embedded.code !== null && said.code !== embedded.code) {
    return finding('place', said.name, embedded.name, !isLabelledFile(caption));
  }
  if (said.city === null || embedded.city === null || soundAlike(said.city, embedded.city))
    return null;
  // Two names of one country's may be one city in two languages, or a town and its district.
  const isOneScript = mainScript([said.city]) === mainScript([embedded.city]);
  return isOneScript ? finding('place', said.name, embedded.name, false) : null;
}

function contradictingPersons(
  caption: CaptionUnderTest,
  metadata: PictureMetadata
): Finding | null {
  const said =
    caption.anatomy.personsShown.length > 0
      ? caption.anatomy.personsShown
      : caption.fields.personsShown;
  const embedded = metadata.personsShown;
  if (said.length === 0 || embedded.length === 0) return null;
  // The same name in two scripts rarely sounds alike letter by letter: rather no word than a false one.
  if (mainScript(said) !== mainScript(embedded)) return null;
  if (said.some((one) => embedded.some((other) => soundAlike(one, other)))) return null;
  return finding('person', joinNames(said), joinNames(embedded), true);
}

interface Place {
  name: string;
  city: string | null;
  /** ISO 3166-1 alpha-2 */
  code: string | null;
}

function placeOf({ city, country }: { city: string | null; country: string | null }): Place | null {
  const named = [city, country].filter((name): name is string => Boolean(name));
  if (named.length === 0) return null;
  const ofCity = city === null ? undefined : citiesByName().get(city)?.countryCode;
  const code = (country === null ? undefined : countriesByName().get(country)) ?? ofCity;
  return { name: joinNames(named), city: city || null, code: code || null };
}

/** Whether two names have a word in common, as written or as it sounds in another script. */
function soundAlike(one: string, other: string): boolean {
  const words = wordsOf(other).map((word) => word.form);
  const sounds = new Set(words.map(soundOf));
  return wordsOf(one).some(({ form }) => {
    const sound = soundOf(form);
    return (form.length > 1 && words.includes(form)) || (sound !== null && sounds.has(sound));
  });
}

function finding(
  what: 'date' | 'place' | 'person',
  said: string,
  embedded: string,
  isWrong: boolean
): Finding {
  return {
    rule: 'metadata-contradicts',
    severity: isWrong ? 'error' : 'warning',
    message: `The caption says ${said}; the picture’s own ${what} is ${embedded}.`,
    evidence: { what, caption: said, picture: embedded },
  };
}
