import type { Core } from '@strapi/strapi';
import { lockUrls } from '../outlet';
import { documentInput } from '../strapi/documentInput';
import { retryTransaction } from '../strapi/retryTransaction';
import { withCause, type FoundCopy } from '../outlet-mirror';
import { ARTICLE } from '../strapi/uids';
import { UTC } from '../text/zonedDay';
import { findCopy, rememberPage, undeclaredCopy } from './pageOfCopy';
import {
  placeMirrors,
  placeOutlet,
  placeSections,
  type Placed,
  type OutletOfImport,
} from './places';
import {
  missingPictures,
  planStory,
  type Plan,
  type PlannedArticle,
  type PlannedCaption,
  type PlannedMirror,
} from './plan';
import { languageOf } from './languageOf';
import { saidTheSame, writeDigest } from './sourceDigest';
import { findStoredStory, type StoredStory } from './storedStory';
import type { StoryProblem, Story } from './story';
import { writeCaptions } from './writer/throughDocuments';

export interface ImportOptions {
  /** Language to store the story in; the default language of the newsroom otherwise. */
  locale?: string | undefined;
  /** Publishes the article at once; its captions wait for their pictures. */
  publish?: boolean;
  /** Does everything and then takes it back. */
  dryRun?: boolean;
  /** The page's own URL, http(s), where it was read. */
  url?: string | undefined;
  /** What is imported, as a report of an undeclared copy names it; e.g. the name of a file. */
  foundIn?: string | undefined;
}

type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'kept';

/** What an import did, in the content model's own field names. */
export interface ImportReport {
  /** `kept`: the source changed, but so did the article here, and the editor's work stands. */
  outcome: ImportOutcome;
  dryRun: boolean;
  article: PlannedArticle & {
    documentId: string;
    locale: string;
    slug: string;
    section: string | null;
    wordCount: number | null;
    firstPublishedAt: string | null;
    sourceId: string;
    sourceDigest: string;
    status: 'draft' | 'published';
  };
  captions: PlannedCaption[];
  outlet: Placed | null;
  sections: Placed[];
  mirrors: Array<PlannedMirror & Pick<Placed, 'documentId' | 'created'>>;
  /** The page stands on a host that nobody declared, and is a story of the outlet; null otherwise. */
  copy: FoundCopy | null;
  problems: StoryProblem[];
}

/** Thrown at the end of a dry run, so that the transaction takes everything back. */
class DryRunOver extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/**
 * Stores a story with its captions, outlet, sections and mirrors, in one transaction. A story that
 * was imported before is found again by its source: the same text changes nothing, a changed one
 * updates the draft unless somebody edited it here.
 *
 * @throws UnreadableStoryError for a language that is not set up and for an outlet that is not known where
 *   there are others; ValidationError where the content
 *   model refuses something. Nothing is written then.
 */
export async function importStory(
  strapi: Core.Strapi,
  story: Story,
  options: ImportOptions = {}
): Promise<ImportReport> {
  const { locale, problems } = await languageOf(strapi, story, options.locale);
  try {
    return await retryTransaction(strapi, async () => {
      // What is found here stands until the story does: nobody gives a section to another outlet meanwhile.
      await lockUrls(strapi, 'shared');
      const outlet = await placeOutlet(strapi, story.outlet, locale);
      const plan = planStory(
        { ...story, outlet: outlet && { name: outlet.name } },
        locale,
        outlet?.timeZone ?? UTC
      );
      const report = await store(
        strapi,
        { ...plan, problems: [...plan.problems, ...problems] },
        outlet,
        options
      );
      if (options.dryRun) throw new DryRunOver(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRunOver) return error.report;
    throw error;
  }
}

/** It takes no pictures: an import that does brings them later. */
const writtenOf = ({ said, pictures }: Plan): string =>
  writeDigest(said, { missing: missingPictures(pictures, []) });

function outcomeOf(stored: StoredStory | null, plan: Plan): ImportOutcome {
  if (!stored) return 'created';
  if (saidTheSame(stored.sourceDigest, plan.said, plan.wholeDigest)) return 'unchanged';
  return stored.isEdited ? 'kept' : 'updated';
}

/** What a page on a host that nobody declared may do: nothing to a story that is here, nor to mirrors. */
const withoutTrust = (outcome: ImportOutcome): ImportOutcome =>
  outcome === 'updated' ? 'kept' : outcome;

async function store(
  strapi: Core.Strapi,
  plan: Plan,
  outlet: OutletOfImport | null,
  options: ImportOptions
): Promise<ImportReport> {
  const copy = await findCopy(strapi, outlet, options);
  const stored =
    (await findStoredStory(strapi, plan)) ??
    (copy && (await findStoredStory(strapi, plan, copy.story)));
  const outcome = copy ? withoutTrust(outcomeOf(stored, plan)) : outcomeOf(stored, plan);
  const sections = await placeSections(strapi, plan, outlet);
  const { mirrors, problems } = copy
    ? { mirrors: [], problems: [undeclaredCopy(copy)] }
    : await withCause('import', options.foundIn ?? null, () => placeMirrors(strapi, plan, outlet));
  const documentId = await writeArticle(strapi, plan, stored, outcome, {
    section: sections.at(-1)?.documentId ?? null,
    outlet: outlet?.documentId ?? null,
  });
  if (outcome === 'created' || outcome === 'updated') {
    await writeCaptions(strapi, plan, stored?.captions ?? [], documentId);
  }
  const publishes =
    Boolean(options.publish) &&
    !copy &&
    outcome !== 'kept' &&
    !(stored?.isPublished && outcome === 'unchanged');
  if (publishes) await strapi.documents(ARTICLE).publish({ documentId, locale: plan.locale });
  if (!copy) await rememberPage(strapi, outlet, options, documentId);

  const row = await strapi.documents(ARTICLE).findOne({ documentId, locale: plan.locale });
  const { locale, sourceId } = plan;
  const sourceDigest = writtenOf(plan);
  return {
    outcome,
    dryRun: Boolean(options.dryRun),
    article: {
      ...plan.article,
      documentId,
      locale,
      slug: String(row?.slug),
      section: sections.at(-1)?.name ?? null,
      wordCount: row?.wordCount ?? null,
      firstPublishedAt: row?.firstPublishedAt ? new Date(row.firstPublishedAt).toISOString() : null,
      sourceId,
      sourceDigest,
      status: publishes || stored?.isPublished ? 'published' : 'draft',
    },
    captions: plan.captions,
    outlet,
    sections,
    mirrors,
    copy,
    problems: [...plan.problems, ...problems, ...(outcome === 'kept' && !copy ? [editedHere] : [])],
  };
}

const editedHere: StoryProblem = {
  rule: 'edited-here',
  message:
    'The story has changed at its source, but it was also edited in this newsroom since it was imported. The editor’s version stands.',
  place: 'article',
};

async function writeArticle(
  strapi: Core.Strapi,
  plan: Plan,
  stored: StoredStory | null,
  outcome: ImportOutcome,
  place: { section: string | null; outlet: string | null }
): Promise<string> {
  const { locale, sourceId, firstPublishedAt } = plan;
  const sourceDigest = writtenOf(plan);
  const data = documentInput(ARTICLE, { ...plan.article, ...place, sourceId, sourceDigest });
  if (!stored) {
    const made = await strapi
      .documents(ARTICLE)
      .create({ locale, data: documentInput(ARTICLE, { ...data, firstPublishedAt }) });
    return made.documentId;
  }
  if (outcome === 'updated') {
    const { documentId } = stored;
    await strapi.documents(ARTICLE).update({ documentId, locale, data });
  }
  return stored.documentId;
}
