export { listingSchema } from './listingContentType';
export { Listings, type Shelf } from './listings';
export { datesOf, LISTED_FIELDS, listStoryAfterSave } from './listStoryAfterSave';
export { newestOf, type ListedStory } from './newestOf';
export { placeStoriesAfterSave } from './placeStoriesAfterSave';
export { completeListings, rebuildListings } from './rebuildListings';
