import type { CaptionCheck } from './captionRule';
import { relationToStory } from '../relation/relation';

/** The picture was taken in a city and country the story names neither of. */
export const elsewhere: CaptionCheck = (caption, { lookAgainBelow }) => {
  const relation = relationToStory(caption);
  if (caption.story === null || relation?.measures.elsewhere !== 1) return [];
  const { city, country } = caption.anatomy;
  const place = [city, country].filter(Boolean).join(', ');
  const { headline, places } = caption.story.story;
  return [
    {
      rule: 'elsewhere',
      // Where all else agrees, the scene is merely one the story does not mention.
      severity: relation.likelihood < lookAgainBelow ? 'warning' : 'info',
      message: `The caption is set in ${place}; the story names no such place.`,
      evidence: { place, comparedWith: { headline, places: places ?? [] } },
    },
  ];
};
