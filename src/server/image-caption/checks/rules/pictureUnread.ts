import type { CaptionCheck } from './captionRule';

/** Readers see a caption of which nobody knows for which bytes it was approved. */
export const pictureUnread: CaptionCheck = ({ fields }) => {
  if (!fields.isPublic || fields.approvedSha256 !== null || fields.unread === null) return [];
  return [
    {
      rule: 'picture-unread',
      severity: 'warning',
      message: `${fields.unread} The caption is not known to be approved for the picture as it is. Publish it again when the file can be read.`,
      evidence: { reason: fields.unread },
    },
  ];
};
