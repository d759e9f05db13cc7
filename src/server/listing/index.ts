export { listNewStories } from './listNewStories';
export { listStoryAfterSave } from './hooks/listStoryAfterSave';
export { relistStoriesAfterSave } from './hooks/relistStoriesAfterSave';
export { datesOf } from './listedFields';
export { listingSchema } from './listingContentType';
export { ListingReader, type ListingScope } from './listingReader';
export { type ListedStory } from './newestOf';
export { completeListings, rebuildListings } from './rebuildListings';
