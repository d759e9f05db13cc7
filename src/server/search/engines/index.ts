export { DatabaseEngine } from './databaseEngine';
export type { IndexedType } from './indexTables';
export { STORY_STATES } from './searchEngine';
export type { KeptStory } from './keptStory';
export type {
  SearchEngine,
  SearchField,
  SearchHit,
  SearchQuestion,
  StoryKey,
  StoryState,
} from './searchEngine';
