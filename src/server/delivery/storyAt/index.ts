export { answerAbout, STORY_PARAMETERS, storyAt } from './storyAt';
