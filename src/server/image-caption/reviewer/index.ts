export { captionReviewer, CaptionReviewer } from './captionReviewer';
export { questionDigest, type QuestionContent } from './question';
export { reviewerAnswerSchema } from './reviewerAnswerContentType';
export { forgetAnswers } from './reviewerAnswerStore';
