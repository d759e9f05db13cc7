import { isLabelledFile } from '../caption';
import type { CaptionCheck } from './captionRule';
import { isInGoodCompany } from '../company';
import { besideLine, relationToStory } from '../relation/relation';

/** By its words and names the caption reads like one of another story's. */
export const otherStory: CaptionCheck = (caption, { wrongBelow, lookAgainBelow }) => {
  const relation = relationToStory(caption);
  if (relation === null || caption.story === null || relation.likelihood >= lookAgainBelow)
    return [];
  const { likelihood, shared, unshared, isShort, sayEnough, sameScript, measures } = relation;
  // A symbol is named by a word ("Cross, symbolic picture") that its story need not have.
  if (isShort && isLabelledFile(caption)) return [];
  const isWrong =
    besideLine(relation) < wrongBelow &&
    sayEnough &&
    sameScript &&
    !isLabelledFile(caption) &&
    !isInGoodCompany(caption, lookAgainBelow);
  const { headline, paragraphs } = caption.story.story;
  return [
    {
      rule: 'other-story',
      severity: isWrong ? 'error' : 'warning',
      message:
        shared.length === 0
          ? 'The caption has no word that matters in common with the story.'
          : `The caption shares only ${shared.slice(0, 4).join(', ')} with the story, not ${unshared.slice(0, 4).join(', ')}.`,
      evidence: {
        likelihood,
        shared,
        unshared,
        measures,
        comparedWith: { headline, paragraphs: paragraphs.length },
      },
    },
  ];
};
