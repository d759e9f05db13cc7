import type { CaptionCheck } from './captionRule';

/** A picture is printed with a credit: in its field, in the caption, or at least embedded in the file. */
export const creditMissing: CaptionCheck = ({ fields, anatomy, picture }) => {
  if (fields.creditLine || fields.creator || anatomy.creditLine) return [];
  const embedded = picture?.metadata?.creditLine ?? picture?.metadata?.creator ?? null;
  return [
    {
      rule: 'credit-missing',
      severity: 'info',
      message:
        embedded === null
          ? 'The picture has no credit.'
          : `The picture has no credit; its file says “${embedded}”.`,
      evidence: {
        creditLine: fields.creditLine,
        inCaption: anatomy.creditLine,
        inPicture: embedded,
      },
    },
  ];
};
