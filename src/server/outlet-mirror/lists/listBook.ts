import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import type { ListOutcome } from '../../../../types/mirrorDesk';
import { MIRROR_LIST_ENTRY, MIRROR_LIST_STATE } from '../../strapi/uids';
import { mirrorListEntrySchema, mirrorListStateSchema } from './contentTypes';
import type { Written } from './fields';

/** A change of a list that waits for an editor. */
export interface Held {
  at: string;
  reason: string;
  named: number;
  now: number;
  /** Of the places that the list names. */
  digest: string;
}

export interface ListState {
  id: number;
  listKey: string;
  outlet: string;
  list: string;
  nextReadAt: string | Date | null;
  busyUntil: string | Date | null;
  lastReadAt: string | Date | null;
  isKnown: boolean | null;
  outcome: ListOutcome | null;
  problem: string | null;
  held: Held | null;
  dropped: string | null;
  signed: { keys: string; list: string } | null;
}

export interface ListEntryRow {
  id: number;
  entryKey: string;
  listKey: string;
  placeKey: string;
  mirror: string;
  isKept: boolean;
  isNamed: boolean;
  written: Written | null;
}

type NewEntry = Omit<ListEntryRow, 'id'>;

const MINUTE = 60_000;

/** How long a node that reads a list may be silent before another one takes it. */
const LEASE = 10 * MINUTE;

const sha256 = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export const listDigest = (list: string): string => sha256(list);
export const listKeyOf = (outlet: string, list: string): string => sha256(outlet, list);
export const placeKeyOf = (outlet: string, place: string): string => sha256(outlet, 'place', place);
export const entryKeyOf = (listKey: string, place: string): string => sha256(listKey, place);

/** The same for lists that name the same places. */
export const digestOfPlaces = (places: readonly string[]): string => sha256(...[...places].sort());

/**
 * What became of lists and of the mirrors they named, in the database. Every method joins the
 * transaction it is called in.
 */
export class ListBook {
  constructor(private readonly strapi: Core.Strapi) {}

  private get states() {
    return this.strapi.db.query(MIRROR_LIST_STATE);
  }

  private get entries() {
    return this.strapi.db.query(MIRROR_LIST_ENTRY);
  }

  async state(listKey: string): Promise<ListState | null> {
    return this.states.findOne({ where: { listKey } });
  }

  async statesOf(outlet: string): Promise<ListState[]> {
    return this.states.findMany({ where: { outlet } });
  }

  /** How many lists of each outlet wait for an editor. */
  async heldByOutlet(listKeys: readonly string[]): Promise<Map<string, number>> {
    const held: ListState[] = await this.states.findMany({
      select: ['outlet', 'listKey'],
      where: { held: { $notNull: true } },
    });
    const counts = new Map<string, number>();
    for (const { outlet, listKey } of held) {
      if (listKeys.includes(listKey)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    }
    return counts;
  }

  /** Gives a list of an outlet its row, to be read as soon as there is time. */
  async enter(outlet: string, list: string): Promise<string> {
    const listKey = listKeyOf(outlet, list);
    if (await this.state(listKey)) return listKey;
    const now = new Date();
    await this.strapi.db.transaction(async ({ trx }) => {
      await this.strapi.db
        .getConnection(mirrorListStateSchema.collectionName)
        .insert({
          document_id: createId(),
          list_key: listKey,
          outlet,
          list: listDigest(list),
          is_known: false,
          created_at: now,
          updated_at: now,
          published_at: now,
        })
        .onConflict(['list_key'])
        .ignore()
        .transacting(trx);
    });
    return listKey;
  }

  /**
   * Takes a list to read. Of several nodes one gets it. Moments farther ahead than they can have been
   * set are of a clock that was wrong, and count for nothing.
   *
   * @param every in milliseconds, to take it only when it is due by that; null to take it now
   */
  async take(listKey: string, now: Date, every: number | null): Promise<boolean> {
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
      where: { listKey, $and: [{ $or: isFree }, ...(every === null ? [] : [{ $or: isDue }])] },
      data: { busyUntil: at(LEASE), ...(every !== null && { nextReadAt: at(every) }) },
    });
    return count === 1;
  }

  /** Says that a list is still being read. */
  async renew(listKey: string, now: Date): Promise<void> {
    await this.change(listKey, { busyUntil: new Date(now.getTime() + LEASE) });
  }

  async change(listKey: string, data: Partial<Omit<ListState, 'id' | 'listKey'>>): Promise<void> {
    await this.states.updateMany({ where: { listKey }, data });
  }

  /** Takes the held change of a list away. @returns false where another editor did so first */
  async settle(listKey: string, held: Held, dropped: string | null): Promise<boolean> {
    return this.strapi.db.transaction(async () => {
      const row = await this.state(listKey);
      if (row?.held?.digest !== held.digest) return false;
      await this.change(listKey, { held: null, dropped });
      return true;
    });
  }

  /** The entries of a list at some places, by their key. */
  async entriesAt(entryKeys: readonly string[]): Promise<Map<string, ListEntryRow>> {
    const rows: ListEntryRow[] = await this.entries.findMany({
      where: { entryKey: { $in: entryKeys } },
    });
    return new Map(rows.map((row) => [row.entryKey, row]));
  }

  /** Which places are named by another list of the outlet now; the entry there, by the place's key. */
  async namedElsewhere(
    placeKeys: readonly string[],
    listKey: string
  ): Promise<Map<string, ListEntryRow>> {
    const rows: ListEntryRow[] = await this.entries.findMany({
      where: { placeKey: { $in: placeKeys }, listKey: { $ne: listKey }, isNamed: true },
    });
    return new Map(rows.map((row) => [row.placeKey, row]));
  }

  /** What a list named so far, a page behind an entry at a time. */
  async named(listKey: string, behind: number, limit: number): Promise<ListEntryRow[]> {
    return this.entries.findMany({
      where: { listKey, isNamed: true, id: { $gt: behind } },
      orderBy: { id: 'asc' },
      limit,
    });
  }

  async countNamed(listKey: string): Promise<number> {
    return this.entries.count({ where: { listKey, isNamed: true } });
  }

  /** How many mirrors a list keeps now. */
  async countKept(listKey: string): Promise<number> {
    return this.entries.count({ where: { listKey, isNamed: true, isKept: true } });
  }

  async add(entry: NewEntry): Promise<void> {
    const now = new Date();
    const { entryKey, listKey, placeKey, mirror, isKept, isNamed, written } = entry;
    await this.strapi.db.transaction(async ({ trx }) => {
      await this.strapi.db
        .getConnection(mirrorListEntrySchema.collectionName)
        .insert({
          document_id: createId(),
          entry_key: entryKey,
          list_key: listKey,
          place_key: placeKey,
          mirror,
          is_kept: isKept,
          is_named: isNamed,
          written: written && JSON.stringify(written),
          created_at: now,
          updated_at: now,
          published_at: now,
        })
        .transacting(trx);
    });
  }

  async changeEntry(id: number, data: Partial<NewEntry>): Promise<void> {
    await this.entries.updateMany({ where: { id }, data });
  }

  /** Marks entries as named, or as named no more. */
  async mark(ids: readonly number[], isNamed: boolean): Promise<void> {
    if (ids.length > 0)
      await this.entries.updateMany({ where: { id: { $in: ids } }, data: { isNamed } });
  }
}
