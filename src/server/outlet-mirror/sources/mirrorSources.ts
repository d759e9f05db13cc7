import type { Core } from '@strapi/strapi';
import type { PanelSource } from '../../../../types/mirror-panel';
import { MirrorChangeStore } from '../changes';
import { mirrorsOptions } from '../options';
import { isoOrNull } from '../values';
import { heldChangeLine } from './heldChange';
import { readOutlets, type OutletSource, type OutletWithSources } from './outletSources';
import { UnreadableSource } from './parsedSource';
import type { SourceReport } from './report';
import { sourceKeyOf } from './sourceKeys';
import { SourceReader, type ReadOptions, type SourceToRead } from './sourceReader';
import { SourceStore } from './sourceStore';

const MINUTE = 60_000;

/** A source in a file, as the command line gives it. */
export interface SourceFile extends Omit<OutletSource, 'url' | 'goodForDays'> {
  /** How the file is called: under this name its mirrors are known the next time. */
  name: string;
  text: string;
  /** Where the source stands on the web; the mirrors then come from that one. */
  url: string | null;
  /** Lets a change through that would be held back. */
  accept: boolean;
  dryRun: boolean;
}

/**
 * Keeps the mirrors of outlets by the sources that their editors entered: on a schedule, each source by
 * one node, and on demand.
 */
export class MirrorSources {
  private readonly store: SourceStore;
  private readonly reader: SourceReader;
  private readonly underWay = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new SourceStore(strapi);
    this.reader = new SourceReader(strapi, this.store, () => !this.stopped);
  }

  private async outlet(documentId: string): Promise<OutletWithSources | null> {
    const [outlet = null] = await readOutlets(this.strapi, { documentId });
    return outlet;
  }

  /** Reads the sources that are due by the schedule. @returns how many were read */
  async readDue(now = new Date()): Promise<number> {
    let count = 0;
    const every = (mirrorsOptions(this.strapi).sources.everyMinutes || 60) * MINUTE;
    for (const outlet of await readOutlets(this.strapi, {})) {
      for (const source of outlet.sources) {
        if (this.stopped) return count;
        const sourceKey = await this.store.enter(outlet.documentId, source.url);
        if (!(await this.store.take(sourceKey, now, every))) continue;
        await this.read({ outlet, source, sourceKey }, { now });
        count += 1;
      }
    }
    return count;
  }

  /**
   * Reads all sources of an outlet now, those apart that are being read just now.
   *
   * @param documentId of the outlet
   */
  async readNow(documentId: string): Promise<void> {
    const outlet = await this.outlet(documentId);
    if (!outlet) return;
    for (const source of outlet.sources) await this.takeAndRead(outlet, source, {});
  }

  private async takeAndRead(
    outlet: OutletWithSources,
    source: OutletSource,
    options: ReadOptions
  ): Promise<void> {
    const sourceKey = await this.store.enter(outlet.documentId, source.url);
    if (!(await this.store.take(sourceKey, new Date(), null))) return;
    await this.read({ outlet, source, sourceKey }, options);
  }

  /**
   * Lets the held change of a source through, or drops it: what the source names now then counts as
   * seen, until it names something else.
   *
   * @param documentId of the outlet
   * @param by name of the editor
   * @returns false where no change of that source waits
   */
  async decide(
    documentId: string,
    url: string,
    accept: boolean,
    by: string | null
  ): Promise<boolean> {
    const outlet = await this.outlet(documentId);
    const source = outlet?.sources.find((each) => each.url === url);
    const sourceKey = sourceKeyOf(documentId, url);
    const held = (await this.store.state(sourceKey))?.held;
    if (!outlet || !source || !held) return false;
    if (!(await this.store.settle(sourceKey, held, accept ? null : held.digest))) return false;
    await new MirrorChangeStore(this.strapi).write([
      heldChangeLine(accept ? 'source-accepted' : 'source-refused', documentId, url, held),
    ]);
    const action = accept ? 'let through' : 'dropped';
    this.strapi.log.info(`${by ?? 'Somebody'} ${action} the change of ${url} that was held back.`);
    if (accept) await this.takeAndRead(outlet, source, { accepted: held });
    return true;
  }

  /** What the panel shows of an outlet's sources. */
  async describe(documentId: string): Promise<PanelSource[]> {
    const outlet = await this.outlet(documentId);
    const states = new Map(
      (await this.store.statesOf(documentId)).map((state) => [state.sourceKey, state])
    );
    return Promise.all(
      (outlet?.sources ?? []).map(async ({ url, format }): Promise<PanelSource> => {
        const sourceKey = sourceKeyOf(documentId, url);
        const state = states.get(sourceKey);
        const held = state?.held ?? null;
        return {
          url,
          format,
          lastReadAt: isoOrNull(state?.lastReadAt),
          outcome: state?.outcome ?? null,
          problem: state?.problem ?? null,
          mirrors: await this.store.countKept(sourceKey),
          held: held && { at: held.at, named: held.named, now: held.now },
        };
      })
    );
  }

  /** How many sources wait for an editor, by the document identifier of the outlet. */
  async heldByOutlet(): Promise<Map<string, number>> {
    const outlets = await readOutlets(this.strapi, {});
    return this.store.heldByOutlet(
      outlets.flatMap(({ documentId, sources }) =>
        sources.map(({ url }) => sourceKeyOf(documentId, url))
      )
    );
  }

  /**
   * Brings the mirrors of an outlet to a source in a file, once.
   *
   * @throws UnreadableSource that says what is wrong with it
   */
  async importFile(documentId: string, file: SourceFile): Promise<SourceReport> {
    const outlet = await this.outlet(documentId);
    if (!outlet) throw new Error('There is no such outlet.');
    const { name, text, url, accept, dryRun, ...how } = file;
    const identity = url ?? `file:${name}`;
    const entered = outlet.sources.find((each) => each.url === identity);
    const source: OutletSource = {
      ...how,
      url: identity,
      goodForDays: entered?.goodForDays ?? null,
      keys: how.keys.length > 0 ? how.keys : (entered?.keys ?? []),
      site: how.site ?? entered?.site ?? null,
    };
    const options: ReadOptions = { dryRun, accepted: accept ? 'any' : null };
    const read = { outlet, source, sourceKey: sourceKeyOf(documentId, identity) };
    if (dryRun) return this.reader.bring(read, text, options);
    await this.store.enter(documentId, identity);
    if (!(await this.store.take(read.sourceKey, new Date(), null))) {
      throw new Error('This source is being read just now. Try again in a few minutes.');
    }
    try {
      const report = await this.reader.bring(read, text, options);
      await this.reader.note(read, report, new Date());
      return report;
    } finally {
      await this.store.change(read.sourceKey, { busyUntil: null });
    }
  }

  /** Waits for what is being read; it stops after the mirror at hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled(this.underWay);
  }

  /** Reads a source that was taken. Never throws: what goes wrong is what comes of it. */
  private async read(read: SourceToRead, options: ReadOptions): Promise<void> {
    const work = this.readTaken(read, options);
    this.underWay.add(work);
    await work.finally(() => this.underWay.delete(work));
  }

  private async readTaken(read: SourceToRead, options: ReadOptions): Promise<void> {
    const { source, sourceKey } = read;
    const lastReadAt = options.now ?? new Date();
    try {
      const text = await this.reader.fetch(source);
      const report = await this.reader.bring(read, text, options);
      await this.reader.note(read, report, lastReadAt);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      await this.store.change(sourceKey, { lastReadAt, outcome: { kind: 'unreadable' }, problem });
      const say = error instanceof UnreadableSource ? 'warn' : 'error';
      this.strapi.log[say](`The source of mirrors ${source.url} could not be read. ${problem}`);
    } finally {
      await this.store.change(sourceKey, { busyUntil: null });
    }
  }
}
