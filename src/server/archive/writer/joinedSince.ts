import type { Core } from '@strapi/strapi';
import { digestOfRelated } from './namedStories';
import { RelatedStories } from './relatedStories';
import type { StoryReport } from './report';
import type { ReadStory } from './sourceReading';

/** The stories that are here without all that they name, of which more are here by now. */
export async function joinedSince(
  strapi: Core.Strapi,
  read: ReadonlyArray<ReadStory | StoryReport>
): Promise<ReadonlySet<ReadStory | StoryReport>> {
  const lacking = read.flatMap((each) =>
    'plan' in each && each.here.is === 'same' && each.here.known.relatedSoFar !== null
      ? [{ each, soFar: each.here.known.relatedSoFar }]
      : []
  );
  const related = await RelatedStories.of(
    strapi,
    lacking.map(({ each }) => each.plan)
  );
  return new Set(
    lacking
      .filter(({ each, soFar }) => digestOfRelated(related.to(each.plan)) !== soFar)
      .map(({ each }) => each)
  );
}
