export type { JudgeFinding } from './answer';
export { captionJudge, CaptionJudge } from './captionJudge';
export { captionJudgementSchema } from './judgementContentType';
export { forgetAnswers } from './judgementStore';
export { judgeSchema, type JudgeFunction, type JudgeOptions } from './judgeOptions';
export { questionDigest, type JudgeMatter, type JudgeQuestion } from './question';
