import type { Core } from '@strapi/strapi';
import type { DeskList } from '../../../../types/mirrorDesk';
import { MirrorLog } from '../changes';
import { heldLine } from './heldLine';
import { ListBook, listKeyOf } from './listBook';
import { ListReader, type Reading } from './listReader';
import { UnreadableList } from './named';
import { readOutlets, type ListingOutlet, type OutletList } from './outletLists';
import type { ListReport } from './report';
import { mirrorsOptions } from '../options';

const MINUTE = 60_000;

/** A list in a file, as the command line gives it. */
export interface ListFile extends Omit<OutletList, 'url' | 'goodForDays'> {
  /** How the file is called: under this name its mirrors are known the next time. */
  name: string;
  text: string;
  /** Where the list stands on the web; the mirrors are then those of that list. */
  url: string | null;
  /** Lets a change through that would be held back. */
  accept: boolean;
  dryRun: boolean;
}

const iso = (moment: string | Date | null) => (moment ? new Date(moment).toISOString() : null);

/**
 * Keeps the mirrors of outlets by the lists that their editors entered: on a schedule, each list by one
 * node, and on demand.
 */
export class MirrorLists {
  private readonly book: ListBook;
  private readonly reader: ListReader;
  private readonly atWork = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.book = new ListBook(strapi);
    this.reader = new ListReader(strapi, this.book, () => !this.stopped);
  }

  private get log() {
    return new MirrorLog(this.strapi);
  }

  private get options() {
    return mirrorsOptions(this.strapi);
  }

  /** A round of the schedule: reads the lists that are due. @returns how many were read */
  async round(now = new Date()): Promise<number> {
    let read = 0;
    const every = (this.options.lists.everyMinutes || 60) * MINUTE;
    for (const outlet of await readOutlets(this.strapi, {})) {
      for (const list of outlet.lists) {
        if (this.stopped) return read;
        const listKey = await this.book.enter(outlet.documentId, list.url);
        if (!(await this.book.take(listKey, now, every))) continue;
        await this.read(outlet, list, { now });
        read += 1;
      }
    }
    return read;
  }

  /**
   * Reads all lists of an outlet now, those apart that are being read just now.
   *
   * @param outlet document identifier
   */
  async readNow(outlet: string): Promise<void> {
    const [found] = await readOutlets(this.strapi, { documentId: outlet });
    for (const list of found?.lists ?? []) {
      if (found) await this.takeAndRead(found, list, {});
    }
  }

  private async takeAndRead(
    outlet: ListingOutlet,
    list: OutletList,
    reading: Reading
  ): Promise<ListReport | null> {
    const listKey = await this.book.enter(outlet.documentId, list.url);
    if (!(await this.book.take(listKey, new Date(), null))) return null;
    return this.read(outlet, list, reading);
  }

  /**
   * Lets the held change of a list through, or drops it: what the list names now then counts as seen,
   * until it names something else.
   *
   * @param outlet document identifier
   * @param by name of the editor
   * @returns false where no change of that list waits
   */
  async decide(outlet: string, url: string, accept: boolean, by: string | null): Promise<boolean> {
    const [found] = await readOutlets(this.strapi, { documentId: outlet });
    const list = found?.lists.find((each) => each.url === url);
    const listKey = listKeyOf(outlet, url);
    const held = (await this.book.state(listKey))?.held;
    if (!found || !list || !held) return false;
    if (!(await this.book.settle(listKey, held, accept ? null : held.digest))) return false;
    await this.log.write([heldLine(accept ? 'list-accepted' : 'list-refused', outlet, url, held)]);
    const action = accept ? 'let through' : 'dropped';
    this.strapi.log.info(`${by ?? 'Somebody'} ${action} the change of ${url} that was held back.`);
    if (accept) await this.takeAndRead(found, list, { accepted: held });
    return true;
  }

  /** What the desk shows of an outlet's lists. */
  async describe(outlet: string): Promise<DeskList[]> {
    const [found] = await readOutlets(this.strapi, { documentId: outlet });
    const states = new Map(
      (await this.book.statesOf(outlet)).map((state) => [state.listKey, state])
    );
    return Promise.all(
      (found?.lists ?? []).map(async ({ url, format }): Promise<DeskList> => {
        const listKey = listKeyOf(outlet, url);
        const state = states.get(listKey);
        const held = state?.held ?? null;
        return {
          url,
          format,
          lastReadAt: iso(state?.lastReadAt ?? null),
          outcome: state?.outcome ?? null,
          problem: state?.problem ?? null,
          mirrors: await this.book.countKept(listKey),
          held: held && { at: held.at, named: held.named, now: held.now },
        };
      })
    );
  }

  /** How many lists wait for an editor, by the document identifier of the outlet. */
  async heldByOutlet(): Promise<Map<string, number>> {
    const outlets = await readOutlets(this.strapi, {});
    return this.book.heldByOutlet(
      outlets.flatMap(({ documentId, lists }) => lists.map(({ url }) => listKeyOf(documentId, url)))
    );
  }

  /**
   * Brings the mirrors of an outlet to a list in a file, once.
   *
   * @throws UnreadableList that says what is wrong with it
   */
  async importFile(outlet: string, file: ListFile): Promise<ListReport> {
    const [found] = await readOutlets(this.strapi, { documentId: outlet });
    if (!found) throw new Error('There is no such outlet.');
    const { name, text, url, accept, dryRun, ...how } = file;
    const identity = url ?? `file:${name}`;
    const entered = found.lists.find((each) => each.url === identity);
    const list: OutletList = {
      ...how,
      url: identity,
      goodForDays: entered?.goodForDays ?? null,
      keys: how.keys.length > 0 ? how.keys : (entered?.keys ?? []),
      site: how.site ?? entered?.site ?? null,
    };
    const reading: Reading = { dryRun, accepted: accept ? 'any' : null };
    const listKey = listKeyOf(outlet, identity);
    if (dryRun) return this.reader.bring(found, list, listKey, text, reading);
    await this.book.enter(outlet, identity);
    if (!(await this.book.take(listKey, new Date(), null))) {
      throw new Error('This list is being read just now. Try again in a few minutes.');
    }
    try {
      const report = await this.reader.bring(found, list, listKey, text, reading);
      await this.reader.note(found, list, listKey, report, new Date());
      return report;
    } finally {
      await this.book.change(listKey, { busyUntil: null });
    }
  }

  /** Waits for what is being read; it stops after the mirror at hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled(this.atWork);
  }

  /** Reads a list that was taken. Never throws: what goes wrong is what comes of it. */
  private async read(
    outlet: ListingOutlet,
    list: OutletList,
    reading: Reading
  ): Promise<ListReport | null> {
    const listKey = listKeyOf(outlet.documentId, list.url);
    const work = (async () => {
      const lastReadAt = reading.now ?? new Date();
      try {
        const text = await this.reader.fetch(list);
        const report = await this.reader.bring(outlet, list, listKey, text, reading);
        await this.reader.note(outlet, list, listKey, report, lastReadAt);
        return report;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await this.book.change(listKey, {
          lastReadAt,
          outcome: { kind: 'unreadable' },
          problem: reason,
        });
        const say = error instanceof UnreadableList ? 'warn' : 'error';
        this.strapi.log[say](`The list of mirrors ${list.url} could not be read. ${reason}`);
        return null;
      } finally {
        await this.book.change(listKey, { busyUntil: null });
      }
    })();
    this.atWork.add(work);
    return work.finally(() => this.atWork.delete(work));
  }
}
