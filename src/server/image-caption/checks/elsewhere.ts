import type { CaptionCheck } from './check';
import { placeUnknownTo } from './placeUnknown';
import { relationToStory } from './relation/relation';

/** The picture was taken in a city and country the story names neither of. */
export const elsewhere: CaptionCheck = (caption, { lookAgainBelow }) => {
  if (caption.story === null) return [];
  const place = placeUnknownTo(caption.story, caption.anatomy);
  if (place === null) return [];
  const likelihood = relationToStory(caption)?.likelihood ?? 1;
  const { headline, places } = caption.story.story;
  return [
    {
      rule: 'elsewhere',
      // Where all else agrees, the scene is merely one the story does not mention.
      severity: likelihood < lookAgainBelow ? 'warning' : 'info',
      message: `The caption is set in ${place}; the story names no such place.`,
      evidence: { place, comparedWith: { headline, places: places ?? [] } },
    },
  ];
};
