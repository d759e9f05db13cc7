import { isLabelledFile } from '../caption';
import type { CaptionCheck } from './captionRule';
import { relationToStory } from '../relation/relation';
import { canCompare } from '../storyKnows';

/**
 * Finds captions whose names the story does not know: a caption for another picture names other
 * people, places and bodies. One that names nothing, or in another script, gives no finding.
 */
export const noSharedNames: CaptionCheck = (caption, { wrongBelow, lookAgainBelow }) => {
  const { story, reading } = caption;
  const { persons, others } = reading.names;
  const sought = [...persons, ...others];
  if (story === null || sought.length === 0 || !canCompare(story, sought.join(' '))) return [];
  const relation = relationToStory(caption);
  if (relation?.measures.noSharedNames !== 1) return [];
  const { likelihood, sayEnough } = relation;
  const isWrong = likelihood < wrongBelow && sayEnough && !isLabelledFile(caption);
  return [
    {
      rule: 'no-shared-names',
      // A by-stander's name proves nothing where the words around it are the story's.
      severity: isWrong ? 'error' : likelihood < lookAgainBelow ? 'warning' : 'info',
      message: `The caption names ${sought.slice(0, 4).join(', ')}; the story names none of them.`,
      evidence: {
        persons,
        others,
        foundInStory: [],
        comparedWith: { headline: story.story.headline, paragraphs: story.story.paragraphs.length },
      },
    },
  ];
};
