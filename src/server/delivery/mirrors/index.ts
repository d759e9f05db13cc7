export { loadMirrorsIfAllowed, loadStoryMirrors } from './loadStoryMirrors';
export type { StoryMirrors } from './storyMirrors';
