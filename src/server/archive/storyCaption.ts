import {
  defaultThresholds,
  noSharedNames,
  prepareCaption,
  readStory,
} from '../image-caption/checks';
import { parseCaption, PHOTO_WORD } from '../image-caption/parse';
import { newReadCaption, type StoryCaption, type StoryProblem } from './story';

/** A caption as the source prints it, in plain text. */
export interface PrintedCaption {
  text: string;
  /** A credit printed on its own; null where there is none or where it is part of the text. */
  credit: string | null;
}

/** What is known of the story under which a caption is printed. */
export interface AroundCaption {
  /** BCP 47. */
  locale?: string | null | undefined;
  /** ISO date or date-time. */
  publishedAt: string | null;
}

/** A credit of which only the source knows that it is one is not in the words of the caption. */
function withoutCredit(description: string, credit: string | null): string {
  const ending = ` (${credit})`;
  return credit && description.endsWith(ending)
    ? description.slice(0, -ending.length)
    : description;
}

/** "Photo: The mayor speaks …" says of the words behind it only that they are a caption. */
const LABEL = new RegExp(`^${PHOTO_WORD}\\s?[:：]\\s?(?=\\S+\\s\\S+\\s\\S)`, 'iu');

/** Reads what a printed caption says: persons, place, day, credit. Every reader reads captions by this one. */
export function readStoryCaption(
  { text, credit }: PrintedCaption,
  context: AroundCaption
): StoryCaption {
  const printed = credit && text ? `${text} (${credit})` : text || (credit ?? '');
  const publishedAt = context.publishedAt?.slice(0, 10);
  const known = { locale: context.locale ?? undefined, publishedAt };
  const whole = parseCaption(printed, known);
  // A credit that does not read like one, as a bare name, would stay in the description.
  const isApart = credit !== null && text !== '' && whole.creditLine === null;
  const anatomy = isApart ? parseCaption(text, known) : whole;
  return newReadCaption({
    // A credit alone is no description of a picture, whatever it reads like.
    caption: text === '' ? '' : withoutCredit(anatomy.description, credit).replace(LABEL, ''),
    creditLine: anatomy.creditLine ?? credit,
    creator: anatomy.creator,
    dateCreated: anatomy.dateCreated,
    city: anatomy.city,
    country: anatomy.country,
    countryCode: anatomy.countryCode,
    personsShown: anatomy.personsShown,
    isFilePhoto: anatomy.isFilePhoto,
  });
}

interface CaptionedStory {
  locale?: string | null | undefined;
  headline: string;
  /** Plain text. */
  paragraphs: readonly string[];
}

/** What an editor must look at in the captions of a story. */
export function findCaptionProblems(
  captions: readonly StoryCaption[],
  { locale, headline, paragraphs }: CaptionedStory
): StoryProblem[] {
  const story = readStory({ headline, paragraphs });
  return captions.flatMap(({ caption, creditLine, picture }, index) => {
    const place = `captions[${index}]`;
    const problems: StoryProblem[] = picture
      ? []
      : [
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
    const underTest = prepareCaption({ text: caption, locale: locale ?? undefined, story });
    const findings = noSharedNames(underTest, defaultThresholds);
    return [...problems, ...findings.map(({ rule, message }) => ({ rule, message, place }))];
  });
}
