/** The contract with the admin panel, in one place for both. */
export type {
  ActionAnswer,
  ActionRequest,
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
  VerdictFilter,
  VerdictsAnswer,
  VerdictsRequest,
} from '../../../../types/captionDesk';
