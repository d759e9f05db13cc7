import type { Core } from '@strapi/strapi';
import type { MirrorHealth } from '../../../../types/mirror-panel';
import { MirrorChangeStore, withCause } from '../changes';
import { CERTIFICATE_EXPIRING, DEGRADED, RECOVERED } from '../events';
import { isPublicAddress, proxyAt } from '../../http';
import { mirrorsOptions } from '../options';
import { isOnion } from './checkable';
import { checkMirror, type CheckLimits } from './checkMirror';
import { readCheckTargets, type MirrorToCheck } from './checkTargets';
import { eachOf } from './eachOf';
import { isServing, nextCheckIn, type CheckResult } from './health';
import { MirrorHealthStore } from './mirrorHealthStore';

/** What was found of a mirror on demand. */
export interface MirrorCheckResult extends CheckResult {
  mirror: string;
  label: string;
  address: string;
}

/** What is asked of a check on demand. */
export interface MirrorCheckOptions {
  /**
   * To check from there, by its proxy; such a result is not written down, because what holds is what
   * holds from here.
   */
  country?: string;
  /** One mirror only, by its document identifier. */
  mirror?: string;
  /**
   * Told once, before the first mirror.
   *
   * @param total how many mirrors are checked
   * @param withoutTor how many are not, because there is no way to onion addresses
   */
  onBegin?(total: number, withoutTor: number): void;
  /** Told of each mirror as it was checked. */
  onResult?(result: MirrorCheckResult): void;
  /** Begins with no further mirror, and breaks off what is under way, which is not written down. */
  signal?: AbortSignal;
}

const MINUTE = 60_000;

/** How many mirrors are taken on when some are due: a minute later the rest follows. */
const MOST_AT_A_TIME = 500;

/** The longest answer that is read. A headline stands near the beginning of a page. */
const MAX_BYTES = 2_000_000;

/** What the editors are told when something else holds than before; null for nothing. */
function eventFor(before: MirrorHealth | null, after: MirrorHealth | null): string | null {
  if (after === null || after === before) return null;
  if (after === 'certificate-expiring') return CERTIFICATE_EXPIRING;
  if (!isServing(after)) return before !== null && !isServing(before) ? null : DEGRADED;
  return before !== null && !isServing(before) ? RECOVERED : null;
}

/** A country that no mirror can be checked from: the options name no proxy there. */
class NoProxyError extends Error {
  override readonly name = 'NoProxyError';
}

/** Checks mirrors: on a schedule, each by one node, and on demand. */
export class MirrorChecker {
  private readonly store: MirrorHealthStore;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly random: () => number = Math.random
  ) {
    this.store = new MirrorHealthStore(strapi);
  }

  private get options() {
    return mirrorsOptions(this.strapi).check;
  }

  /** Null where there is no way to the mirror. */
  private limits(
    { target }: MirrorToCheck,
    { country, signal }: MirrorCheckOptions = {}
  ): CheckLimits | null {
    const { torProxy, countryProxies, allowPrivateAddresses, timeoutSeconds, certificateDays } =
      this.options;
    const needsTor = isOnion(target.address);
    const proxy = proxyAt(needsTor ? torProxy : country && countryProxies[country]);
    if (needsTor && !proxy) return null;
    return {
      timeoutMs: timeoutSeconds * 1000,
      maxBytes: MAX_BYTES,
      maxRedirects: 5,
      mayConnect: allowPrivateAddresses ? () => true : isPublicAddress,
      certificateDays,
      proxy,
      signal,
    };
  }

  private targets(where: Record<string, unknown>) {
    return readCheckTargets(
      this.strapi,
      where,
      new Date(Date.now() - this.options.staleAfterMinutes * MINUTE)
    );
  }

  /** Checks what is due by the schedule. @returns how many mirrors were checked */
  async checkDue(now = new Date()): Promise<number> {
    const all = (await this.targets({})).filter((each) => this.limits(each) !== null);
    const mirrors = all.map(({ mirror }) => mirror);
    await this.store.prune(now, this.options.historyDays, mirrors);
    await this.store.enter(mirrors, now);
    const due = new Set(await this.store.due(now, MOST_AT_A_TIME));
    const until = new Date(now.getTime() + this.options.timeoutSeconds * 1000 + 5 * MINUTE);
    const results = await eachOf(
      all.filter(({ mirror }) => due.has(mirror)),
      this.options.atOnce,
      async (each) =>
        (await this.store.take(each.mirror, now, until)) ? this.check(each, {}) : null
    );
    return results.filter((result) => result !== null).length;
  }

  /**
   * Checks the public mirrors of an outlet now.
   *
   * @param outlet document identifier
   * @throws NoProxyError for a country without a proxy
   */
  async checkNow(outlet: string, options: MirrorCheckOptions = {}): Promise<MirrorCheckResult[]> {
    const { country, mirror: only, signal } = options;
    if (country && !this.options.countryProxies[country]) {
      throw new NoProxyError(
        `There is no proxy in ${country}. Set mirrors.check.countryProxies.${country} of the newsroom plugin, e.g. socks5://127.0.0.1:9050.`
      );
    }
    const all = await this.targets({
      outlet: { documentId: outlet },
      ...(only !== undefined && { documentId: only }),
    });
    const reachable = all.filter((each) => this.limits(each, options) !== null);
    if (!country) {
      await this.store.enter(
        reachable.map(({ mirror }) => mirror),
        new Date()
      );
    }
    options.onBegin?.(reachable.length, all.length - reachable.length);
    const results = await eachOf(reachable, this.options.atOnce, async (each) => {
      if (signal?.aborted) return null;
      const found = await this.check(each, options);
      if (found === null) return null;
      const { mirror, label, target } = each;
      const result = { mirror, label, address: target.address, ...found };
      options.onResult?.(result);
      return result;
    });
    return results.filter((result) => result !== null);
  }

  /** Null for a check that was broken off. */
  private async check(
    checked: MirrorToCheck,
    options: MirrorCheckOptions
  ): Promise<CheckResult | null> {
    const limits = this.limits(checked, options);
    if (!limits) throw new Error(`${checked.target.address} needs a proxy.`);
    const result = await checkMirror(checked.target, limits);
    if (options.signal?.aborted) return null;
    if (options.country) return result;
    const interval = (this.options.everyMinutes || 30) * MINUTE;
    const { before, after } = await this.strapi.db.transaction(async () => {
      const held = await this.store.record(
        checked.mirror,
        result,
        (record) => new Date(Date.now() + nextCheckIn(record, interval, this.random()))
      );
      await this.log(checked, held.before, held.after);
      return held;
    });
    const event = eventFor(before, after);
    if (event) {
      const { mirror, label, outlet, target } = checked;
      const { health, message } = result;
      await this.strapi.eventHub.emit(event, {
        mirror,
        label,
        outlet,
        address: target.address,
        health,
        message,
      });
    }
    return result;
  }

  /** Writes into the log of changes that readers are sent elsewhere first, or here again. */
  private async log(
    { outlet, mirror, label }: MirrorToCheck,
    before: MirrorHealth | null,
    after: MirrorHealth | null
  ): Promise<void> {
    const isOut = (health: MirrorHealth | null) => health !== null && !isServing(health);
    if (isOut(before) === isOut(after)) return;
    const action = isOut(after) ? ('degraded' as const) : ('recovered' as const);
    const changes = [{ field: 'health', before, after }];
    await withCause('check', null, () =>
      new MirrorChangeStore(this.strapi).write([{ outlet, mirror, label, action, changes }])
    );
  }
}
