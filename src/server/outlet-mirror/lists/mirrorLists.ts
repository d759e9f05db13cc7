import type { Core } from '@strapi/strapi';
import type { DeskList } from '../../../../types/mirrorDesk';
import { newsroomOptions } from '../../newsroom';
import { MirrorLog, withCause, type Line } from '../changes';
import { LIST_HELD } from '../events';
import type { SocksProxy } from '../probe/connect';
import { isPublicAddress } from '../probe/publicAddress';
import { fetchList } from './fetchList';
import { readList } from './formats';
import { isWithin, reasonToHold } from './holdBack';
import { digestOfPlaces, ListBook, listKeyOf, type Held, type ListState } from './listBook';
import { nameMirrors } from './nameMirrors';
import { UnreadableList, type NamedMirror, type RawList } from './named';
import { readOutlets, type ListingOutlet, type OutletList } from './outletLists';
import { emptyReport, outcomeOf, refusedIn, type ListReport } from './report';
import { Synchronisation } from './synchronise';
import { wantedSite } from './wantedSite';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How a reading is made. */
interface Reading {
  /** Lets a large change through that an editor has seen; `any` lets every change through. */
  accepted?: Held | 'any' | null;
  dryRun?: boolean;
  now?: Date;
}

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

const proxyAt = (address: string): SocksProxy | undefined => {
  if (address === '') return undefined;
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
};

/** What the log of changes says of a held change. */
const lineOf = (action: Line['action'], outlet: string, url: string, held: Held): Line => ({
  action,
  outlet,
  mirror: null,
  label: url,
  changes: [{ field: 'mirrors', before: String(held.now), after: String(held.named) }],
});

const iso = (moment: string | Date | null) => (moment ? new Date(moment).toISOString() : null);

/**
 * Keeps the mirrors of outlets by the lists that their editors entered: on a schedule, each list by one
 * node, and on demand.
 */
export class MirrorLists {
  private readonly book: ListBook;
  private readonly atWork = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.book = new ListBook(strapi);
  }

  private get log() {
    return new MirrorLog(this.strapi);
  }

  private get options() {
    return newsroomOptions(this.strapi).mirrors;
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
    await this.log.write([lineOf(accept ? 'list-accepted' : 'list-refused', outlet, url, held)]);
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
          held: held && { at: held.at, reason: held.reason, named: held.named, now: held.now },
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
    if (dryRun) return this.go(found, list, listKey, text, reading);
    await this.book.enter(outlet, identity);
    if (!(await this.book.take(listKey, new Date(), null))) {
      throw new Error('This list is being read just now. Try again in a few minutes.');
    }
    try {
      const report = await this.go(found, list, listKey, text, reading);
      await this.note(found, list, listKey, report, new Date());
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
        const text = await fetchList(list.url, this.limits(list));
        const report = await this.go(outlet, list, listKey, text, reading);
        await this.note(outlet, list, listKey, report, lastReadAt);
        return report;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await this.book.change(listKey, {
          lastReadAt,
          outcome: 'It could not be read; no mirror was changed.',
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

  private limits({ url, keys }: OutletList) {
    const { lists, probe } = this.options;
    const { timeoutSeconds, maxMegabytes, allowPrivateAddresses, proxy } = lists;
    const isOnion = new URL(url).hostname.endsWith('.onion');
    if (isOnion && probe.torProxy === '') {
      throw new UnreadableList(
        'It stands at an onion address. Set mirrors.probe.torProxy of the newsroom plugin to read it.'
      );
    }
    return {
      timeoutMs: timeoutSeconds * 1000,
      maxBytes: maxMegabytes * 1_000_000,
      maxRedirects: 5,
      mayConnect: allowPrivateAddresses ? () => true : isPublicAddress,
      mayBeOpen: allowPrivateAddresses || keys.length > 0,
      proxy: proxyAt(isOnion ? probe.torProxy : proxy),
    };
  }

  /** From the text of a list to the mirrors. */
  private async go(
    outlet: ListingOutlet,
    list: OutletList,
    listKey: string,
    text: string,
    { accepted = null, dryRun = false, now = new Date() }: Reading
  ): Promise<ListReport> {
    const wanted = wantedSite(list.site, outlet);
    if (wanted.host === null && wanted.name === null && list.keys.length === 0) {
      throw new UnreadableList(
        'The outlet has no address: write which site of the list it is, or give the outlet its address.'
      );
    }
    const state = await this.book.state(listKey);
    const keys = [...list.keys].sort().join(' ');
    const raw = await readList(text, {
      format: list.format === 'auto' && list.keys.length > 0 ? 'signed' : list.format,
      wanted,
      keys: list.keys,
      now: () => now.getTime(),
      storage: {
        // Whoever writes another key does not trust those that the former list named.
        get: () => (state?.signed?.keys === keys ? state.signed.list : null),
        set: async (_name, signed) => {
          if (!dryRun) await this.book.change(listKey, { signed: { keys, list: signed } });
        },
      },
    });
    const { named, refused } = nameMirrors(raw.entries, outlet.address);
    const report = emptyReport(raw, dryRun);
    report.refused.push(...refused);
    const held = await this.holdBack(state, listKey, named, accepted, now);
    if (held) {
      report.held = held;
      if (!dryRun) await this.hold(outlet, list, listKey, state, held);
      return report;
    }
    await this.synchronise(outlet, list, listKey, raw, named, report, now);
    return report;
  }

  private async synchronise(
    outlet: ListingOutlet,
    list: OutletList,
    listKey: string,
    raw: RawList,
    named: readonly NamedMirror[],
    report: ListReport,
    now: Date
  ): Promise<void> {
    const { url, goodForDays } = list;
    const { dryRun } = report;
    const source = url.startsWith('file:') ? null : url;
    const use =
      goodForDays === null
        ? raw.use
        : { until: new Date(now.getTime() + goodForDays * DAY), days: goodForDays };
    const work = new Synchronisation(
      this.strapi,
      {
        listKey,
        outlet: outlet.documentId,
        source,
        publish: list.publish && raw.publishable,
        use,
        dryRun,
      },
      report,
      async () => (dryRun ? undefined : this.book.renew(listKey, new Date())),
      () => !this.stopped
    );
    const isWhole = await withCause('list', url, () => work.run(named, now));
    // A reading that was stopped is made again soon, and goes on where it was.
    if (!dryRun) {
      await this.book.change(listKey, {
        held: null,
        dropped: null,
        isKnown: true,
        ...(!isWhole && { nextReadAt: now }),
      });
    }
  }

  private async holdBack(
    state: ListState | null,
    listKey: string,
    named: readonly NamedMirror[],
    accepted: Held | 'any' | null,
    now: Date
  ): Promise<Held | null> {
    const before = await this.book.countNamed(listKey);
    const reason = reasonToHold(before, named.length, !state?.isKnown);
    if (reason === null || accepted === 'any') return null;
    if (accepted && isWithin(accepted, named.length)) return null;
    return {
      at: now.toISOString(),
      reason,
      named: named.length,
      now: before,
      digest: digestOfPlaces(named.map(({ key }) => key)),
    };
  }

  /** Writes down a change that waits, and tells once. */
  private async hold(
    outlet: ListingOutlet,
    { url }: OutletList,
    listKey: string,
    state: ListState | null,
    held: Held
  ): Promise<void> {
    if (state?.dropped === held.digest || state?.held?.digest === held.digest) return;
    await this.book.change(listKey, { held, dropped: null });
    // One that already waits goes on waiting, though the list has moved on.
    if (state?.held) return;
    this.strapi.log.warn(
      `The list of mirrors ${url} of ${outlet.name} was held back: ${held.reason} An editor decides on the page of mirrors.`
    );
    await withCause('list', url, () =>
      this.log.write([lineOf('list-held', outlet.documentId, url, held)])
    );
    const { reason, named, now } = held;
    await this.strapi.eventHub.emit(LIST_HELD, {
      outlet: outlet.documentId,
      name: outlet.name,
      list: url,
      reason,
      named,
      now,
    });
  }

  private async note(
    outlet: ListingOutlet,
    { url }: OutletList,
    listKey: string,
    report: ListReport,
    lastReadAt: Date
  ): Promise<void> {
    const dropped = report.held && !(await this.book.state(listKey))?.held;
    const outcome = report.held
      ? `No mirror was changed: ${report.held.reason} ${dropped ? 'An editor dropped this change.' : 'An editor decides.'}`
      : outcomeOf(report);
    await this.book.change(listKey, { lastReadAt, outcome, problem: refusedIn(report) });
    if (report.refused.length > 0) {
      this.strapi.log.warn(
        `Of the list of mirrors ${url} of ${outlet.name}, some entries were refused:\n${refusedIn(report)}`
      );
    }
  }
}
