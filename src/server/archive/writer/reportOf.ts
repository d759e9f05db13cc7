import type { StoryProblem } from '../story';
import { UnreadableStoryError } from '../unreadableStoryError';
import type { StoryReport } from './report';
import { unwritten, type ReadStory } from './sourceReading';
import type { WrittenStory } from './throughDocuments';

/** What became of a story that was written, or was looked at. */
export const reportOf = (
  { place, plan }: ReadStory,
  outcome: StoryReport['outcome'],
  { problems, ...written }: WrittenStory,
  met: readonly StoryProblem[]
): StoryReport => ({
  place,
  outcome,
  headline: plan.article.headline,
  ...written,
  problems: [...plan.problems, ...problems, ...met],
});

/** @param met what is still missing of it */
export function unchanged(
  { place, plan, here }: ReadStory,
  met: readonly StoryProblem[] = []
): StoryReport {
  const known = here.is === 'new' ? null : here.known;
  return {
    place,
    outcome: 'unchanged',
    documentId: known?.documentId ?? null,
    headline: plan.article.headline,
    slug: known?.slug ?? null,
    status: known?.isPublished ? 'published' : 'draft',
    problems: [...met],
  };
}

export const refused = ({ place, plan }: ReadStory, error: unknown): StoryReport =>
  unwritten(
    place,
    'refused',
    plan.article.headline,
    error instanceof UnreadableStoryError ? error.rule : 'refused',
    error instanceof Error ? error.message : String(error)
  );
