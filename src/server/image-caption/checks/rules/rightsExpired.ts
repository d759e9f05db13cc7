import type { CaptionCheck } from './captionRule';

/** The right to print the picture has run out. */
export const rightsExpired: CaptionCheck = ({ fields, now }) => {
  if (fields.rightsExpire === null) return [];
  const expired = Date.parse(fields.rightsExpire);
  if (Number.isNaN(expired) || expired > Date.parse(now)) return [];
  return [
    {
      rule: 'rights-expired',
      severity: 'error',
      message: `The rights to this picture ended on ${fields.rightsExpire.slice(0, 10)}.`,
      evidence: { rightsExpire: fields.rightsExpire, now },
    },
  ];
};
