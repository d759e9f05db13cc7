export { answerAbout, storyAt } from './storyAt';
