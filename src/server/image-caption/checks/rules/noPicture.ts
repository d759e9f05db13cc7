import type { CaptionCheck } from './captionRule';

const MESSAGES = {
  none: 'The caption has no picture yet. Choose the one that it is written for.',
  'no-image': 'The file of the caption is not a picture. Choose one that is.',
};

/** Words without a picture are not finished: there is nothing that they could be right about. */
export const noPicture: CaptionCheck = ({ fields }) => {
  const { pictureLack: lack, approvedSha256 } = fields;
  // Of a picture that was there and is gone, `picture-changed` speaks.
  if (lack === null || (lack === 'none' && approvedSha256 !== null)) return [];
  return [{ rule: 'no-picture', severity: 'warning', message: MESSAGES[lack], evidence: { lack } }];
};
