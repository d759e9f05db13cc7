import type { Core } from '@strapi/strapi';
import type { ListOutcome } from '../../../../types/mirrorDesk';
import { MirrorLog, withCause } from '../changes';
import { LIST_HELD } from '../events';
import { proxyAt } from '../probe/connect';
import { isPublicAddress } from '../probe/publicAddress';
import { fetchList } from './fetchList';
import { readList } from './formats';
import { heldLine } from './heldLine';
import { isWithin, reasonToHold } from './holdBack';
import { digestOfPlaces, type Held, type ListBook, type ListState } from './listBook';
import { nameMirrors } from './nameMirrors';
import { UnreadableList, type NamedMirror, type RawList } from './named';
import type { ListingOutlet, OutletList } from './outletLists';
import { countsOf, emptyReport, refusedIn, type ListReport } from './report';
import { Synchronisation } from './synchronise';
import { wantedSite } from './wantedSite';
import { mirrorsOptions } from '../options';

const DAY = 24 * 60 * 60_000;

/** How a reading is made. */
export interface Reading {
  /** Lets a large change through that an editor has seen; `any` lets every change through. */
  accepted?: Held | 'any' | null;
  dryRun?: boolean;
  now?: Date;
}

/** Brings the mirrors of an outlet to what one list says: read, compared, held back or written. */
export class ListReader {
  /** @param mayGoOn asked before each mirror; a reading that is stopped goes on the next time */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly book: ListBook,
    private readonly mayGoOn: () => boolean
  ) {}

  private get options() {
    return mirrorsOptions(this.strapi);
  }

  /** @returns the text of a list. @throws UnreadableList where it cannot be had */
  fetch(list: OutletList): Promise<string> {
    return fetchList(list.url, this.limits(list));
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

  /**
   * From the text of a list to the mirrors.
   *
   * @throws UnreadableList that says what is wrong with it
   */
  async bring(
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
      this.mayGoOn
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
      new MirrorLog(this.strapi).write([heldLine('list-held', outlet.documentId, url, held)])
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

  /** Writes down what a reading came to, for the desk and the log. */
  async note(
    outlet: ListingOutlet,
    { url }: OutletList,
    listKey: string,
    report: ListReport,
    lastReadAt: Date
  ): Promise<void> {
    const dropped = report.held && !(await this.book.state(listKey))?.held;
    const outcome: ListOutcome = report.held
      ? { kind: dropped ? 'dropped' : 'held' }
      : { kind: 'read', counts: countsOf(report) };
    await this.book.change(listKey, { lastReadAt, outcome, problem: refusedIn(report) });
    if (report.refused.length > 0) {
      this.strapi.log.warn(
        `Of the list of mirrors ${url} of ${outlet.name}, some entries were refused:\n${refusedIn(report)}`
      );
    }
  }
}
