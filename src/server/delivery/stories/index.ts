export type {
  StoryPart,
  Caption,
  Concept,
  Correction,
  Picture,
  Rendition,
  PublishedStory,
  StoryOutlet,
  StoryLink,
  UsageTerms,
} from './story';
export { storiesOfRows, storyRows, withShownCaptions } from './storyRows';
export { eachPictureOnce } from './eachPictureOnce';
export { loadOutlets, type OutletRow, type Outlets } from './outlets';
export { storyPictureOf } from './mapStory';
export { madeOfStories } from './madeOfStories';
export { readHeadlines, readStories } from './readStories';
