import { isLabelledFile } from '../caption';
import type { CaptionCheck } from './captionRule';
import { isInGoodCompany } from '../company';
import { besideLine, relationToStory } from '../relation/relation';
import { canCompare, knowsPerson } from '../storyKnows';

const STRANGERS = 2;

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
  if (relation === null) return [];
  // A party or a town may be in both; two persons of whom the story knows neither are of another one.
  const areStrangers =
    persons.length >= STRANGERS && !persons.some((name) => knowsPerson(story, name));
  if (relation.measures.noSharedNames !== 1 && !areStrangers) return [];
  const { likelihood, sayEnough } = relation;
  const isWrong =
    besideLine(relation) < wrongBelow &&
    sayEnough &&
    !isLabelledFile(caption) &&
    !isInGoodCompany(caption, lookAgainBelow);
  const isDoubtful = areStrangers || likelihood < lookAgainBelow;
  const unknown = relation.measures.noSharedNames === 1 ? sought : persons;
  return [
    {
      rule: 'no-shared-names',
      // A by-stander's name proves nothing where the words around it are the story's.
      severity: isWrong ? 'error' : isDoubtful ? 'warning' : 'info',
      message: `The caption names ${unknown.slice(0, 4).join(', ')}; the story names none of them.`,
      evidence: {
        persons,
        others: unknown === sought ? others : [],
        foundInStory: [],
        comparedWith: { headline: story.story.headline, paragraphs: story.story.paragraphs.length },
      },
    },
  ];
};
