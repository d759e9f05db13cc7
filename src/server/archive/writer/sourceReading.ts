import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { languageOf } from '../languageOf';
import { presentOutlet, type OutletOfImport } from '../places';
import { outcomeOfRefusal, type ReadItem } from '../reader';
import { readDigest, saidTheSame } from '../sourceDigest';
import { bestKnown } from '../storedStory';
import type { Story } from '../story';
import { UnreadableStoryError } from '../unreadableStoryError';
import { relatedDigest } from './namedStories';
import { planImport, type PlannedImport } from './plannedImport';
import type { ImportStoriesOptions, StoryReport } from './report';

/** What an earlier import wrote of a story, in short. */
interface KnownStory {
  documentId: string;
  slug: string | null;
  isPublished: boolean;
  /** The captions whose pictures it could not have, by their places. */
  missing: ReadonlySet<number>;
  /** The digest of those it put beside the story, where its source names more of them; null where that is all. */
  relatedSoFar: string | null;
}

/** A story of a source before anything of it is written. */
export interface ReadStory {
  place: string;
  story: Story;
  plan: PlannedImport;
  outlet: OutletOfImport | null;
  /** `same`: its source says what it said the last time. */
  here: { is: 'new' } | { is: 'same'; known: KnownStory } | { is: 'changed'; known: KnownStory };
}

/** A report of a story of which nothing is written. */
export const unwritten = (
  place: string,
  outcome: 'refused' | 'skipped',
  headline: string | null,
  rule: string,
  message: string
): StoryReport => ({
  place,
  outcome,
  documentId: null,
  headline,
  slug: null,
  status: null,
  problems: [{ rule, message, place }],
});

interface HeadRow {
  documentId: string;
  locale: string;
  sourceId: string;
  sourceDigest: string | null;
  slug: string | null;
}

/** Plans the stories of a source and finds out, by two questions for all of them, which are here already. */
export class SourceReading {
  /** Of each story that was met, by what names it. */
  private readonly met = new Map<string, string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly options: ImportStoriesOptions
  ) {}

  /** @returns for each item a story or, where there is none to be written, its report */
  async read(items: readonly ReadItem[]): Promise<Array<ReadStory | StoryReport>> {
    const now = new Date();
    const planned: Array<Omit<ReadStory, 'here'> | StoryReport> = [];
    const outlets = new Map<string, OutletOfImport | null>();
    for (const item of items) planned.push(await this.plan(item, outlets, now));
    const stories = planned.flatMap((each) => ('plan' in each ? [each] : []));
    const known = await this.known(stories.map(({ plan }) => plan));
    return planned.map((each) => ('plan' in each ? { ...each, here: known(each.plan) } : each));
  }

  private async plan(
    item: ReadItem,
    outlets: Map<string, OutletOfImport | null>,
    now: Date
  ): Promise<Omit<ReadStory, 'here'> | StoryReport> {
    const { place } = item;
    if ('refused' in item) {
      const { rule, message } = item.refused;
      return unwritten(place, outcomeOfRefusal(rule), null, rule, message);
    }
    const { options, strapi } = this;
    const named = options.outlet === undefined ? item.story.outlet : { name: options.outlet };
    const story = { ...item.story, outlet: named };
    const { headline } = story;
    try {
      const { locale, problems } = await languageOf(strapi, story, options.locale);
      const name = named?.name ?? '';
      if (!outlets.has(name)) outlets.set(name, await presentOutlet(strapi, named));
      const outlet = outlets.get(name) ?? null;
      const whose = outlet ?? (named && { name: named.name, timeZone: 'UTC' });
      const plan = planImport(story, locale, whose, options.publish ?? 'as-source', now);
      const before = this.met.get(plan.sourceId);
      if (before !== undefined) {
        const message = `The story has the ${story.id === null ? (story.url === null ? 'headline' : 'address') : 'identifier'} of that at ${before}. The first of them is imported.`;
        return unwritten(place, 'skipped', headline, 'doubled-story', message);
      }
      this.met.set(plan.sourceId, place);
      plan.problems.push(...problems);
      return { place, story, plan, outlet };
    } catch (error) {
      if (error instanceof UnreadableStoryError) {
        return unwritten(place, 'refused', headline, error.rule, error.message);
      }
      if (error instanceof RangeError) {
        return unwritten(place, 'refused', headline, 'unreadable-date', error.message);
      }
      throw error;
    }
  }

  /**
   * Asks once more, in the transaction that writes them.
   *
   * @throws ApplicationError where another import wrote one of them meanwhile
   */
  async refuseKnown(plans: readonly PlannedImport[]): Promise<void> {
    const known = await this.known(plans);
    if (plans.some((plan) => known(plan).is !== 'new')) {
      throw new errors.ApplicationError('Another import wrote one of the stories meanwhile.');
    }
  }

  private async known(
    plans: readonly PlannedImport[]
  ): Promise<(plan: PlannedImport) => ReadStory['here']> {
    const rows: HeadRow[] =
      plans.length === 0
        ? []
        : await rowsOf(this.strapi, ARTICLE).findMany({
            select: ['documentId', 'locale', 'sourceId', 'sourceDigest', 'slug'],
            where: {
              sourceId: { $in: plans.flatMap(({ sourceIds }) => sourceIds) },
              publishedAt: null,
            },
          });
    const published: HeadRow[] =
      rows.length === 0
        ? []
        : await rowsOf(this.strapi, ARTICLE).findMany({
            select: ['documentId', 'locale'],
            where: {
              documentId: { $in: rows.map(({ documentId }) => documentId) },
              publishedAt: { $notNull: true },
            },
          });
    const keyOf = ({ documentId, locale }: HeadRow) => `${documentId} ${locale}`;
    const isPublic = new Set(published.map(keyOf));
    return ({ sourceIds, locale, said, wholeDigest, related: named }) => {
      const own = rows.filter((row) => row.locale === locale && sourceIds.includes(row.sourceId));
      const row = bestKnown(own, sourceIds);
      if (!row) return { is: 'new' };
      const { documentId, slug } = row;
      const written = row.sourceDigest ?? '';
      const { missing = new Set<number>(), related = null } = readDigest(written) ?? {};
      const relatedSoFar = related && !related.isWhole ? related.here : null;
      const isPublished = isPublic.has(keyOf(row));
      const known = { documentId, slug, isPublished, missing, relatedSoFar };
      const isSame =
        saidTheSame(written, said, wholeDigest) && related?.said === relatedDigest(named, [])?.said;
      return { is: isSame ? 'same' : 'changed', known };
    };
  }
}
