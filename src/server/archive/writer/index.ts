export { importStories } from './importStories';
export type { ImportingEditor, ImportStoriesOptions, ImportSummary, StoryReport } from './report';
