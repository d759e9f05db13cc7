export { DatabaseEngine, type StoredStory } from './databaseEngine';
export type {
  SearchedStory,
  SearchEngine,
  SearchField,
  SearchHit,
  SearchQuestion,
  StoryFacts,
  StoryKey,
  StoryState,
} from './searchEngine';
export type { NamedSection } from './tokenQuery';
