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
} from './story';
export { listingSchema } from './listingContentType';
export { Listings, type Listing, type Shelf } from './listings';
export { listStoryAfterSave } from './listStoryAfterSave';
export type { ListedStory } from './newestOf';
export { loadOutlets, publicAddress, type OutletRow, type Outlets } from './outlets';
export { placeStoriesAfterSave } from './placeStoriesAfterSave';
export { readStories } from './readStories';
export { rebuildListings } from './rebuildListings';
export { storyUri } from './storyUri';
