export { Access, registerOverridePermission } from './access';
export { errand, onErrand } from './atWork';
export {
  benchAround,
  benchOfArticle,
  benchOfCaption,
  captionsOfArticle,
  captionDraft,
} from './bench';
export {
  captionRows,
  draftsOfArticle,
  publicRows,
  saysSomethingElse,
  shownCaptions,
  type CaptionRow,
} from './captionRow';
export { checkOptions } from './checkOptions';
export { countNoCaptionAsLost } from './countNoCaptionAsLost';
export { captionDeskController } from './controller';
export { captionDecisionSchema } from './decisionContentType';
export {
  decide,
  decisionsOf,
  endDecision,
  endingOf,
  forgetDecisions,
  overrideFor,
} from './decisionStore';
export { filterListsByVerdict } from './filterListsByVerdict';
export { passageOf, problemsOf } from './gate';
export { judgementsOf } from './judgements';
export { judge, judgeWith } from './judge';
export { goesOut } from './outgoing';
export { picturesOf, pictureOf, type Pictures } from './pictures';
export { occasionOf } from './present';
export { captionDeskRoutes } from './routes';
export { storyOfArticle } from './story';
export type { PictureUses } from './types';
export { captionVerdictSchema } from './verdictContentType';
export {
  forgetVerdicts,
  keepDraftVerdicts,
  keepPublicVerdicts,
  keepVerdictsOfPublic,
} from './verdictStore';
export { wordsDigest } from './words';
export type { Bench, Judged } from './judged';
