import type { Core } from '@strapi/strapi';
import { lockUrls } from '../../outlet';
import { retryTransaction } from '../../strapi/retryTransaction';
import { importOptions, type WriteWay } from '../options';
import { findCopy, rememberPage } from '../pageOfCopy';
import type { ReadItem } from '../reader';
import { findStoredStory } from '../storedStory';
import { batchesOf } from './batches';
import { announcedMirrors, writeCopy } from './fromPage';
import { isAboutTheStory, InterruptedImportError } from './interruptedImportError';
import { joinedSince } from './joinedSince';
import type { ImportStoriesOptions, ImportSummary, StoryReport } from './report';
import { NamingStories } from './namingStories';
import { relateLater } from './relateLater';
import { RelatedStories } from './relatedStories';
import { refused, reportOf, unchanged } from './reportOf';
import { rowsTake } from './rows/rowsTake';
import { createThroughRows, type StoryToWrite } from './rows/throughRows';
import { SourceReading, type ReadStory } from './sourceReading';
import { ImportedPictures, type Illustrated } from './importedPictures';
import { StoryPlaces } from './storyPlaces';
import { compareThreeWay, conflictProblem } from './threeWay';
import {
  createThroughDocuments,
  updateThroughDocuments,
  type PlaceOfStory,
} from './throughDocuments';

/** Thrown at the end of a dry run, so that the transaction takes everything back. */
class TakenBack extends Error {
  constructor(readonly reports: StoryReport[]) {
    super('dry run');
  }
}

type Reported = readonly [ReadStory, StoryReport];

/**
 * Brings the stories of a source into the newsroom, one after another, in bounded memory. Each lands whole or
 * not at all. Who runs it again on the same source gets what one run gives: what is here already is found by
 * what names it at its source and changes nothing.
 *
 * @throws UnreadableStoryError for a language that is not set up
 * @throws InterruptedImportError where the database is gone; what was reported is there
 */
export async function importStories(
  strapi: Core.Strapi,
  items: AsyncIterable<ReadItem>,
  options: ImportStoriesOptions = {}
): Promise<ImportSummary> {
  return new StoryImport(strapi, options).run(items);
}

class StoryImport {
  private readonly counts: Record<StoryReport['outcome'], number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    kept: 0,
    skipped: 0,
    refused: 0,
  };
  private readonly reading: SourceReading;
  private readonly pictures: ImportedPictures;
  private readonly naming = new NamingStories();
  private readonly rowsTake: (story: StoryToWrite) => boolean;

  private readonly way: WriteWay;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly options: ImportStoriesOptions
  ) {
    this.way = options.through ?? importOptions(strapi).through;
    this.rowsTake = rowsTake(strapi);
    this.reading = new SourceReading(strapi, options);
    this.pictures = new ImportedPictures(strapi, options);
  }

  async run(items: AsyncIterable<ReadItem>): Promise<ImportSummary> {
    try {
      for await (const batch of batchesOf(items)) {
        for (const report of await this.guarded(() => this.batch(batch))) {
          this.counts[report.outcome] += 1;
          await this.options.onReport?.(report);
        }
      }
      await this.guarded(() => relateLater(this.strapi, this.naming));
    } finally {
      this.naming.remove();
    }
    return this.counts;
  }

  /** What fails for no fault of a story ends the import, and says how far it came. */
  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw InterruptedImportError.from(error, this.counts);
    }
  }

  private async batch(items: readonly ReadItem[]): Promise<StoryReport[]> {
    const read = await this.reading.read(items);
    const reports = new Map<ReadStory | StoryReport, StoryReport>();
    const toWrite: Illustrated[] = [];
    const joined = await joinedSince(this.strapi, read);
    for (const each of read) {
      if (!('plan' in each)) reports.set(each, each);
      else if (each.here.is !== 'same' || this.options.page?.url) {
        toWrite.push(await this.pictures.of(each));
      } else {
        const wanting = await this.pictures.stillWanting(each);
        const isChanged = joined.has(each) || wanting?.files.some((file) => file !== null);
        if (isChanged) toWrite.push(wanting ?? { read: each, files: [], problems: [] });
        else reports.set(each, unchanged(each, wanting?.problems));
      }
    }
    for (const [story, report] of await this.writeAll(toWrite)) reports.set(story, report);
    for (const each of read) if ('plan' in each) this.noteNaming(each, reports.get(each));
    return read.flatMap((each) => reports.get(each) ?? []);
  }

  /** What it names may come behind it. */
  private noteNaming({ plan, here }: ReadStory, report: StoryReport | undefined): void {
    const { locale, sourceId, related, state } = plan;
    const isComplete = here.is === 'same' && here.known.relatedSoFar === null;
    const documentId = report?.documentId ?? null;
    if (this.options.dryRun || related.length === 0 || isComplete || documentId === null) return;
    this.naming.add({ documentId, locale, sourceId, related, state });
  }

  /** Those that can be are written as rows, together; where that fails, and all others, each by itself. */
  private async writeAll(stories: readonly Illustrated[]): Promise<Reported[]> {
    const written: Reported[] = [];
    let together: Illustrated[] = [];
    const writeThose = async () => {
      written.push(...(await this.writeTogether(together)));
      together = [];
    };
    // In the order of the source, in which stories stand in their sections and get their slugs.
    for (const each of stories) {
      if (this.isForRows(each)) {
        together.push(each);
        continue;
      }
      await writeThose();
      written.push(await this.writeAlone(each));
    }
    await writeThose();
    return written;
  }

  /** New ones; a story that is here already has editors, and what an editor brings has an author. */
  private readonly isForRows = ({ read, files }: Illustrated): boolean =>
    this.way === 'rows' &&
    !this.options.editor &&
    !this.options.page?.url &&
    read.here.is === 'new' &&
    this.rowsTake({ plan: read.plan, place: { section: null, outlet: null, files } });

  /** In one transaction; where one of them cannot be written so, each by itself. */
  private async writeTogether(stories: readonly Illustrated[]): Promise<Reported[]> {
    if (stories.length === 0) return [];
    let afterCommit = async (): Promise<void> => undefined;
    try {
      const written = await this.inTransaction(stories, async () => {
        const made = await this.writeRows(stories);
        ({ afterCommit } = made);
        return made.reports;
      });
      if (!this.options.dryRun) await this.afterwards(afterCommit);
      return written;
    } catch (error) {
      if (!isAboutTheStory(error)) throw error;
      const alone: Reported[] = [];
      for (const each of stories) alone.push(await this.writeAlone(each));
      return alone;
    }
  }

  private async writeRows(
    stories: readonly Illustrated[]
  ): Promise<{ reports: StoryReport[]; afterCommit: () => Promise<void> }> {
    const places = new StoryPlaces(this.strapi);
    const toWrite: StoryToWrite[] = [];
    for (const { read, files } of stories) {
      const { outlet, section } = await places.of(read);
      toWrite.push({
        plan: read.plan,
        place: { section, outlet: outlet?.documentId ?? null, files },
      });
    }
    await this.reading.refuseKnown(stories.map(({ read }) => read.plan));
    const { written, afterCommit } = await createThroughRows(this.strapi, toWrite);
    const reports = stories.flatMap(({ read, problems }, index) => {
      const each = written[index];
      return each ? [reportOf(read, 'created', each, problems)] : [];
    });
    return { reports, afterCommit };
  }

  /** What is written stands, whatever becomes of what is done behind it. */
  private async afterwards(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.strapi.log.error(
        `What was to be done behind an import failed; what was written stands. ${String(error)}`
      );
    }
  }

  private async writeAlone(story: Illustrated): Promise<Reported> {
    try {
      const places = new StoryPlaces(this.strapi);
      const [written] = await this.inTransaction([story], async () => [
        await this.writeOne(story, places),
      ]);
      return written ?? [story.read, refused(story.read, 'Nothing was written.')];
    } catch (error) {
      if (!isAboutTheStory(error)) throw error;
      return [story.read, refused(story.read, error)];
    }
  }

  private async inTransaction(
    stories: readonly Illustrated[],
    write: () => Promise<StoryReport[]>
  ): Promise<Reported[]> {
    const reports = await retryTransaction(this.strapi, async () => {
      // What is found here stands until the stories do: nobody gives a section to another outlet meanwhile.
      await lockUrls(this.strapi, 'shared');
      const written = await write();
      if (this.options.dryRun) throw new TakenBack(written);
      return written;
    }).catch((error: unknown) => {
      if (error instanceof TakenBack) return error.reports;
      throw error;
    });
    return stories.flatMap(({ read }, index) => {
      const report = reports[index];
      return report ? [[read, report] as const] : [];
    });
  }

  private async writeOne(
    { read, files, problems: met }: Illustrated,
    places: StoryPlaces
  ): Promise<StoryReport> {
    const { strapi } = this;
    const { plan } = read;
    const { editor, page = {} } = this.options;
    const { section, outlet } = await this.placeOf(read, places);
    const related = (await RelatedStories.of(strapi, [plan])).to(plan);
    const place: PlaceOfStory = { section, outlet, files, related, by: editor?.id };
    const of = outlet === null ? null : { documentId: outlet };
    const copy = editor ? null : await findCopy(strapi, of, page);
    if (copy) return writeCopy(strapi, read, { copy, place, met });
    const mirrorProblems = editor ? [] : await announcedMirrors(strapi, plan, of, page);
    const problems = [...met, ...mirrorProblems];
    const stored = await findStoredStory(strapi, plan);
    if (!stored) {
      const written = await createThroughDocuments(strapi, plan, place);
      await rememberPage(strapi, of, page, written.documentId);
      return reportOf(read, 'created', written, problems);
    }
    const change = compareThreeWay(plan, stored, editor ? null : related);
    const { taken, conflicts } = change;
    const { documentId } = stored;
    await editor?.allow(taken.size > 0 ? 'update' : 'read', { documentId, locale: plan.locale });
    const { written, isChanged } = await updateThroughDocuments(
      strapi,
      plan,
      stored,
      place,
      change
    );
    await rememberPage(strapi, of, page, documentId);
    const outcome = isChanged ? 'updated' : conflicts.length > 0 ? 'kept' : 'unchanged';
    return reportOf(read, outcome, written, [...problems, ...conflicts.map(conflictProblem)]);
  }

  private async placeOf(
    read: ReadStory,
    places: StoryPlaces
  ): Promise<{ outlet: string | null; section: string | null }> {
    const { editor } = this.options;
    if (editor) return editor.into;
    const { outlet, section } = await places.of(read);
    return { outlet: outlet?.documentId ?? null, section };
  }
}
