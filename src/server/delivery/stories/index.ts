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
export { draftRows, storiesOfDrafts } from './drafts';
export { eachPictureOnce } from './eachPictureOnce';
export { loadOutlets, type OutletRow, type Outlets } from './outlets';
export { storyPictureOf } from './mapStory';
export { madeOfStories } from './madeOfStories';
export { readHeadlines, readStories } from './readStories';
