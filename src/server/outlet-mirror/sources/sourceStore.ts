import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import type { SourceOutcome } from '../../../../types/mirror-panel';
import { MIRROR_SOURCE_ENTRY, MIRROR_SOURCE_STATE } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import type { Written } from './fields';
import { sha256, sourceKeyOf } from './sourceKeys';

/** A change of a source that waits for an editor. */
export interface HeldChange {
  at: string;
  reason: string;
  named: number;
  now: number;
  /** Of the places that the source names. */
  digest: string;
}

export interface SourceState {
  id: number;
  sourceKey: string;
  outlet: string;
  source: string;
  nextReadAt: string | Date | null;
  busyUntil: string | Date | null;
  lastReadAt: string | Date | null;
  isKnown: boolean | null;
  outcome: SourceOutcome | null;
  problem: string | null;
  held: HeldChange | null;
  dropped: string | null;
  signed: { keys: string; list: string } | null;
}

/** A place that a source named, and the mirror there. */
export interface SourceEntry {
  id: number;
  entryKey: string;
  sourceKey: string;
  placeKey: string;
  mirror: string;
  isKept: boolean;
  isNamed: boolean;
  written: Written | null;
}

export type NewSourceEntry = Omit<SourceEntry, 'id'>;

const MINUTE = 60_000;

/** How long a node that reads a source may be silent before another one takes it. */
const LEASE = 10 * MINUTE;

/**
 * What became of sources and of the mirrors they named, in the database. Every method joins the
 * transaction it is called in.
 */
export class SourceStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get states() {
    return this.strapi.db.query(MIRROR_SOURCE_STATE);
  }

  private get entries() {
    return this.strapi.db.query(MIRROR_SOURCE_ENTRY);
  }

  async state(sourceKey: string): Promise<SourceState | null> {
    return this.states.findOne({ where: { sourceKey } });
  }

  async statesOf(outlet: string): Promise<SourceState[]> {
    return this.states.findMany({ where: { outlet } });
  }

  /** How many sources of each outlet wait for an editor. */
  async heldByOutlet(sourceKeys: readonly string[]): Promise<Map<string, number>> {
    const held: SourceState[] = await this.states.findMany({
      select: ['outlet', 'sourceKey'],
      where: { held: { $notNull: true } },
    });
    const counts = new Map<string, number>();
    for (const { outlet, sourceKey } of held) {
      if (sourceKeys.includes(sourceKey)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    }
    return counts;
  }

  /** Gives a source of an outlet its row, to be read as soon as there is time. */
  async enter(outlet: string, url: string): Promise<string> {
    const sourceKey = sourceKeyOf(outlet, url);
    if (await this.state(sourceKey)) return sourceKey;
    await upsert(
      this.strapi,
      MIRROR_SOURCE_STATE,
      [{ sourceKey, outlet, source: sha256(url), isKnown: false }],
      { key: ['sourceKey'] }
    );
    return sourceKey;
  }

  /**
   * Takes a source to read. Of several nodes one gets it. Moments farther ahead than they can have been
   * set are of a clock that was wrong, and count for nothing.
   *
   * @param every in milliseconds, to take it only when it is due by that; null to take it now
   */
  async take(sourceKey: string, now: Date, every: number | null): Promise<boolean> {
    const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
    const isFree = [
      { busyUntil: null },
      { busyUntil: { $lte: now } },
      { busyUntil: { $gt: at(2 * LEASE) } },
    ];
    const isDue = [
      { nextReadAt: null },
      { nextReadAt: { $lte: now } },
      ...(every === null ? [] : [{ nextReadAt: { $gt: at(every + LEASE) } }]),
    ];
    const { count } = await this.states.updateMany({
      where: { sourceKey, $and: [{ $or: isFree }, ...(every === null ? [] : [{ $or: isDue }])] },
      data: { busyUntil: at(LEASE), ...(every !== null && { nextReadAt: at(every) }) },
    });
    return count === 1;
  }

  /** Says that a source is still being read. */
  async renew(sourceKey: string, now: Date): Promise<void> {
    await this.change(sourceKey, { busyUntil: new Date(now.getTime() + LEASE) });
  }

  async change(
    sourceKey: string,
    data: Partial<Omit<SourceState, 'id' | 'sourceKey'>>
  ): Promise<void> {
    await this.states.updateMany({ where: { sourceKey }, data });
  }

  /** Takes the held change of a source away. @returns false where another editor did so first */
  async settle(sourceKey: string, held: HeldChange, dropped: string | null): Promise<boolean> {
    return this.strapi.db.transaction(async () => {
      const row = await this.state(sourceKey);
      if (row?.held?.digest !== held.digest) return false;
      await this.change(sourceKey, { held: null, dropped });
      return true;
    });
  }

  /** The entries of a source at some places, by their key. */
  async entriesAt(entryKeys: readonly string[]): Promise<Map<string, SourceEntry>> {
    const rows: SourceEntry[] = await this.entries.findMany({
      where: { entryKey: { $in: entryKeys } },
    });
    return new Map(rows.map((row) => [row.entryKey, row]));
  }

  /** Which places are named by another source of the outlet now; the entry there, by the place's key. */
  async namedElsewhere(
    placeKeys: readonly string[],
    sourceKey: string
  ): Promise<Map<string, SourceEntry>> {
    const rows: SourceEntry[] = await this.entries.findMany({
      where: { placeKey: { $in: placeKeys }, sourceKey: { $ne: sourceKey }, isNamed: true },
    });
    return new Map(rows.map((row) => [row.placeKey, row]));
  }

  /** What a source named so far, a page behind an entry at a time. */
  async named(sourceKey: string, behind: number, limit: number): Promise<SourceEntry[]> {
    return this.entries.findMany({
      where: { sourceKey, isNamed: true, id: { $gt: behind } },
      orderBy: { id: 'asc' },
      limit,
    });
  }

  async countNamed(sourceKey: string): Promise<number> {
    return this.entries.count({ where: { sourceKey, isNamed: true } });
  }

  /** How many mirrors a source keeps now. */
  async countKept(sourceKey: string): Promise<number> {
    return this.entries.count({ where: { sourceKey, isNamed: true, isKept: true } });
  }

  async add(entry: NewSourceEntry): Promise<void> {
    await this.entries.create({ data: { documentId: createId(), ...entry } });
  }

  async changeEntry(id: number, data: Partial<NewSourceEntry>): Promise<void> {
    await this.entries.updateMany({ where: { id }, data });
  }

  /** Marks entries as named, or as named no more. */
  async mark(ids: readonly number[], isNamed: boolean): Promise<void> {
    if (ids.length > 0)
      await this.entries.updateMany({ where: { id: { $in: ids } }, data: { isNamed } });
  }
}
