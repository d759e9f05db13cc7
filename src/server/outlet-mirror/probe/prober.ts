import type { Core } from '@strapi/strapi';
import { withCause } from '../changes/cause';
import { MirrorLog } from '../changes/mirrorLog';
import { CERTIFICATE_EXPIRING, DEGRADED, RECOVERED } from '../events';
import { eachOf } from './eachOf';
import { HealthBook } from './healthBook';
import { proxyAt } from './connect';
import { isOnion } from './lookable';
import { probeMirror, type ProbeLimits } from './probeMirror';
import { isPublicAddress } from './publicAddress';
import { readTargets, type Looked } from './targets';
import { isUsable, nextLookIn, type Observation, type Verdict } from './verdict';
import { mirrorsOptions } from '../options';

/** What was found of a mirror on demand. */
export interface LookResult extends Observation {
  mirror: string;
  label: string;
  address: string;
}

/** What is asked of looks on demand. */
export interface LookRequest {
  /**
   * To look from there, by its proxy; such a look is not written down, because what holds is what
   * holds from here.
   */
  country?: string;
  /** One mirror only, by its document identifier. */
  mirror?: string;
  /**
   * Told once, before the first look.
   *
   * @param total how many mirrors are looked at
   * @param withoutTor how many are not, because there is no way to onion addresses
   */
  onBegin?(total: number, withoutTor: number): void;
  /** Told of each look as it ends. */
  onLook?(look: LookResult): void;
  /** Begins no further look, and breaks off those under way, which are not written down. */
  signal?: AbortSignal;
}

const MINUTE = 60_000;

/** How many mirrors one round takes on: the next round, a minute later, takes the rest. */
const ROUND = 500;

/** The longest answer that is read. A headline stands near the beginning of a page. */
const MAX_BYTES = 2_000_000;

/** What the editors are told when something else holds than before; null for nothing. */
function eventFor(before: Verdict | null, now: Verdict | null): string | null {
  if (now === null || now === before) return null;
  if (now === 'certificate-expiring') return CERTIFICATE_EXPIRING;
  if (!isUsable(now)) return before !== null && !isUsable(before) ? null : DEGRADED;
  return before !== null && !isUsable(before) ? RECOVERED : null;
}

/** A country that no look can be made from: the options name no proxy there. */
export class NoProxyError extends Error {
  override readonly name = 'NoProxyError';
}

/** Looks at mirrors: on a schedule, each by one node, and on demand. */
export class Prober {
  private readonly book: HealthBook;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly random: () => number = Math.random
  ) {
    this.book = new HealthBook(strapi);
  }

  private get options() {
    return mirrorsOptions(this.strapi).probe;
  }

  /** Null where there is no way to the mirror. */
  private limits(looked: Looked, { country, signal }: LookRequest = {}): ProbeLimits | null {
    const { torProxy, countryProxies, allowPrivateAddresses, timeoutSeconds, certificateDays } =
      this.options;
    const needsTor = isOnion(looked.target.address);
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
    return readTargets(
      this.strapi,
      where,
      new Date(Date.now() - this.options.staleAfterMinutes * MINUTE)
    );
  }

  /** A round of the schedule: looks at what is due. */
  async round(now = new Date()): Promise<number> {
    const all = (await this.targets({})).filter((looked) => this.limits(looked) !== null);
    const mirrors = all.map(({ mirror }) => mirror);
    await this.book.prune(now, this.options.historyDays, mirrors);
    await this.book.enter(mirrors, now);
    const due = new Set(await this.book.due(now, ROUND));
    const until = new Date(now.getTime() + this.options.timeoutSeconds * 1000 + 5 * MINUTE);
    const looks = await eachOf(
      all.filter(({ mirror }) => due.has(mirror)),
      this.options.atOnce,
      async (looked) =>
        (await this.book.take(looked.mirror, now, until)) ? this.look(looked, {}) : null
    );
    return looks.filter((look) => look !== null).length;
  }

  /**
   * Looks at the public mirrors of an outlet now.
   *
   * @param outlet document identifier
   * @throws NoProxyError for a country without a proxy
   */
  async lookAt(outlet: string, request: LookRequest = {}): Promise<LookResult[]> {
    const { country, mirror, signal } = request;
    if (country && !this.options.countryProxies[country]) {
      throw new NoProxyError(
        `There is no proxy in ${country}. Set mirrors.probe.countryProxies.${country} of the newsroom plugin, e.g. socks5://127.0.0.1:9050.`
      );
    }
    const all = await this.targets({
      outlet: { documentId: outlet },
      ...(mirror !== undefined && { documentId: mirror }),
    });
    const reachable = all.filter((looked) => this.limits(looked, request) !== null);
    if (!country)
      await this.book.enter(
        reachable.map((looked) => looked.mirror),
        new Date()
      );
    request.onBegin?.(reachable.length, all.length - reachable.length);
    const looks = await eachOf(reachable, this.options.atOnce, async (looked) => {
      if (signal?.aborted) return null;
      const seen = await this.look(looked, request);
      if (seen === null) return null;
      const { label, target } = looked;
      const look = { mirror: looked.mirror, label, address: target.address, ...seen };
      request.onLook?.(look);
      return look;
    });
    return looks.filter((look) => look !== null);
  }

  /** Null for a look that was broken off. */
  private async look(looked: Looked, request: LookRequest): Promise<Observation | null> {
    const limits = this.limits(looked, request);
    if (!limits) throw new Error(`${looked.target.address} needs a proxy.`);
    const seen = await probeMirror(looked.target, limits);
    if (request.signal?.aborted) return null;
    if (request.country) return seen;
    const interval = (this.options.everyMinutes || 30) * MINUTE;
    const { before, health } = await this.strapi.db.transaction(async () => {
      const recorded = await this.book.record(
        looked.mirror,
        seen,
        (holds) => new Date(Date.now() + nextLookIn(holds, interval, this.random()))
      );
      await this.note(looked, recorded.before, recorded.health.verdict);
      return recorded;
    });
    const event = eventFor(before, health.verdict);
    if (event) {
      const { mirror, label, outlet, target } = looked;
      const { verdict, message } = seen;
      await this.strapi.eventHub.emit(event, {
        mirror,
        label,
        outlet,
        address: target.address,
        verdict,
        message,
      });
    }
    return seen;
  }

  /** Writes into the log of changes that readers are sent elsewhere first, or here again. */
  private async note(
    { outlet, mirror, label }: Looked,
    before: Verdict | null,
    after: Verdict | null
  ): Promise<void> {
    const isOut = (verdict: Verdict | null) => verdict !== null && !isUsable(verdict);
    if (isOut(before) === isOut(after)) return;
    const action = isOut(after) ? ('degraded' as const) : ('recovered' as const);
    const changes = [{ field: 'verdict', before, after }];
    await withCause('look', null, () =>
      new MirrorLog(this.strapi).write([{ outlet, mirror, label, action, changes }])
    );
  }
}
