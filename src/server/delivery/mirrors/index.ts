export { loadMirrorsIfAllowed, loadStoryMirrors } from './loadStoryMirrors';
export type { MirrorOfStory, StoryMirrors } from './storyMirrors';
