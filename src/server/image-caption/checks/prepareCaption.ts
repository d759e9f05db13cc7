import { captionNames, parseCaption, withoutFileLabels, type CaptionAnatomy } from '../parse';
import type { CaptionFields, CaptionUnderTest, OtherCaption, CheckedPicture } from './caption';
import { readCaptionWords, type CaptionReading } from './reading/captionReading';
import type { StoryReading } from './reading/storyReading';
import { remembered } from './remembered';

/** What is known of a caption; all but its text may be missing. */
export interface CaptionFacts {
  text: string;
  /** BCP 47; of the story where it is left out. */
  locale?: string;
  fields?: Partial<CaptionFields>;
  /** Where it was read before, as when a page was imported. */
  anatomy?: CaptionAnatomy;
  picture?: CheckedPicture | null;
  story?: StoryReading | null;
  siblings?: readonly OtherCaption[];
  uses?: readonly OtherCaption[];
  reviewerAnswer?: CaptionUnderTest['reviewerAnswer'];
  now?: string;
}

const NO_FIELDS: CaptionFields = {
  altText: null,
  creditLine: null,
  creator: null,
  dateCreated: null,
  city: null,
  country: null,
  personsShown: [],
  isFilePhoto: false,
  awaitsTranslation: false,
  rightsExpire: null,
  approvedSha256: null,
  isPublic: false,
  draftHasOtherPicture: false,
  notForPreviews: null,
  unread: null,
  pictureLack: null,
};

/** Reads a caption once for all checks. */
export function prepareCaption(facts: CaptionFacts): CaptionUnderTest {
  const story = facts.story ?? null;
  const locale = facts.locale ?? story?.story.locale ?? '';
  const anatomy = facts.anatomy ?? anatomyOf(facts.text, `${locale}|${story?.story.date ?? ''}`);
  return {
    text: facts.text,
    fields: { ...NO_FIELDS, ...facts.fields },
    anatomy,
    reading: readingOf(anatomy.description),
    picture: facts.picture ?? null,
    story,
    siblings: facts.siblings ?? [],
    uses: facts.uses ?? [],
    reviewerAnswer: facts.reviewerAnswer ?? null,
    now: facts.now ?? new Date().toISOString(),
  };
}

/** Enough for the captions of the stories a newsroom has open at a time. */
const MEMORY = { answers: 1_000, longest: 2_000 };

const anatomyOf = remembered((text, context): CaptionAnatomy => {
  const [locale, publishedAt] = context.split('|');
  return parseCaption(text, { ...(locale && { locale }), ...(publishedAt && { publishedAt }) });
}, MEMORY);

const readingOf = remembered(
  (description): CaptionReading =>
    readCaptionWords(withoutFileLabels(description), captionNames(description)),
  MEMORY
);
