import type { Core } from '@strapi/strapi';
import { retryTransaction } from '../../strapi/retryTransaction';
import { MirrorPlaceStore } from '../place';
import type { NamedMirror } from './parsedSource';
import { planNamed, planUnnamed, type PlannedSource, type SourceStep } from './planSources';
import type { SourceReport } from './report';
import { entryKeyOf } from './sourceKeys';
import { SourceMirrors } from './sourceMirrors';
import { SourceStore, type SourceEntry } from './sourceStore';

/** How many mirrors are looked up at once. */
const BATCH = 200;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A step that changes a mirror that there is. */
type Rewrite = Extract<SourceStep, { kind: 'refresh' | 'retire' }>;

/**
 * Brings the mirrors of an outlet to what a source names, one after the other, each in a transaction of
 * its own: what cannot be written is told, and the rest goes on. What is to be done is planned by
 * planSources.ts, a batch at a time.
 */
export class Synchronisation {
  private readonly store: SourceStore;
  private readonly mirrors: SourceMirrors;
  private readonly places: MirrorPlaceStore;

  /**
   * @param report is filled as it goes; of a dry run nothing is written
   * @param beat called between batches, e.g. to say that this node is still at it
   * @param goesOn false as soon as the rest has to wait for another time
   */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly source: PlannedSource,
    private readonly report: SourceReport,
    private readonly beat: () => Promise<void>,
    private readonly goesOn: () => boolean
  ) {
    this.store = new SourceStore(strapi);
    this.mirrors = new SourceMirrors(strapi);
    this.places = new MirrorPlaceStore(strapi);
  }

  /** @returns false where it was stopped before the end */
  async run(named: readonly NamedMirror[], now: Date): Promise<boolean> {
    for (let start = 0; start < named.length; start += BATCH) {
      if (!(await this.bringNamed(named.slice(start, start + BATCH), now))) return false;
      await this.beat();
    }
    const keys = new Set(named.map(({ key }) => entryKeyOf(this.source.sourceKey, key)));
    for (let behind = 0; ; ) {
      const page = await this.store.named(this.source.sourceKey, behind, BATCH);
      const last = page.at(-1);
      if (!last) return true;
      behind = last.id;
      if (!(await this.letGo(page.filter(({ entryKey }) => !keys.has(entryKey))))) return false;
      await this.beat();
    }
  }

  private async bringNamed(batch: readonly NamedMirror[], now: Date): Promise<boolean> {
    const { sourceKey, outlet } = this.source;
    const entries = await this.store.entriesAt(batch.map(({ key }) => entryKeyOf(sourceKey, key)));
    const isNew = ({ key }: NamedMirror) => !entries.has(entryKeyOf(sourceKey, key));
    const holders = await this.places.holdersOf(
      outlet,
      batch.filter(isNew).map(({ key }) => key)
    );
    const mirrors = await this.mirrors.read([
      ...new Set([...[...entries.values()].map(({ mirror }) => mirror), ...holders.values()]),
    ]);
    const known = { entries, holders, mirrors, elsewhere: new Map<string, SourceEntry>() };
    const isWhole = await this.take(
      planNamed(batch, this.source, known, now),
      (index) => batch[index] ?? NO_MORE
    );
    if (isWhole && !this.report.dryRun) {
      const again = [...entries.values()].filter(({ isNamed }) => !isNamed);
      await this.store.mark(
        again.map(({ id }) => id),
        true
      );
    }
    return isWhole;
  }

  /** What the source named so far and names no more. */
  private async letGo(entries: readonly SourceEntry[]): Promise<boolean> {
    if (entries.length === 0) return true;
    const elsewhere = await this.store.namedElsewhere(
      entries.map(({ placeKey }) => placeKey),
      this.source.sourceKey
    );
    const mirrors = await this.mirrors.read(entries.map(({ mirror }) => mirror));
    return this.take(planUnnamed(entries, { mirrors, elsewhere }), () => NO_MORE);
  }

  /**
   * Goes through the steps of a plan.
   *
   * @param where what the report calls the place of a step that fails
   * @returns false where it was stopped before the end
   */
  private async take(
    steps: readonly SourceStep[],
    where: (index: number) => { place: string; address: string }
  ): Promise<boolean> {
    for (const [index, step] of steps.entries()) {
      if (!this.goesOn()) return false;
      try {
        await this.do(step);
      } catch (error) {
        const { place, address } = where(index);
        const line = 'line' in step ? step.line : null;
        this.report.refused.push({
          place,
          address: address || (line?.address ?? ''),
          reason: messageOf(error),
        });
      }
    }
    return true;
  }

  private async do(step: SourceStep): Promise<void> {
    const { report, store } = this;
    const { dryRun } = report;
    switch (step.kind) {
      case 'unchanged':
        report.unchanged += 1;
        return;
      case 'refuse':
        report.refused.push({ place: step.place, address: step.address, reason: step.reason });
        return;
      case 'add':
        if (!dryRun) await this.add(step);
        report.added.push(step.line);
        return;
      case 'leave':
        if (!dryRun && step.entry) await store.add(step.entry);
        report.kept.push(step.line);
        return;
      case 'refresh':
      case 'retire':
        return dryRun ? this.tell(step, step.line.note) : this.rewrite(step);
      case 'forget':
        if (!dryRun) await store.mark([step.entry.id], false);
        if (step.line) report.kept.push(step.line);
        return;
      case 'pass-on':
        if (!dryRun) await this.passOn(step);
    }
  }

  private async add(step: Extract<SourceStep, { kind: 'add' }>): Promise<void> {
    const { outlet, publish } = this.source;
    await retryTransaction(this.strapi, async () => {
      const { documentId, written } = await this.mirrors.make(outlet, step.fields, publish);
      await this.store.add({ ...step.entry, mirror: documentId, written });
    });
  }

  private async passOn({
    entry,
    heir,
    written,
  }: Extract<SourceStep, { kind: 'pass-on' }>): Promise<void> {
    await retryTransaction(this.strapi, async () => {
      await this.store.changeEntry(heir.id, { isKept: true, written });
      await this.store.changeEntry(entry.id, { isKept: false, isNamed: false, written: null });
    });
  }

  /** Writes what still holds of a plan: an editor may have saved the mirror since it was read. */
  private async rewrite(step: Rewrite): Promise<void> {
    const { entry, written, wanted, kind } = step;
    const done = await retryTransaction(this.strapi, async () => {
      const refreshed = await this.mirrors.refresh(entry.mirror, written, wanted);
      const changed = {
        ...(kind === 'retire' && { isNamed: false }),
        ...(refreshed && { written: refreshed.written }),
      };
      if (Object.keys(changed).length > 0) await this.store.changeEntry(entry.id, changed);
      return refreshed;
    });
    const { report } = this;
    if (done && done.changed.length > 0) {
      this.tell(step, kind === 'refresh' ? done.changed.join(', ') : unpublishedNote(done));
    } else if (kind === 'retire') {
      report.kept.push({ ...step.line, note: 'An editor has decided on its state.' });
    } else if (done && done.editors.length > 0) {
      report.kept.push({
        ...step.line,
        note: `An editor has changed ${done.editors.join(', ')}.`,
      });
    } else report.unchanged += 1;
  }

  private tell({ kind, line }: Rewrite, note: string): void {
    this.report[kind === 'refresh' ? 'refreshed' : 'retired'].push({ ...line, note });
  }
}

/** What the report calls the place of an entry that a source names no more. */
const NO_MORE = { place: 'no longer named', address: '' };

const unpublishedNote = ({ isUnpublished }: { isUnpublished: boolean }) =>
  isUnpublished ? 'It is a draft now: an editor’s changes to it were not published.' : '';
