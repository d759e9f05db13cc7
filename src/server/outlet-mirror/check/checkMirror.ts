import { isUrl } from '../../input/isUrl';
import { fetchAnswer, decodedText, type FetchedAnswer, type SocksProxy } from '../../http';
import { readPage, showsStory, type Expected } from './pageIsOurs';
import type { CheckResult } from './health';
import { withoutEndSlashes } from '../../text/ends';
import { ASKED_AS } from '../askedAs';

/** A story by which a mirror is known to be ours. */
export interface KnownStory extends Expected {
  /** Behind the outlet's own address, with its slash; null where it stands elsewhere. */
  path: string | null;
}

/** A mirror as it is checked. */
export interface CheckTarget {
  address: string;
  /** The outlet's own address; null without one. */
  outletAddress: string | null;
  /** Whether a story stands at the same path there. */
  samePath: boolean;
  /** Whether it is a copy of the site; of others only the answer counts. */
  isCopy: boolean;
  /** The newest stories, newest first: what a fresh copy shows. */
  newest: readonly KnownStory[];
  /** Stories that stood there before: what a stale copy shows. */
  older: readonly KnownStory[];
}

export interface CheckLimits {
  /** For the whole check, in milliseconds. */
  timeoutMs: number;
  maxBytes: number;
  maxRedirects: number;
  /** Whether an address of the Internet protocol may be connected to. */
  mayConnect: (address: string) => boolean;
  /** How long before its end a certificate is reported. */
  certificateDays: number;
  proxy?: SocksProxy | undefined;
  ca?: string[] | undefined;
  now?: () => Date;
  /** Breaks the check off; what it answers then was not found. */
  signal?: AbortSignal | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

const hostOf = (address: string | null) =>
  address && isUrl(address) ? new URL(address).host : null;

type Found = Pick<CheckResult, 'health' | 'message'>;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

class Check {
  private readonly started = performance.now();
  private first: { answer: FetchedAnswer; latencyMs: number } | null = null;

  constructor(
    private readonly target: CheckTarget,
    private readonly limits: CheckLimits,
    private readonly signal: AbortSignal
  ) {}

  private async fetch(path: string): Promise<FetchedAnswer> {
    const url = new URL(`${withoutEndSlashes(this.target.address)}${path}`);
    const answer = await fetchAnswer(url, {
      ...this.limits,
      headers: ASKED_AS,
      signal: this.signal,
    });
    this.first ??= { answer, latencyMs: Math.round(performance.now() - this.started) };
    return answer;
  }

  /** What stood at the address that was asked for first. */
  get seen() {
    return this.first;
  }

  async find(): Promise<Found> {
    const { isCopy, samePath, newest, older } = this.target;
    const story = samePath ? newest.find(({ path }) => path !== null) : undefined;
    const first = await this.fetch(story?.path ?? '/');
    const fault = this.faultOf(first);
    if (fault) return fault;
    if (!isCopy || newest.length === 0) return this.reached(first);
    const shows = (answer: FetchedAnswer, stories: readonly KnownStory[]) => {
      if (answer.status !== 200) return false;
      const page = readPage(decodedText(answer));
      return stories.some((each) => showsStory(page, each));
    };
    if (shows(first, story ? [story] : newest)) return this.reached(first);

    const before = samePath ? older.find(({ path }) => path !== null) : undefined;
    const second = before?.path ? await this.fetch(before.path) : first;
    if (shows(second, before ? [before] : older)) {
      return {
        health: 'stale',
        message: `It has "${(before ?? older[0])?.headline}" and not yet "${(story ?? newest[0])?.headline}".`,
      };
    }
    return first.status >= 500
      ? { health: 'unreachable', message: `It answers ${first.status}.` }
      : {
          health: 'not-ours',
          message: `The page (status ${first.status}) does not show "${(story ?? newest[0])?.headline}".`,
        };
  }

  private faultOf({ certificateFault, finalUrl }: FetchedAnswer): Found | null {
    if (certificateFault) {
      return {
        health: 'unreachable',
        message: `Browsers refuse its certificate: ${certificateFault}`,
      };
    }
    const own = hostOf(this.target.outletAddress);
    if (own !== null && finalUrl.host === own && hostOf(this.target.address) !== own) {
      return { health: 'not-ours', message: `It leads back to the outlet's own address ${own}.` };
    }
    return null;
  }

  private reached({ status, certificateExpiresAt }: FetchedAnswer): Found {
    if (status >= 400) return { health: 'unreachable', message: `It answers ${status}.` };
    const now = this.limits.now?.() ?? new Date();
    const left = certificateExpiresAt && (certificateExpiresAt.getTime() - now.getTime()) / DAY;
    return left !== null && left < this.limits.certificateDays
      ? {
          health: 'certificate-expiring',
          message: `Its certificate ends on ${certificateExpiresAt?.toISOString().slice(0, 10)}.`,
        }
      : { health: 'fine', message: 'It serves the outlet.' };
  }
}

/** Checks a mirror once. Never throws: what goes wrong is what was found. */
export async function checkMirror(target: CheckTarget, limits: CheckLimits): Promise<CheckResult> {
  const checkedAt = limits.now?.() ?? new Date();
  const stop = new AbortController();
  const breakOff = () => stop.abort();
  const timer = setTimeout(breakOff, limits.timeoutMs);
  limits.signal?.addEventListener('abort', breakOff);
  const check = new Check(target, limits, stop.signal);
  let found: Found;
  try {
    found = await check.find();
  } catch (error) {
    found = {
      health: 'unreachable',
      message: stop.signal.aborted
        ? `It does not answer within ${limits.timeoutMs / 1000} seconds.`
        : reasonOf(error),
    };
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener('abort', breakOff);
    stop.abort();
  }
  const { answer, latencyMs } = check.seen ?? { answer: null, latencyMs: null };
  return {
    ...found,
    checkedAt,
    httpStatus: answer?.status ?? null,
    latencyMs,
    finalUrl: answer?.finalUrl.href ?? null,
    certificateExpiresAt: answer?.certificateExpiresAt ?? null,
  };
}
