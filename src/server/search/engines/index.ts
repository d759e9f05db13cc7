export { DatabaseEngine, type KeptStory } from './databaseEngine';
export type {
  SearchEngine,
  SearchField,
  SearchHit,
  SearchQuestion,
  StoryKey,
  StoryState,
} from './searchEngine';
