import type { Core } from '@strapi/strapi';
import { lockUrls } from '../outlet';
import { documentInput } from '../strapi/documentInput';
import { retryTransaction } from '../strapi/retryTransaction';
import { UndeclaredCopyStore, withCause, type FoundCopy } from '../outlet-mirror';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { UTC } from '../text/zonedDay';
import {
  placeMirrors,
  placeOutlet,
  placeSections,
  type Placed,
  type OutletOfImport,
} from './places';
import {
  planStory,
  type Plan,
  type PlannedArticle,
  type PlannedCaption,
  type PlannedMirror,
} from './plan';
import { findStoredStory, type StoredStory } from './storedStory';
import type { StoryProblem, Story } from './story';
import { UnreadableStoryError } from './unreadableStoryError';

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

async function languageOf(
  strapi: Core.Strapi,
  story: Story,
  wanted: string | undefined
): Promise<{ locale: string; problems: StoryProblem[] }> {
  const service = strapi.plugin('i18n').service('locales');
  const known: string[] = (await service.find()).map(({ code }: { code: string }) => code);
  if (wanted !== undefined) {
    if (known.includes(wanted)) return { locale: wanted, problems: [] };
    throw new UnreadableStoryError(
      'unknown-locale',
      `The language "${wanted}" is not set up in this newsroom (set up: ${known.join(', ')}). Add it under Settings, Internationalization, or choose another.`,
      'locale'
    );
  }
  const fallback: string = await service.getDefaultLocale();
  if (story.locale === null || known.includes(story.locale)) {
    return { locale: story.locale ?? fallback, problems: [] };
  }
  return {
    locale: fallback,
    problems: [
      {
        rule: 'language-not-set-up',
        message: `The story seems to be in "${story.locale}", which is not set up in this newsroom; it was stored as "${fallback}".`,
        place: 'locale',
      },
    ],
  };
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

function outcomeOf(stored: StoredStory | null, plan: Plan): ImportOutcome {
  if (!stored) return 'created';
  if (stored.sourceDigest === plan.sourceDigest) return 'unchanged';
  return stored.presentDigest === stored.sourceDigest ? 'updated' : 'kept';
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
  const stored = await findStoredStory(strapi, plan);
  const copy = await findCopy(strapi, outlet, options);
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
    await writeCaptions(strapi, plan, stored, documentId);
  }
  const publishes =
    Boolean(options.publish) &&
    !copy &&
    outcome !== 'kept' &&
    !(stored?.isPublished && outcome === 'unchanged');
  if (publishes) await strapi.documents(ARTICLE).publish({ documentId, locale: plan.locale });
  if (outlet && options.url && !copy) {
    const page = { outlet: outlet.documentId, address: options.url };
    await new UndeclaredCopyStore(strapi).remember(page, documentId);
  }

  const row = await strapi.documents(ARTICLE).findOne({ documentId, locale: plan.locale });
  const { locale, sourceId, sourceDigest } = plan;
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

/** Whether the page is a copy that nobody declared; it is reported to the editors of the outlet. */
async function findCopy(
  strapi: Core.Strapi,
  outlet: Placed | null,
  { url, foundIn }: ImportOptions
): Promise<FoundCopy | null> {
  if (!outlet || !url) return null;
  const copies = new UndeclaredCopyStore(strapi);
  const copy = await copies.find({ outlet: outlet.documentId, address: url });
  if (copy) await copies.report(outlet.documentId, copy, foundIn ?? url);
  return copy;
}

const undeclaredCopy = ({ host, address, story, by }: FoundCopy): StoryProblem => ({
  rule: 'undeclared-copy',
  message: `${address} has the ${by} of the story ${story}, and ${host} is neither the outlet's nor a mirror's. Nothing of this page was trusted: its addresses became no mirrors, and the story was not changed. If the host is yours, enter it as a mirror and import again.`,
  place: 'url',
});

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
  const { locale, sourceId, sourceDigest, firstPublishedAt } = plan;
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

/** Captions are matched by their position: an import numbers them as the page shows them. */
async function writeCaptions(
  strapi: Core.Strapi,
  plan: Plan,
  stored: StoredStory | null,
  article: string
): Promise<void> {
  const { locale, captions } = plan;
  const before = stored?.captions ?? [];
  for (const [index, caption] of captions.entries()) {
    const documentId = before[index]?.documentId;
    const data = documentInput(IMAGE_CAPTION, { ...caption, article });
    if (documentId) await strapi.documents(IMAGE_CAPTION).update({ documentId, locale, data });
    else await strapi.documents(IMAGE_CAPTION).create({ locale, data });
  }
  for (const { documentId } of before.slice(captions.length)) {
    await strapi.documents(IMAGE_CAPTION).delete({ documentId, locale });
  }
}
