import type { CaptionCheck } from './captionRule';

/** The picture of a story's link previews is in a format that they do not show. */
export const noPreview: CaptionCheck = ({ fields }) => {
  const mimeType = fields.notForPreviews;
  if (mimeType === null) return [];
  return [
    {
      rule: 'no-preview',
      severity: 'info',
      message: `Social networks show no picture of this type (${mimeType}) beside a link to the story.`,
      evidence: { mimeType },
    },
  ];
};
