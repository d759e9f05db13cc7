export { DatabaseEngine, type StoredStory } from './databaseEngine';
export type {
  SearchEngine,
  SearchField,
  SearchHit,
  SearchQuestion,
  StoryKey,
  StoryState,
} from './searchEngine';
