import { otherTimeOf } from '../otherTime';
import { relationToStory } from '../relation/relation';
import type { CaptionCheck } from './captionRule';

/** The caption dates its picture after the story was out, or long before it where little else is the story's. */
export const otherTime: CaptionCheck = (caption, { lookAgainBelow }) => {
  const other = otherTimeOf(caption);
  if (other === null) return [];
  const { named, published, days } = other;
  // Readers who are told the day take an older picture for what it is, where it is of the story.
  const likelihood = relationToStory(caption)?.likelihood ?? 1;
  if (days > 0 && likelihood >= lookAgainBelow) return [];
  return [
    {
      rule: 'other-time',
      severity: 'warning',
      message:
        days < 0
          ? `The caption dates its picture ${named}; the story was out on ${published}.`
          : `The caption dates its picture ${named}, long before the story of ${published}.`,
      evidence: { named, published, days },
    },
  ];
};
