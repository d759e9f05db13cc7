export type {
  StoryPart,
  Caption,
  Concept,
  Correction,
  PublishedStory,
  StoryOutlet,
  StoryLink,
  UsageTerms,
} from './story';
export type { Picture, Rendition } from '../../picture';
export { storiesOfRows, storyRows, withShownCaptions } from './storyRows';
export { eachPictureOnce } from './eachPictureOnce';
export { loadOutlets, type OutletRow, type Outlets } from './outlets';
export { madeOfStories } from './madeOfStories';
export { readTeasers, STORY_TEASER } from './readTeasers';
export { readHeadlines, readStories } from './readStories';
