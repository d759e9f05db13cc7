export { useWholeStory } from './useWholeStory';
export { WholeStoryDialog } from './WholeStoryDialog';
export { WholeStoryNotices } from './WholeStoryNotices';
