import type { Core } from '@strapi/strapi';
import type { SourceOutcome } from '../../../../types/mirror-panel';
import { MirrorChangeStore, withCause } from '../changes';
import { SOURCE_HELD } from '../events';
import { isPublicAddress, proxyAt } from '../../http';
import { mirrorsOptions } from '../options';
import { formerAddressesOf, leftAddresses } from '../../outlet';
import { fetchSource } from './fetchSource';
import { readSource } from './formats';
import { heldChangeLine } from './heldChange';
import { isWithin, reasonToHold } from './holdBack';
import { nameMirrors } from './nameMirrors';
import type { OutletSource, OutletWithSources } from './outletSources';
import { UnreadableSource, type NamedMirror, type ParsedSource } from './parsedSource';
import { countsOf, emptyReport, refusedIn, type SourceReport } from './report';
import { digestOfPlaces } from './sourceKeys';
import type { HeldChange, SourceState, SourceStore } from './sourceStore';
import { Synchronisation } from './synchronisation';
import { wantedSite } from './wantedSite';

const DAY = 24 * 60 * 60_000;

/** How a source is read. */
export interface ReadOptions {
  /** Lets a large change through that an editor has seen; `any` lets every change through. */
  accepted?: HeldChange | 'any' | null;
  dryRun?: boolean;
  now?: Date;
}

/** A source of an outlet, by the key of its row. */
export interface SourceToRead {
  outlet: OutletWithSources;
  source: OutletSource;
  sourceKey: string;
}

/** Brings the mirrors of an outlet to what one source says: read, compared, held back or written. */
export class SourceReader {
  /** @param mayGoOn asked before each mirror; a reading that is stopped goes on the next time */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly store: SourceStore,
    private readonly mayGoOn: () => boolean
  ) {}

  private get options() {
    return mirrorsOptions(this.strapi);
  }

  /** @returns the text of a source. @throws UnreadableSource where it cannot be had */
  fetch(source: OutletSource): Promise<string> {
    return fetchSource(source.url, this.limits(source));
  }

  private limits({ url, keys }: OutletSource) {
    const { sources, check } = this.options;
    const { timeoutSeconds, maxMegabytes, allowPrivateAddresses, proxy } = sources;
    const isOnion = new URL(url).hostname.endsWith('.onion');
    if (isOnion && check.torProxy === '') {
      throw new UnreadableSource(
        'It stands at an onion address. Set mirrors.check.torProxy of the newsroom plugin to read it.'
      );
    }
    return {
      timeoutMs: timeoutSeconds * 1000,
      maxBytes: maxMegabytes * 1_000_000,
      maxRedirects: 5,
      mayConnect: allowPrivateAddresses ? () => true : isPublicAddress,
      mayBeUnencrypted: allowPrivateAddresses || keys.length > 0,
      proxy: proxyAt(isOnion ? check.torProxy : proxy),
    };
  }

  /**
   * From the text of a source to the mirrors.
   *
   * @throws UnreadableSource that says what is wrong with it
   */
  async bring(
    read: SourceToRead,
    text: string,
    { accepted = null, dryRun = false, now = new Date() }: ReadOptions
  ): Promise<SourceReport> {
    const state = await this.store.state(read.sourceKey);
    const parsed = await this.parse(read, text, state, dryRun, now);
    const { named, refused } = nameMirrors(parsed.entries, read.outlet.address);
    const report = emptyReport(parsed, dryRun);
    report.refused.push(...refused);
    const held = await this.holdBack(state, read.sourceKey, named, accepted, now);
    if (held) {
      report.held = held;
      if (!dryRun) await this.hold(read, state, held);
      return report;
    }
    await this.synchronise(read, parsed, named, report, now);
    return report;
  }

  private async parse(
    { outlet, source, sourceKey }: SourceToRead,
    text: string,
    state: SourceState | null,
    dryRun: boolean,
    now: Date
  ): Promise<ParsedSource> {
    const former = await formerAddressesOf(this.strapi, outlet.documentId);
    const wanted = wantedSite(source.site, outlet, leftAddresses(former, outlet.address));
    if (wanted.hosts.length === 0 && wanted.name === null && source.keys.length === 0) {
      throw new UnreadableSource(
        'The outlet has no address: write which site of the source it is, or give the outlet its address.'
      );
    }
    const keys = [...source.keys].sort().join(' ');
    return readSource(text, {
      format: source.format === 'auto' && source.keys.length > 0 ? 'signed' : source.format,
      wanted,
      keys: source.keys,
      now: () => now.getTime(),
      storage: {
        // Whoever writes another key does not trust those that the former list named.
        get: () => (state?.signed?.keys === keys ? state.signed.list : null),
        set: async (_name, list) => {
          if (!dryRun) await this.store.change(sourceKey, { signed: { keys, list } });
        },
      },
    });
  }

  private async synchronise(
    { outlet, source, sourceKey }: SourceToRead,
    parsed: ParsedSource,
    named: readonly NamedMirror[],
    report: SourceReport,
    now: Date
  ): Promise<void> {
    const { url, goodForDays, publish } = source;
    const { dryRun } = report;
    const use =
      goodForDays === null
        ? parsed.use
        : { until: new Date(now.getTime() + goodForDays * DAY), days: goodForDays };
    const work = new Synchronisation(
      this.strapi,
      {
        sourceKey,
        outlet: outlet.documentId,
        address: url.startsWith('file:') ? null : url,
        publish: publish && parsed.publishable,
        use,
      },
      report,
      async () => (dryRun ? undefined : this.store.renew(sourceKey, new Date())),
      this.mayGoOn
    );
    const isWhole = await withCause('source', url, () => work.run(named, now));
    // A reading that was stopped is made again soon, and goes on where it was.
    if (!dryRun) {
      await this.store.change(sourceKey, {
        held: null,
        dropped: null,
        isKnown: true,
        ...(!isWhole && { nextReadAt: now }),
      });
    }
  }

  private async holdBack(
    state: SourceState | null,
    sourceKey: string,
    named: readonly NamedMirror[],
    accepted: HeldChange | 'any' | null,
    now: Date
  ): Promise<HeldChange | null> {
    const before = await this.store.countNamed(sourceKey);
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
    { outlet, source, sourceKey }: SourceToRead,
    state: SourceState | null,
    held: HeldChange
  ): Promise<void> {
    if (state?.dropped === held.digest || state?.held?.digest === held.digest) return;
    await this.store.change(sourceKey, { held, dropped: null });
    // One that already waits goes on waiting, though the source has moved on.
    if (state?.held) return;
    const { documentId, name } = outlet;
    const { url } = source;
    this.strapi.log.warn(
      `The source of mirrors ${url} of ${name} was held back: ${held.reason} An editor decides on the page of mirrors.`
    );
    await withCause('source', url, () =>
      new MirrorChangeStore(this.strapi).write([
        heldChangeLine('source-held', documentId, url, held),
      ])
    );
    const { reason, named, now } = held;
    await this.strapi.eventHub.emit(SOURCE_HELD, {
      outlet: documentId,
      name,
      source: url,
      reason,
      named,
      now,
    });
  }

  /** Writes down what a reading came to, for the panel and the log. */
  async note(
    { outlet, source, sourceKey }: SourceToRead,
    report: SourceReport,
    lastReadAt: Date
  ): Promise<void> {
    const dropped = report.held && !(await this.store.state(sourceKey))?.held;
    const outcome: SourceOutcome = report.held
      ? { kind: dropped ? 'dropped' : 'held' }
      : { kind: 'read', counts: countsOf(report) };
    const problem = refusedIn(report);
    await this.store.change(sourceKey, { lastReadAt, outcome, problem });
    if (problem !== null) {
      this.strapi.log.warn(
        `Of the source of mirrors ${source.url} of ${outlet.name}, some entries were refused:\n${problem}`
      );
    }
  }
}
