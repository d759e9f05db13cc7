import { readStoryWords, type StoryWords } from './storyWords';

/** A story as a caption is held against it. */
export interface StoryUnderTest {
  headline: string;
  standfirst?: string | null;
  paragraphs: readonly string[];
  /** When it was first published, ISO 8601. */
  date?: string | null;
  /** Names of the places and people it is filed under. */
  places?: readonly string[];
  people?: readonly string[];
  /** BCP 47 */
  locale?: string | null;
}

/** A story read once, for all of its captions. */
export interface StoryReading {
  story: StoryUnderTest;
  words: StoryWords;
}

/** A story says in these what it is about. */
const LEADING_PARAGRAPHS = 3;

export function readStory(story: StoryUnderTest): StoryReading {
  const lead = [
    story.headline,
    story.standfirst ?? '',
    ...(story.people ?? []),
    ...(story.places ?? []),
    ...story.paragraphs.slice(0, LEADING_PARAGRAPHS),
  ];
  const rest = story.paragraphs.slice(LEADING_PARAGRAPHS);
  return { story, words: readStoryWords(lead.join('\n'), rest.join('\n'), story.locale ?? null) };
}
