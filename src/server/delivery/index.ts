export {
  listingSchema,
  listStoryAfterSave,
  placeStoriesAfterSave,
  rebuildListings,
} from './stories';
