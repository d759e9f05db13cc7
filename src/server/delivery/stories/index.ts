export type {
  BodyPart,
  Caption,
  Concept,
  Correction,
  Person,
  Picture,
  Rendition,
  SectionStep,
  Story,
  StoryLink,
  StoryOutlet,
  UsageTerms,
} from './story';
export { listingSchema } from './listingContentType';
export { Listings, type Shelf } from './listings';
export { datesOf, listStoryAfterSave } from './listStoryAfterSave';
export type { ListedStory } from './newestOf';
export { loadOutlets, publicAddress, type OutletRow, type Outlets } from './outlets';
export { pictureOf } from './mapStory';
export { madeOfStories } from './madeOfStories';
export { placeStoriesAfterSave } from './placeStoriesAfterSave';
export { readHeadlines, readStories } from './readStories';
export { completeListings, rebuildListings } from './rebuildListings';
export { hostOf, storyUri } from './storyUri';
