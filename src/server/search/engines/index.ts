export { DatabaseEngine } from './databaseEngine';
export type { KeptStory } from './keptStory';
export type {
  SearchEngine,
  SearchField,
  SearchHit,
  SearchQuestion,
  StoryKey,
  StoryState,
} from './searchEngine';
