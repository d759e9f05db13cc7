import type { Core } from '@strapi/strapi';
import { MirrorPlaces } from '../mirrorPlaces';
import { wantedFields, type Use } from './fields';
import { KeptMirrors, type Kept, type Standing } from './keptMirrors';
import { entryKeyOf, ListBook, placeKeyOf, type ListEntryRow } from './listBook';
import type { NamedMirror } from './named';
import type { ListReport, ReportLine } from './report';

/** A list and the outlet whose mirrors are kept by it. */
export interface Synchronised {
  listKey: string;
  /** Document identifier. */
  outlet: string;
  /** What mirrors say they come from; null for a file. */
  source: string | null;
  /** Whether new mirrors are published. */
  publish: boolean;
  use: Use | null;
  dryRun: boolean;
}

/** How many mirrors are looked up at once. */
const BATCH = 200;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const line = ({ address, label }: { address: string; label: string }, note = ''): ReportLine => ({
  address,
  label,
  note,
});

const ofStanding = ({ draft }: Standing, note = '') =>
  line({ address: String(draft.address ?? ''), label: String(draft.label) }, note);

/**
 * Brings the mirrors of an outlet to what a list names, one after the other, each in a transaction of
 * its own: what cannot be written is told, and the rest goes on.
 */
export class Synchronisation {
  private readonly book: ListBook;
  private readonly mirrors: KeptMirrors;
  private readonly places: MirrorPlaces;

  /**
   * @param beat called between batches, e.g. to say that this node is still at work
   * @param goesOn false as soon as the rest has to wait for another time
   */
  constructor(
    strapi: Core.Strapi,
    private readonly list: Synchronised,
    private readonly report: ListReport,
    private readonly beat: () => Promise<void>,
    private readonly goesOn: () => boolean
  ) {
    this.book = new ListBook(strapi);
    this.mirrors = new KeptMirrors(strapi);
    this.places = new MirrorPlaces(strapi);
  }

  /** @returns false where it was stopped before the end */
  async run(named: readonly NamedMirror[], now: Date): Promise<boolean> {
    for (let start = 0; start < named.length; start += BATCH) {
      if (!(await this.bring(named.slice(start, start + BATCH), now))) return false;
      await this.beat();
    }
    const keys = new Set(named.map(({ key }) => entryKeyOf(this.list.listKey, key)));
    return this.letGo(keys);
  }

  private async bring(batch: readonly NamedMirror[], now: Date): Promise<boolean> {
    const { listKey, outlet, dryRun } = this.list;
    const entries = await this.book.entriesAt(batch.map(({ key }) => entryKeyOf(listKey, key)));
    const isNew = ({ key }: NamedMirror) => !entries.has(entryKeyOf(listKey, key));
    const holders = await this.places.holdersOf(
      outlet,
      batch.filter(isNew).map(({ key }) => key)
    );
    const standing = await this.mirrors.read([
      ...new Set([...[...entries.values()].map(({ mirror }) => mirror), ...holders.values()]),
    ]);
    const again: number[] = [];
    for (const mirror of batch) {
      if (!this.goesOn()) return false;
      const entry = entries.get(entryKeyOf(listKey, mirror.key));
      if (entry && !entry.isNamed) again.push(entry.id);
      try {
        if (entry) await this.keep(mirror, entry, standing.get(entry.mirror), now);
        else await this.meet(mirror, standing.get(holders.get(mirror.key) ?? ''), now);
      } catch (error) {
        this.refuse(mirror, messageOf(error));
      }
    }
    if (!dryRun) await this.book.mark(again, true);
    return true;
  }

  private refuse({ place, address }: NamedMirror, reason: string): void {
    this.report.refused.push({ place, address, reason });
  }

  /** A place that the list names for the first time. */
  private async meet(mirror: NamedMirror, holder: Standing | undefined, now: Date): Promise<void> {
    const { listKey, outlet, source, publish, use, dryRun } = this.list;
    const entry = {
      entryKey: entryKeyOf(listKey, mirror.key),
      listKey,
      placeKey: placeKeyOf(outlet, mirror.key),
      isNamed: true,
    };
    if (holder) {
      this.report.kept.push(line(mirror, 'It was there before this list named it.'));
      const { documentId } = holder.draft;
      if (!dryRun) {
        await this.book.add({ ...entry, mirror: documentId, isKept: false, written: null });
      }
      return;
    }
    if (this.refuseOver(mirror, now)) return;
    if (!dryRun) {
      await this.mirrors.atomically(async () => {
        const fields = wantedFields(mirror, source, use);
        const { documentId, written } = await this.mirrors.make(outlet, fields, publish);
        await this.book.add({ ...entry, mirror: documentId, isKept: true, written });
      });
    }
    this.report.added.push(line(mirror, publish ? '' : 'It waits as a draft.'));
  }

  private refuseOver(mirror: NamedMirror, now: Date): boolean {
    if (!mirror.expires || new Date(mirror.expires) > now) return false;
    this.refuse(mirror, `The list says that it was good until ${mirror.expires}.`);
    return true;
  }

  /** A place that the list named before. */
  private async keep(
    mirror: NamedMirror,
    entry: ListEntryRow,
    standing: Standing | undefined,
    now: Date
  ): Promise<void> {
    const { source, use, dryRun } = this.list;
    const { written } = entry;
    if (!standing) {
      this.report.kept.push(line(mirror, 'An editor has deleted it.'));
      return;
    }
    if (!entry.isKept || !written) {
      this.report.kept.push(ofStanding(standing, 'It was there before this list named it.'));
      return;
    }
    if (this.refuseOver(mirror, now)) return;
    const wanted = wantedFields(mirror, source, use, written.fields);
    let kept: Kept | null = this.mirrors.compare(standing, written, wanted);
    if (kept.outcome === 'changed' && !dryRun) {
      kept = await this.mirrors.atomically(async () => {
        const done = await this.mirrors.refresh(entry.mirror, written, wanted);
        if (done) await this.book.changeEntry(entry.id, { written: done.written });
        return done;
      });
    }
    if (kept?.outcome === 'changed') {
      this.report.refreshed.push(ofStanding(standing, kept.changed.join(', ')));
    } else if (kept && kept.editors.length > 0) {
      this.report.kept.push(
        ofStanding(standing, `An editor has changed ${kept.editors.join(', ')}.`)
      );
    } else this.report.unchanged += 1;
  }

  /** What the list named so far and names no more. */
  private async letGo(named: ReadonlySet<string>): Promise<boolean> {
    const { listKey } = this.list;
    for (let behind = 0; ; ) {
      const page = await this.book.named(listKey, behind, BATCH);
      const last = page.at(-1);
      if (!last) return true;
      behind = last.id;
      const gone = page.filter(({ entryKey }) => !named.has(entryKey));
      if (gone.length === 0) continue;
      const elsewhere = await this.book.namedElsewhere(
        gone.map(({ placeKey }) => placeKey),
        listKey
      );
      const standing = await this.mirrors.read(gone.map(({ mirror }) => mirror));
      for (const entry of gone) {
        if (!this.goesOn()) return false;
        await this.part(entry, standing.get(entry.mirror), elsewhere.get(entry.placeKey));
      }
      await this.beat();
    }
  }

  private async part(
    entry: ListEntryRow,
    standing: Standing | undefined,
    heir: ListEntryRow | undefined
  ): Promise<void> {
    const { dryRun } = this.list;
    const { id, written, mirror } = entry;
    if (!standing || !entry.isKept || !written) {
      if (!dryRun) await this.book.mark([id], false);
      return;
    }
    if (heir) {
      if (dryRun) return;
      await this.mirrors.atomically(async () => {
        await this.book.changeEntry(heir.id, { isKept: true, written });
        await this.book.changeEntry(id, { isKept: false, isNamed: false, written: null });
      });
      return;
    }
    const wanted = { state: 'retired' };
    let kept: Kept | null = this.mirrors.compare(standing, written, wanted);
    if (!dryRun) {
      try {
        kept = await this.mirrors.atomically(async () => {
          const done = await this.mirrors.refresh(mirror, written, wanted);
          await this.book.changeEntry(id, {
            isNamed: false,
            ...(done && { written: done.written }),
          });
          return done;
        });
      } catch (error) {
        const { address } = ofStanding(standing);
        this.report.refused.push({ place: 'no longer named', address, reason: messageOf(error) });
        return;
      }
    }
    if (kept?.outcome === 'changed') {
      const note = kept.isWithdrawn
        ? 'It is a draft now: an editor’s changes to it were not published.'
        : '';
      this.report.retired.push(ofStanding(standing, note));
    } else this.report.kept.push(ofStanding(standing, 'An editor has decided on its state.'));
  }
}
