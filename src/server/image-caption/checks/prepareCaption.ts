import { captionNames, readCaption, type CaptionAnatomy } from '../anatomy';
import type { CaptionFields, CaptionUnderTest, OtherCaption, PictureFacts } from './caption';
import { readCaptionWords } from './reading/captionReading';
import type { StoryReading } from './reading/storyReading';

/** What is known of a caption; all but its text may be missing. */
export interface CaptionFacts {
  text: string;
  /** BCP 47; of the story where it is left out. */
  locale?: string;
  fields?: Partial<CaptionFields>;
  /** Where it was read before, as when a page was imported. */
  anatomy?: CaptionAnatomy;
  picture?: PictureFacts | null;
  story?: StoryReading | null;
  siblings?: readonly OtherCaption[];
  uses?: readonly OtherCaption[];
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
  rightsExpire: null,
  approvedSha256: null,
};

/** Reads a caption once for all checks. */
export function prepareCaption(facts: CaptionFacts): CaptionUnderTest {
  const story = facts.story ?? null;
  const anatomy = facts.anatomy ?? readCaption(facts.text, contextOf(facts.locale, story));
  return {
    text: facts.text,
    fields: { ...NO_FIELDS, ...facts.fields },
    anatomy,
    reading: readCaptionWords(anatomy.description, captionNames(anatomy.description)),
    picture: facts.picture ?? null,
    story,
    siblings: facts.siblings ?? [],
    uses: facts.uses ?? [],
    now: facts.now ?? new Date().toISOString(),
  };
}

function contextOf(
  locale: string | undefined,
  story: StoryReading | null
): { locale?: string; publishedAt?: string } {
  const language = locale ?? story?.story.locale;
  const publishedAt = story?.story.date;
  return {
    ...(language ? { locale: language } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}
