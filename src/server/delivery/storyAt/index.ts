export { answerAbout, storyAnswers, storyAt, STORY_PARAMETERS, STORY_REQUEST } from './storyAt';
