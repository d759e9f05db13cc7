/** The contract with the admin panel, in one place for both. */
export type {
  ActionAnswer,
  ActionRequest,
  ArticleVerdictsAnswer,
  CaptionAction,
  CheckAnswer,
  CheckRequest,
  DeskCaption,
  DeskOverride,
  DeskOverview,
  DeskPicture,
  EvidenceMark,
  PictureSays,
  PictureUses,
  VerdictsAnswer,
  VerdictsRequest,
} from '../../../../types/captionDesk';
