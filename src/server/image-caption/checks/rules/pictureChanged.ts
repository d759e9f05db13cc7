import type { CaptionUnderTest } from '../caption';
import type { CaptionCheck } from './captionRule';

/** A caption is approved for a picture by its bytes: under other bytes it is nobody's word. */
export const pictureChanged: CaptionCheck = (caption) => {
  const { fields, picture } = caption;
  const approved = fields.approvedSha256;
  if (approved === null || picture?.sha256 === approved) return [];
  return [
    {
      rule: 'picture-changed',
      severity: fields.draftHasOtherPicture ? 'warning' : 'error',
      message: messageOf(caption),
      evidence: {
        approved,
        found: picture?.sha256 ?? null,
        fileName: picture?.fileName ?? null,
      },
    },
  ];
};

function messageOf({ fields, picture }: CaptionUnderTest): string {
  if (fields.draftHasOtherPicture) {
    return 'The draft shows another picture than the one its words were approved for. Compare them before you publish it.';
  }
  const then = fields.isPublic ? 'Readers see it all the same.' : 'It waits in draft.';
  if (fields.unread !== null) {
    return `The picture was replaced after this caption was approved for it, and cannot be read. ${then} Compare the words with the new picture, then publish it again.`;
  }
  return picture === null
    ? `The picture that this caption was approved for is gone. ${then} Choose another picture, then publish it again.`
    : `The picture was replaced after this caption was approved for it. ${then} Compare the words with the new picture, then publish it again.`;
}
