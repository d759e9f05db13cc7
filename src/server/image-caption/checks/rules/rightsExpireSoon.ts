import type { CaptionCheck } from './captionRule';

const DAY = 24 * 60 * 60 * 1000;

/** The right to print the picture is about to run out: somebody has to renew it, or choose another. */
export const rightsExpireSoon: CaptionCheck = ({ fields, now }, { rightsNoticeDays }) => {
  if (fields.rightsExpire === null) return [];
  const left = Date.parse(fields.rightsExpire) - Date.parse(now);
  if (Number.isNaN(left) || left <= 0 || left > rightsNoticeDays * DAY) return [];
  return [
    {
      rule: 'rights-expire-soon',
      severity: 'warning',
      message: `The rights to this picture end on ${fields.rightsExpire.slice(0, 10)}.`,
      evidence: { rightsExpire: fields.rightsExpire, now },
    },
  ];
};
