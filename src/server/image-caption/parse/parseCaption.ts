import { withoutEnd } from '../../text/ends';
import { findCredit, type FoundCredit } from './credit/findCredit';
import { isAgencyArchive } from './credit/creditLine';
import { creditParts } from './credit/creditParts';
import { findDate } from './dates';
import { saysFilePhoto } from './filePhoto';
import { findPersons } from './persons';
import { findPlace } from './place/findPlace';
import { saysMachineMade } from './machineMade';
import { oneLine, READING_WINDOW } from './text';

/** What a caption says, in the terms of IPTC Photo Metadata. */
export interface CaptionAnatomy {
  /** The caption without its credit, as it is to be printed. */
  description: string;
  /** The credit as to be shown, e.g. "AFP", "Jane Roe/Getty Images", without brackets, "Photo by", "©". */
  creditLine: string | null;
  creator: string | null;
  agency: string | null;
  /** ISO 8601, as exact as the text: 2019-03-08, 2019-03 or 2019. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null;
  personsShown: string[];
  /** Labelled as file or archive picture (or symbolic picture). */
  isFilePhoto: boolean;
  /** Where the caption says that a machine made the picture ("Image: Midjourney"): the IPTC term for it. */
  digitalSourceType?: 'trainedAlgorithmicMedia';
}

export interface CaptionContext {
  /** Language of the caption, BCP 47: order of numeric dates, language of the country's name. */
  locale?: string;
  /** When the story was published, ISO 8601: gives the year to "March 27". */
  publishedAt?: string;
}

/** Reads a caption in the forms of the wires: who took the picture, when and where, whom it shows. */
export function parseCaption(text: string, context: CaptionContext = {}): CaptionAnatomy {
  const line = oneLine(text);
  const credit = findCredit(line);
  const description = credit === null ? line : withoutCredit(line, credit);
  const creditText = credit === null ? '' : line.slice(credit.start, credit.end);
  const date = findDate(description, context);
  const place = findPlace(description, {
    ...(context.locale === undefined ? {} : { locale: context.locale }),
    date,
  });
  const { creator, agency } = creditParts(credit?.line ?? '', creditText);
  return {
    description,
    creditLine: credit?.line || null,
    creator,
    agency,
    dateCreated: date?.iso ?? dayOfCredit(creditText, context),
    ...place,
    personsShown: findPersons(description),
    isFilePhoto:
      saysFilePhoto(description.slice(0, READING_WINDOW)) ||
      saysFilePhoto(creditText) ||
      isAgencyArchive(creditText),
    ...(saysMachineMade(line.slice(0, READING_WINDOW), creditText.slice(0, READING_WINDOW))
      ? { digitalSourceType: 'trainedAlgorithmicMedia' as const }
      : {}),
  };
}

const EXACT_DAY = 'yyyy-mm-dd'.length;

/** "（１月１７日、神戸新聞社撮影）": beside who took it only a day is when; a year alone is of the rights. */
function dayOfCredit(credit: string, context: CaptionContext): string | null {
  const iso = credit === '' ? null : (findDate(credit, context)?.iso ?? null);
  return iso?.length === EXACT_DAY ? iso : null;
}

/** The credit that a caption carries in its own words, as it is to be shown; null where it has none. */
export const creditInWords = (text: string): string | null =>
  findCredit(oneLine(text))?.line || null;

function withoutCredit(line: string, credit: FoundCredit): string {
  const before = withoutEnd(line.slice(0, credit.start), /[\s|–—/,、，;＝=·-]/u);
  const after = line.slice(credit.end).replace(/^[\s|–—,;.·-]+/u, '');
  return [before, after].filter(Boolean).join(' ');
}
