import type { SearchedText } from '../normaliser';

/** Whether a version of a story is what readers see or what editors have. */
export type StoryState = 'draft' | 'published';

export const STORY_STATES: readonly StoryState[] = ['draft', 'published'];

/** What names one version of a story in one language. */
export interface StoryKey {
  documentId: string;
  locale: string;
  state: StoryState;
}

/** What is counted and filtered by. */
export interface StoryFacts {
  /** Identifiers of documents; null for none. */
  section: string | null;
  outlet: string | null;
  authors: ReadonlyArray<{ name: string; slug: string }>;
  /** Of the first publication, by the clocks of the outlet, `2026-10-14`; of the last save of a draft. */
  day: string;
}

/** A version of a story as an engine is given it. */
export interface SearchedStory extends StoryKey {
  text: SearchedText;
  facts: StoryFacts;
  /** Of the first publication, of the last save of a draft. Of two that fit alike the newer comes first. */
  moment: Date;
  /** Whether a draft is of a story that is public. */
  isPublic: boolean;
}

/** Which of its texts a story may be found by. */
export type SearchField = 'headline' | 'story' | 'captions';

export interface SearchQuestion {
  /** As it was typed. */
  text: string;
  state: StoryState;
  locale: string;
  fields: readonly SearchField[];
  /** Identifiers of sections, of which a story is to be in one; null for all stories. */
  sections: readonly string[] | null;
  /** Identifier of the outlet that a story in no section is to be of, where `sections` are of one. */
  outlet: string | null;
  /** The slug of an author; null for all. */
  author: string | null;
  /** Days, both included; null for no end. */
  from: string | null;
  to: string | null;
  /** Whether drafts of stories that are public are left out. */
  withoutPublic: boolean;
  /** How many hits at most. */
  limit: number;
}

export interface SearchHit {
  documentId: string;
  /** The higher, the better it fits. */
  score: number;
  /** As they were when the story was given to the engine. */
  facts: StoryFacts;
}

/**
 * Finds stories by their words. The newsroom's own uses the engine of its database; an operator's can
 * take its place, by the option `search.engine`.
 */
export interface SearchEngine {
  /** Takes in versions of stories, each in place of what it had of them. */
  index(stories: readonly SearchedStory[]): Promise<void>;
  /** Forgets versions of stories, of which it may know nothing. */
  remove(stories: readonly StoryKey[]): Promise<void>;
  /** The stories that fit, the best first. */
  search(question: SearchQuestion): Promise<SearchHit[]>;
}
