import type { Asked } from '../support/atRate';

/** Milliseconds from when a request was due to the end of its answer. */
interface Latency {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

export interface Shares {
  /** Answers of another status than 200, or none at all. */
  errors: number;
  /** Those by their status or code, of reads and of saves apart: `read 503`, `save ECONNRESET`. */
  kinds: Record<string, number>;
  saves: Latency;
  /** Reads that began while a save was under way, on whichever node. */
  duringSaves: Latency;
  otherReads: Latency;
}

/** Tells the reads that met a save from the others. */
export function sharesOf(asked: readonly Asked[]): Shares {
  const writes = asked.filter(({ isWrite }) => isWrite);
  const reads = asked.filter(({ isWrite }) => !isWrite);
  const underWay = joined(writes);
  const meetsSave = ({ began }: Asked) => {
    // The spans are in their order and apart, so the last that began before is the one that counts.
    let [low, high] = [0, underWay.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((underWay[middle]?.began ?? 0) <= began) low = middle + 1;
      else high = middle;
    }
    return began < (underWay[low - 1]?.ended ?? Number.NEGATIVE_INFINITY);
  };
  const failed = asked.filter(({ status }) => status !== 200);
  const kinds: Record<string, number> = {};
  for (const { isWrite, status } of failed) {
    const kind = `${isWrite ? 'save' : 'read'} ${status}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return {
    errors: failed.length,
    kinds,
    saves: latencyOf(writes),
    duringSaves: latencyOf(reads.filter(meetsSave)),
    otherReads: latencyOf(reads.filter((read) => !meetsSave(read))),
  };
}

/** Spans of time that overlap made one, in their order. */
function joined(writes: readonly Asked[]): Array<{ began: number; ended: number }> {
  const spans: Array<{ began: number; ended: number }> = [];
  for (const { began, ended } of [...writes].sort((one, other) => one.began - other.began)) {
    const last = spans.at(-1);
    if (last && began <= last.ended) last.ended = Math.max(last.ended, ended);
    else spans.push({ began, ended });
  }
  return spans;
}

function latencyOf(asked: readonly Asked[]): Latency {
  const times = asked.map(({ began, ended }) => ended - began).sort((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { count: times.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
