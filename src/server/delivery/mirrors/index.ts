export { loadMirrorsIfAllowed, loadStoryMirrors } from './loadStoryMirrors';
export { noMirrors, type StoryMirrors } from './storyMirrors';
