import type { Core } from '@strapi/strapi';
import { withCause, type FoundCopy } from '../../outlet-mirror';
import { version } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { undeclaredCopy, type PageRead } from '../pageOfCopy';
import { placeMirrors } from '../places';
import { findStoredStory } from '../storedStory';
import type { StoryProblem } from '../story';
import type { PlannedImport } from './plannedImport';
import type { StoryReport } from './report';
import { reportOf } from './reportOf';
import type { ReadStory } from './sourceReading';
import { createThroughDocuments, type PlaceOfStory } from './throughDocuments';

interface Copy {
  copy: FoundCopy;
  place: PlaceOfStory;
  /** Problems that were met before. */
  met: readonly StoryProblem[];
}

/** A page on a host that nobody declared: it is a draft at most, and changes nothing that is here. */
export async function writeCopy(
  strapi: Core.Strapi,
  read: ReadStory,
  { copy, place, met }: Copy
): Promise<StoryReport> {
  const plan: PlannedImport = { ...read.plan, state: 'draft' };
  const problems = [...met, undeclaredCopy(copy)];
  const stored =
    (await findStoredStory(strapi, plan)) ?? (await findStoredStory(strapi, plan, copy.story));
  if (!stored) {
    const written = await createThroughDocuments(strapi, plan, place);
    return reportOf(read, 'created', written, problems);
  }
  const { documentId, isPublished } = stored;
  const row = await version(strapi, ARTICLE, { documentId, locale: plan.locale }, 'draft');
  const status = isPublished ? 'published' : 'draft';
  const here = { documentId, slug: String(row?.slug), status, problems: [] } as const;
  return reportOf(read, 'kept', { ...here, problems: [] }, problems);
}

/** Makes drafts of the mirrors that a page announces; those that can be none are problems. */
export async function announcedMirrors(
  strapi: Core.Strapi,
  plan: PlannedImport,
  outlet: { documentId: string } | null,
  { foundIn }: PageRead
): Promise<StoryProblem[]> {
  if (plan.mirrors.length === 0) return [];
  const { problems } = await withCause('import', foundIn ?? null, () =>
    placeMirrors(strapi, plan, outlet)
  );
  return problems;
}
