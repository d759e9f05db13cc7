import type { CaptionCheck } from './check';

/** A caption is approved for a picture by its bytes: under other bytes it is nobody's word. */
export const pictureChanged: CaptionCheck = ({ fields, picture }) => {
  const approved = fields.approvedSha256;
  if (approved === null || picture?.sha256 === approved) return [];
  const message =
    picture === null
      ? 'The picture this caption was approved for is gone.'
      : 'The picture is not the one this caption was approved for.';
  return [
    {
      rule: 'picture-changed',
      severity: 'error',
      message,
      evidence: { approved, found: picture?.sha256 ?? null, fileName: picture?.fileName ?? null },
    },
  ];
};
