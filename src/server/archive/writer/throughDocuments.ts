import type { Core } from '@strapi/strapi';
import { ArticleSlugStore, isFormerPath, withSourceDates, type Withdrawals } from '../../article';
import { documentInput } from '../../strapi/documentInput';
import { rowsOf, version, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { missingPictures } from '../plan';
import { captionsDigestHere, type StoredStory } from '../storedStory';
import { writeDigest } from '../sourceDigest';
import type { StoryProblem } from '../story';
import { relatedDigest } from './namedStories';
import type { PlannedImport } from './plannedImport';
import type { StoryReport } from './report';
import type { ThreeWay } from './threeWay';

/** Where a story stands, and the files of its captions by their positions. */
export interface PlaceOfStory {
  section: string | null;
  outlet: string | null;
  files: ReadonlyArray<number | null>;
  /** The stories that its source names and that are here, by their documents. */
  related: readonly string[];
  /** The number of the administrator who writes it; nobody where a program does. */
  by?: number | undefined;
}

/** Who wrote an entry, as Strapi keeps it. */
const writtenBy = (by: number | undefined) =>
  by === undefined ? {} : { createdBy: by, updatedBy: by };

const updatedBy = (by: number | undefined) => (by === undefined ? {} : { updatedBy: by });

/** What was written, as a report tells it. */
export type WrittenStory = Pick<StoryReport, 'slug' | 'status'> & {
  documentId: string;
  problems: StoryProblem[];
};

export const slugTaken = (wanted: string, slug: string): StoryProblem => ({
  rule: 'slug-taken',
  message: `Another story has the slug "${wanted}"; this one got "${slug}".`,
  place: 'slug',
});

/** A story that is new here, by the Document Service: with all hooks, those of the host too. */
export async function createThroughDocuments(
  strapi: Core.Strapi,
  plan: PlannedImport,
  place: PlaceOfStory
): Promise<WrittenStory> {
  const { locale } = plan;
  const problems: StoryProblem[] = [];
  const slugs = new ArticleSlugStore(strapi);
  const slug = plan.slug === null ? null : await slugs.freeLike(plan.slug, locale);
  if (plan.slug !== null && slug !== null && slug !== plan.slug) {
    problems.push(slugTaken(plan.slug, slug));
  }
  const { documentId } = await strapi.documents(ARTICLE).create({
    locale,
    data: documentInput(ARTICLE, {
      ...plan.article,
      section: place.section,
      outlet: place.outlet,
      sourceId: plan.sourceId,
      ...(place.related.length > 0 && { related: place.related }),
      sourceDigest: writeDigest(plan.said, besideNew(plan, place)),
      firstPublishedAt: plan.firstPublishedAt,
      ...(slug !== null && { slug }),
      ...writtenBy(place.by),
      ...timesOf(plan),
    }),
  });
  await writeCaptions(strapi, plan, [], documentId, place);
  await noteCaptionsHere(strapi, plan, documentId, place);
  if (plan.state === 'published') {
    const modifiedAt = plan.modifiedAt === null ? null : new Date(plan.modifiedAt);
    await withSourceDates({ modifiedAt }, () =>
      strapi.documents(ARTICLE).publish({ documentId, locale })
    );
  }
  const row = await version(strapi, ARTICLE, { documentId, locale }, 'draft');
  problems.push(...(await keepFormerPath(slugs, plan, documentId, String(row?.slug))));
  if (plan.state === 'withdrawn') await withdraw(strapi, documentId, locale);
  return { documentId, slug: String(row?.slug), status: plan.state, problems };
}

/** Readers who come by the old site's address find the story, from its publication here on. */
async function keepFormerPath(
  slugs: ArticleSlugStore,
  { formerPath, locale, state }: PlannedImport,
  article: string,
  slug: string
): Promise<StoryProblem[]> {
  if (formerPath === null || formerPath === slug) return [];
  // A slug that only a draft has, and gives up, is free for anybody.
  if (state === 'draft' && !isFormerPath(formerPath)) return [];
  const holder = { article, locale };
  if (!(await slugs.claim(formerPath, holder, null))) return [formerTaken(formerPath)];
  if (state === 'published') await slugs.markPublic(holder);
  return [];
}

export const formerTaken = (path: string): StoryProblem => ({
  rule: 'former-address-taken',
  message: `Another story is found at "${path}" of the old site already; this one is not.`,
  place: 'url',
});

/** The times that the model has no place for where there is none. */
const timesOf = ({ publishAt, embargoedUntil, expires }: PlannedImport) =>
  Object.fromEntries(
    Object.entries({ publishAt, embargoedUntil, expires }).filter(([, time]) => time !== null)
  );

/** It was public where it comes from, and is away here: readers get 410. */
async function withdraw(strapi: Core.Strapi, article: string, locale: string): Promise<void> {
  await new ArticleSlugStore(strapi).markPublic({ article, locale });
  const withdrawals: Withdrawals = strapi.plugin('newsroom').service('withdrawals');
  await withdrawals.withdraw(article, {
    status: 410,
    reason: 'Its source has withdrawn the story.',
    authority: null,
    locales: [locale],
  });
}

/** Captions are matched by their position: an import numbers them as its source shows them. */
export async function writeCaptions(
  strapi: Core.Strapi,
  { locale, captions }: Pick<PlannedImport, 'locale' | 'captions'>,
  before: readonly Row[],
  article: string,
  { files, by }: Pick<PlaceOfStory, 'files' | 'by'> = { files: [] }
): Promise<void> {
  for (const [index, caption] of captions.entries()) {
    const documentId = before[index]?.documentId;
    const image = files[index] ?? null;
    const data = documentInput(IMAGE_CAPTION, {
      ...caption,
      article,
      ...(image !== null && { image }),
      ...writtenBy(by),
    });
    if (documentId) await strapi.documents(IMAGE_CAPTION).update({ documentId, locale, data });
    else await strapi.documents(IMAGE_CAPTION).create({ locale, data });
  }
  for (const { documentId } of before.slice(captions.length)) {
    await strapi.documents(IMAGE_CAPTION).delete({ documentId, locale });
  }
}

const besideNew = (
  { pictures, related: named }: PlannedImport,
  { files, related }: PlaceOfStory
) => ({
  missing: missingPictures(pictures, files),
  related: relatedDigest(named, related),
});

/** Pictures fill in what the source leaves open: what stands then is what nobody has edited. */
async function noteCaptionsHere(
  strapi: Core.Strapi,
  plan: PlannedImport,
  documentId: string,
  place: PlaceOfStory
): Promise<void> {
  if (place.files.every((file) => file === null)) return;
  const captionsHere = await captionsDigestHere(strapi, plan, documentId);
  const beside = { ...besideNew(plan, place), captionsHere };
  await noteSource(strapi, plan, documentId, writeDigest(plan.said, beside));
}

/** Writes down what the source said, past all that follows from a save. */
export async function noteSource(
  strapi: Core.Strapi,
  { locale, sourceId }: Pick<PlannedImport, 'locale' | 'sourceId'>,
  documentId: string,
  sourceDigest: string
): Promise<void> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['id', 'updatedAt'],
    where: { documentId, locale },
  });
  for (const { id, updatedAt } of rows) {
    await rowsOf(strapi, ARTICLE).updateMany({
      where: { id },
      data: { sourceId, sourceDigest, updatedAt },
    });
  }
}

/**
 * Gives captions the pictures that an earlier import could not have. Their words stay as they are here, and a
 * caption that was taken away or has a picture by now stays so.
 *
 * @returns whether any caption got one
 */
async function illustrateCaptions(
  strapi: Core.Strapi,
  { locale, captions }: PlannedImport,
  stored: StoredStory,
  missing: ReadonlySet<number>,
  { files, by }: PlaceOfStory
): Promise<boolean> {
  let isChanged = false;
  for (const index of missing) {
    const image = files[index] ?? null;
    const caption = stored.captions.find(({ key }) => key === captions[index]?.key);
    if (image === null || !caption || caption.image) continue;
    const data = documentInput(IMAGE_CAPTION, { image, ...updatedBy(by) });
    const { documentId } = caption;
    await strapi.documents(IMAGE_CAPTION).update({ documentId, locale, data });
    isChanged = true;
  }
  return isChanged;
}

/** A story that is here already, in the fields that its source changed and the pictures that it waits for. */
export async function updateThroughDocuments(
  strapi: Core.Strapi,
  plan: PlannedImport,
  stored: StoredStory,
  place: PlaceOfStory,
  { taken, captionsHere, missing, related }: ThreeWay
): Promise<{ written: WrittenStory; isChanged: boolean }> {
  const { locale } = plan;
  const { documentId } = stored;
  const article = Object.fromEntries(
    Object.entries(plan.article).filter(([name]) => (taken as ReadonlySet<string>).has(name))
  );
  const data = {
    ...article,
    ...(taken.has('sections') && { section: place.section, outlet: place.outlet }),
    ...(related.isTaken && { related: place.related }),
  };
  if (Object.keys(data).length > 0) {
    await strapi.documents(ARTICLE).update({
      documentId,
      locale,
      data: documentInput(ARTICLE, { ...data, ...updatedBy(place.by) }),
    });
  }
  const isAnew = taken.has('captions');
  if (isAnew) await writeCaptions(strapi, plan, stored.captions, documentId, place);
  const isIllustrated = !isAnew && (await illustrateCaptions(strapi, plan, stored, missing, place));
  const wanting = missingPictures(plan.pictures, place.files);
  const beside = {
    related: related.digest,
    missing: isAnew ? wanting : wanting.filter((index) => missing.has(index)),
    // Pictures fill in what the source leaves open.
    captionsHere:
      isAnew || (isIllustrated && stored.present.captions === captionsHere)
        ? await captionsDigestHere(strapi, plan, documentId)
        : captionsHere,
  };
  await noteSource(strapi, plan, documentId, writeDigest(plan.said, beside));
  const isChanged = taken.size > 0 || isIllustrated || related.isTaken;
  const problems: StoryProblem[] = [];
  const goesOut = isChanged && plan.state === 'published' && stored.isPublished;
  if (goesOut && stored.isPublishedAsItIs) {
    await strapi.documents(ARTICLE).publish({ documentId, locale });
  } else if (goesOut) {
    problems.push({
      rule: 'draft-not-published',
      message:
        'The draft has changes of this newsroom that readers do not see yet; it was updated and not published.',
      place: 'article',
    });
  }
  const row = await version(strapi, ARTICLE, { documentId, locale }, 'draft');
  const status = stored.isPublished ? 'published' : 'draft';
  const written: WrittenStory = { documentId, slug: String(row?.slug), status, problems };
  return { written, isChanged };
}
