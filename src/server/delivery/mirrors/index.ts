export { loadMirrorsIfAllowed, loadStoryMirrors } from './loadStoryMirrors';
export type { StoryMirror, StoryMirrors } from './storyMirrors';
