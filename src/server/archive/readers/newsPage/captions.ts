import {
  AGENCY_NAME,
  defaultThresholds,
  isNewsAgency,
  noSharedNames,
  parseCaption,
  PHOTO_WORD,
  prepareCaption,
  readStory,
} from '../../../image-caption';
import type { StoryProblem, StoryCaption } from '../../story';
import { countWords, endsSentence, comparable, isAllNames } from './wording';

/** A caption as the page prints it. */
export interface PrintedCaption {
  text: string;
  /** A credit printed on its own; null where there is none or where it is part of the text. */
  credit: string | null;
}

export interface PhotoCredit {
  credit: string;
  /** The line is a credit and nothing else. */
  isWholeLine: boolean;
  /** It names a picture beyond doubt; "(AFP)" may also sign a paragraph. */
  isExplicit: boolean;
}

const BRACKETED = /\(([^()]{2,80})\)\.?$/;
const COPYRIGHT_SIGN = /©\s?([^©\d]{2,60})$/;
const LABELLED = new RegExp(
  `(?:^|[\\s([])${PHOTO_WORD}(?:\\s+(?:by|credit|courtesy))?\\s*[::]\\s*(.{2,80})$`,
  'iu'
);
const PHOTO_BY = /(?:^|\s)(?:photo(?:graph)?|picture|image) by (.{2,60})$/i;
const AGENCY_SLASH_NAME = new RegExp(
  `(?:^|\\s)(${AGENCY_NAME}(?: (?:Photo|PHOTO|FOTO|Foto|Images))?\\s?/\\s?\\p{Lu}[^.!?:]{2,60})$`,
  'u'
);
const PICTURE_WORDS = new RegExp(
  `(?<!\\p{L})(?:${PHOTO_WORD}|credit|courtesy|handout|screenshot|screengrab|file|archive|archiv|getty|via)(?!\\p{L})`,
  'iu'
);
/** "ANTARA FOTO/Name/hp/pri" */
const DESK_INITIALS = /(?:\/[a-z]{2,4}){1,3}$/;
const FILE_NAME = /^[\w-]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic)$/i;

const namesAgency = (credit: string) =>
  credit.split(/[/,]|\svia\s|\s[-–]\s/).some((part) => isNewsAgency(part));

/** Credits name people and agencies: "Foto: Ana Ruiz / EFE", and not "Bild: So könnte es aussehen". */
const isCreditText = (credit: string) =>
  namesAgency(credit) || isAllNames(credit.replace(DESK_INITIALS, ''));

function readBracketed(text: string): PhotoCredit | null {
  const found = BRACKETED.exec(text);
  const credit = found?.[1]?.trim();
  if (!found || !credit || countWords(credit) > 10) return null;
  const isExplicit = PICTURE_WORDS.test(credit) || (namesAgency(credit) && /[/,]/.test(credit));
  if (!isExplicit && !isNewsAgency(credit)) return null;
  return { credit, isWholeLine: found.index === 0, isExplicit };
}

/** Reads the photo credit a line ends with; null where it has none. */
export function readPhotoCredit(text: string): PhotoCredit | null {
  const bracketed = readBracketed(text);
  if (bracketed) return bracketed;
  for (const pattern of [LABELLED, PHOTO_BY, AGENCY_SLASH_NAME, COPYRIGHT_SIGN]) {
    const found = pattern.exec(text);
    const credit = found?.[1]?.trim();
    if (!found || !credit || countWords(credit) > 10 || !isCreditText(credit)) continue;
    return { credit, isWholeLine: found.index === 0, isExplicit: true };
  }
  return null;
}

/** "By Name, AGENCY" under a caption. */
export function readCreditUnderCaption(text: string): string | null {
  const [, credit] = /^(?:by|photo by) (.{2,80})$/i.exec(text) ?? [];
  return credit?.includes(',') && isNewsAgency(credit.split(',').at(-1) ?? '') ? credit : null;
}

export const isPictureFileName = (text: string) => FILE_NAME.test(text);

const ENDS_IN_DATE =
  /(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2})\.?$/;
const BEFORE_PLACE = /\s(?:in|at|near|outside|inside|during|along|across|off|over|from)(?=\s)/gu;
/** Between "in the" and a capital stand at most three small words: "in the port city of Odesa". */
const MOST_WORDS_BEFORE_PLACE = 4;
/** Characters; longer words are no names of places. */
const LONGEST_PLACE = 160;

/** Whether a text says in, at or near what it is: behind such a word soon comes a capital. */
const namesPlace = (text: string) =>
  [...text.matchAll(BEFORE_PLACE)].some((match) => {
    const from = match.index + match[0].length + 1;
    const words = text.slice(from, from + LONGEST_PLACE).split(/\s/);
    if (words[0] === 'the') words.shift();
    const capital = words.findIndex((word) => /^(?:al-)?\p{Lu}/u.test(word));
    return (
      capital !== -1 &&
      capital < MOST_WORDS_BEFORE_PLACE &&
      words.slice(0, capital).every((word) => /^[\w’'-]+$/.test(word))
    );
  });

/**
 * True for a sentence without credit that reads as the line under a picture: it ends with its day and names a place.
 * A sentence about the outlet itself does not.
 */
export const readsAsCaption = (text: string, outlet: string | null) =>
  ENDS_IN_DATE.test(text) &&
  namesPlace(text) &&
  countWords(text) <= 60 &&
  !(outlet && comparable(text).startsWith(comparable(outlet)));

/** A line without a verb's full stop that names what a picture shows: "Foreign Ministry spokeswoman Ana Brandt". */
export const isFragment = (text: string) =>
  !endsSentence(text) && countWords(text) >= 2 && countWords(text) <= 24 && !/[:;,]$/.test(text);

interface CaptionContext {
  locale?: string | undefined;
  publishedAt: string | null;
  headline: string;
  paragraphs: readonly string[];
}

/** Reads what a printed caption says: persons, place, day, credit. */
export function readStoryCaption(
  { text, credit }: PrintedCaption,
  context: CaptionContext
): StoryCaption {
  const printed = credit && text ? `${text} (${credit})` : text || (credit ?? '');
  const publishedAt = context.publishedAt?.slice(0, 10);
  const anatomy = parseCaption(printed, { locale: context.locale, publishedAt });
  return {
    // A credit alone is no description of a picture, whatever it reads like.
    caption: text === '' ? '' : anatomy.description,
    creditLine: anatomy.creditLine ?? credit,
    creator: anatomy.creator,
    dateCreated: anatomy.dateCreated,
    city: anatomy.city,
    country: anatomy.country,
    countryCode: anatomy.countryCode,
    personsShown: anatomy.personsShown,
    isFilePhoto: anatomy.isFilePhoto,
  };
}

/** What an editor must look at in the captions of a page, which brings no pictures. */
export function findCaptionProblems(
  captions: readonly StoryCaption[],
  context: CaptionContext
): StoryProblem[] {
  const story = readStory({ headline: context.headline, paragraphs: context.paragraphs });
  return captions.flatMap(({ caption, creditLine }, index) => {
    const place = `captions[${index}]`;
    const problems: StoryProblem[] = [
      {
        rule: 'caption-without-picture',
        message: 'The caption came with no picture. Add its picture before publishing.',
        place,
      },
    ];
    if (caption === '') {
      const message = `The page prints only a credit (${creditLine ?? ''}) here. Write what the picture shows.`;
      return [...problems, { rule: 'caption-without-text', message, place }];
    }
    const underTest = prepareCaption({ text: caption, locale: context.locale, story });
    const findings = noSharedNames(underTest, defaultThresholds);
    return [...problems, ...findings.map(({ rule, message }) => ({ rule, message, place }))];
  });
}
