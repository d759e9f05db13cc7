export { captionReviewer, CaptionReviewer } from './captionReviewer';
export { reviewerAnswerSchema } from './reviewerAnswerContentType';
export { forgetAnswers } from './reviewerAnswerStore';
export { reviewerSchema, type ReviewerFunction, type ReviewerOptions } from './reviewerOptions';
export { questionDigest, type QuestionContent, type ReviewerQuestion } from './question';
