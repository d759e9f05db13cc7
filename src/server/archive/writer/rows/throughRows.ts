import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { claimNewSlugs } from '../../../article';
import { keepPublications } from '../../../history';
import {
  NewCaptionChecks,
  picturesOf,
  type CaptionRow,
  type Pictures,
} from '../../../image-caption';
import { listNewStories } from '../../../listing';
import {
  formerAddressesOf,
  loadCommittedMap,
  type FormerAddress,
  type OutletMap,
} from '../../../outlet';
import { keepFilesOf } from '../../../retention';
import { captionSearch, storySearch } from '../../../search';
import { rowsOf, type Row } from '../../../strapi/rows';
import { ARTICLE, FILE, IMAGE_CAPTION, OUTLET, SECTION } from '../../../strapi/uids';
import type { StoryProblem } from '../../story';
import type { PlannedImport } from '../plannedImport';
import { RelatedStories } from '../relatedStories';
import { formerTaken, slugTaken, type PlaceOfStory, type WrittenStory } from '../throughDocuments';
import { captionEntries } from './captionEntries';
import { insertEntities } from './insertEntities';
import { insertFileLinks, insertLinks } from './insertLinks';
import { linkStories } from './linkStories';
import { RelatedRows } from './relatedRows';
import { approvedFor, newCaptionRows, type ImageFile } from './newCaptionRows';
import { digestWith, newDraft, published, type NewStoryRow, type StandingRow } from './newStoryRow';

/** A story that is new here, and where it stands. */
export interface StoryToWrite {
  plan: PlannedImport;
  place: Omit<PlaceOfStory, 'related' | 'by'>;
}

/** What is to be done behind the commit. */
type AfterCommit = () => Promise<void>;

/** Writes new stories as rows, all that the newsroom's hooks would do included, in the transaction it is called in. */
export async function createThroughRows(
  strapi: Core.Strapi,
  stories: readonly StoryToWrite[]
): Promise<{ written: WrittenStory[]; afterCommit: AfterCommit }> {
  return new RowBatch(strapi, await loadCommittedMap(strapi)).write(stories);
}

class RowBatch {
  private readonly now = new Date();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly map: OutletMap
  ) {}

  async write(
    stories: readonly StoryToWrite[]
  ): Promise<{ written: WrittenStory[]; afterCommit: AfterCommit }> {
    const { strapi, now } = this;
    const { rows, pictures, related } = await this.rowsOf(stories);
    const slugs = await claimNewSlugs(
      strapi,
      rows.map(({ plan, draft }) => ({
        article: draft.documentId,
        locale: plan.locale,
        headline: plan.article.headline,
        chosen: plan.slug,
        formerPath: plan.formerPath,
        isPublic: plan.state === 'published',
      })),
      now
    );
    rows.forEach(({ draft }, index) => (draft.slug = slugs[index]?.slug));
    const checks = await NewCaptionChecks.of(strapi, rows.map(asNewStory));
    const going = rows.map((row) => checks.goingOf(asNewStory(row)));
    for (const caption of going.flat()) caption.approvedSha256 = approvedFor(caption, pictures);
    const publics = await this.publish(rows, going, related);
    const { all, captionIds } = await this.insert(rows, going, publics);
    for (const row of rows) {
      if (await checks.check(asNewStory(row))) {
        throw new errors.ApplicationError('A caption does not fit its picture or story.');
      }
    }
    await listNewStories(
      strapi,
      publics.flatMap((row) => row ?? []),
      this.map
    );
    await keepPublications(
      strapi,
      publics.flatMap((story, index) => (story ? [{ story, captions: going[index] ?? [] }] : []))
    );
    const afterSearch = await this.search(all, publics);
    await captionSearch(strapi).addNew(captionIds);
    return {
      written: rows.map(({ plan, draft }, index) => ({
        documentId: draft.documentId,
        slug: String(draft.slug),
        status: plan.state,
        problems: problemsOf(plan, slugs[index]),
      })),
      afterCommit: async () => {
        await afterSearch();
        await keepFilesOf(strapi, IMAGE_CAPTION, captionIds);
      },
    };
  }

  /** Stories as they are to be, before they have rows. */
  private async rowsOf(
    stories: readonly StoryToWrite[]
  ): Promise<{ rows: NewStoryRow[]; pictures: Pictures; related: RelatedRows }> {
    const sections = await this.named(
      SECTION,
      stories.flatMap(({ place }) => place.section ?? [])
    );
    const outlets = await this.named(
      OUTLET,
      stories.flatMap(({ place }) => place.outlet ?? [])
    );
    const files = await this.files(
      stories.flatMap(({ place }) => place.files.flatMap((id) => id ?? []))
    );
    const pictures = await picturesOf(
      this.strapi,
      [...files.values()].map((image) => ({ image }) as CaptionRow)
    );
    const known = await RelatedStories.of(
      this.strapi,
      stories.map(({ plan }) => plan)
    );
    const rows = stories.map(({ plan, place }): NewStoryRow => {
      const standing = {
        section: sections.get(place.section ?? '') ?? null,
        outlet: outlets.get(place.outlet ?? '') ?? null,
      };
      const draft = newDraft(plan, standing, this.now);
      const images = place.files.map((id) => (id === null ? null : (files.get(id) ?? null)));
      const captions = newCaptionRows(plan, draft.documentId, images, pictures);
      // Of its own source, those before it.
      const related = known.to(plan);
      known.enter(plan, draft.documentId);
      draft.sourceDigest = digestWith(plan, { captions, related }, place.files);
      return { plan, ...standing, captions, related, draft };
    });
    const related = await RelatedRows.of(
      this.strapi,
      rows.flatMap((row) => row.related)
    );
    for (const row of rows) {
      related.enter(row.draft);
      row.draft.related = related.draftsOf(row.related, row.plan.locale);
    }
    return { rows, pictures, related };
  }

  private async named(
    uid: string,
    documentIds: readonly string[]
  ): Promise<Map<string, StandingRow>> {
    if (documentIds.length === 0) return new Map();
    const rows: StandingRow[] = await rowsOf(this.strapi, uid).findMany({
      where: { documentId: { $in: [...new Set(documentIds)] } },
    });
    return new Map(rows.map((row) => [row.documentId, row]));
  }

  private async files(ids: readonly number[]): Promise<Map<number, ImageFile>> {
    if (ids.length === 0) return new Map();
    const rows: ImageFile[] = await rowsOf(this.strapi, FILE).findMany({
      where: { id: { $in: [...new Set(ids)] } },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The published row of each story that is public; null for the others. */
  private async publish(
    rows: readonly NewStoryRow[],
    going: ReadonlyArray<readonly CaptionRow[]>,
    related: RelatedRows
  ): Promise<Array<Row | null>> {
    const former = new Map<string, FormerAddress[]>();
    for (const { outlet } of rows) {
      if (outlet && !former.has(outlet.documentId)) {
        former.set(outlet.documentId, await formerAddressesOf(this.strapi, outlet.documentId));
      }
    }
    return rows.map((row, index) => {
      if (row.plan.state !== 'published') return null;
      const addresses = former.get(row.outlet?.documentId ?? '') ?? [];
      const fields = published(row, going[index] ?? [], this.map, addresses, this.now);
      Object.assign(row.draft, fields);
      const story: Row = {
        ...row.draft,
        publishedAt: this.now,
        related: related.publicsOf(row.related, row.plan.locale),
      };
      related.enter(story);
      return story;
    });
  }

  private async insert(
    rows: readonly NewStoryRow[],
    going: ReadonlyArray<readonly CaptionRow[]>,
    publics: ReadonlyArray<Row | null>
  ): Promise<{ all: Row[]; captionIds: number[] }> {
    const { strapi } = this;
    const all = rows.flatMap(({ draft }, index) => [draft, publics[index] ?? []].flat());
    const ids = await insertEntities(strapi, ARTICLE, all);
    all.forEach((row, index) => (row.id = ids[index] ?? 0));
    await linkStories(strapi, rows, publics);
    const captions = rows.flatMap((row, index) =>
      captionEntries(row, publics[index] ?? null, going[index] ?? [], this.now)
    );
    const captionIds = await insertEntities(
      strapi,
      IMAGE_CAPTION,
      captions.map(({ fields }) => fields)
    );
    await insertLinks(
      strapi,
      IMAGE_CAPTION,
      'article',
      captions.map(({ article, place }, index) => ({
        from: captionIds[index] ?? 0,
        to: article,
        place,
      }))
    );
    await insertFileLinks(
      strapi,
      IMAGE_CAPTION,
      'image',
      captions.flatMap(({ image }, index) =>
        image ? [{ from: captionIds[index] ?? 0, to: image.id }] : []
      )
    );
    return { all, captionIds };
  }

  /** @returns what is left to do behind the commit: an operator's engine knows nothing of transactions */
  private async search(
    all: readonly Row[],
    publics: ReadonlyArray<Row | null>
  ): Promise<AfterCommit> {
    const search = storySearch(this.strapi);
    const isPublic = new Set(publics.flatMap((row) => row?.documentId ?? []));
    const add = () => search.addNew(all, ({ documentId }) => isPublic.has(documentId));
    if (!search.isOn) return async () => undefined;
    if (search.isForeign) return add;
    await add();
    return async () => undefined;
  }
}

/** As it stands before it is published, when its captions are held against it. */
const asNewStory = ({ draft, captions, plan }: NewStoryRow) => ({
  article: {
    ...draft,
    headline: plan.article.headline,
    publicationDay: null,
    firstPublishedAt: plan.firstPublishedAt,
  },
  captions,
  isPublic: plan.state === 'published',
});

const problemsOf = (
  { slug: wanted, formerPath }: PlannedImport,
  claimed: { slug: string; isFormerTaken: boolean } | undefined
): StoryProblem[] => [
  ...(claimed && wanted !== null && claimed.slug !== wanted
    ? [slugTaken(wanted, claimed.slug)]
    : []),
  ...(claimed?.isFormerTaken && formerPath !== null ? [formerTaken(formerPath)] : []),
];
