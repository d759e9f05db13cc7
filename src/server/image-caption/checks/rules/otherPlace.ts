import { joinNames } from '../../../text/joinNames';
import type { CaptionAnatomy } from '../../parse';
import type { StoryReading } from '../reading/storyReading';
import { relationToStory } from '../relation/relation';
import { canCompare, knowsName } from '../storyKnows';
import type { CaptionCheck } from './captionRule';

/** The picture was taken in a city and country the story names neither of. */
export const otherPlace: CaptionCheck = (caption, { lookAgainBelow }) => {
  const relation = relationToStory(caption);
  if (caption.story === null || relation === null) return [];
  if (!isOtherPlace(caption.story, caption.anatomy)) return [];
  const { city, country } = caption.anatomy;
  const place = joinNames([city, country].filter((name): name is string => Boolean(name)));
  const { headline, places } = caption.story.story;
  return [
    {
      rule: 'other-place',
      // Where all else agrees, the scene is merely one the story does not mention.
      severity: relation.likelihood < lookAgainBelow ? 'warning' : 'info',
      message: `The caption is set in ${place}; the story names no such place.`,
      evidence: { place, comparedWith: { headline, places: places ?? [] } },
    },
  ];
};

function isOtherPlace(story: StoryReading, { city, country }: CaptionAnatomy): boolean {
  const named = [city, country].filter((name): name is string => Boolean(name));
  if (named.length === 0 || !canCompare(story, named.join(' '))) return false;
  return !named.some((name) => knowsName(story, name));
}
