import type { CaptionCheck } from './captionRule';

/** Readers who cannot see the picture have nothing in its place. */
export const altMissing: CaptionCheck = ({ fields, picture }) => {
  if (picture === null || fields.altText?.trim()) return [];
  return [
    {
      rule: 'alt-missing',
      severity: 'info',
      message: 'The picture has no alternative text.',
      evidence: { altText: fields.altText },
    },
  ];
};
