import { eachOf } from '../../../../src/server/outlet-mirror/check/eachOf';
import {
  afterCheck,
  nextCheckIn,
  UNKNOWN,
  type HealthRecord,
} from '../../../../src/server/outlet-mirror/check/health';
import type { MirrorHealth } from '../../../../types/mirror-panel';

/** What holds after each of several checks. */
const after = (checks: MirrorHealth[], from: HealthRecord = UNKNOWN) => {
  let record = from;
  return checks.map((found) => {
    record = afterCheck(record, found);
    return record.health;
  });
};

const last = (checks: MirrorHealth[]): HealthRecord => checks.reduce(afterCheck, UNKNOWN);

describe('what holds of a mirror', () => {
  it('is good from the first check, and bad from the third', () => {
    expect(after(['fine'])).toEqual(['fine']);
    expect(after(['unreachable', 'unreachable', 'unreachable'])).toEqual([
      null,
      null,
      'unreachable',
    ]);
  });

  it('does not change by one lost packet, nor by a flapping mirror', () => {
    expect(after(['fine', 'unreachable', 'fine', 'fine'])).toEqual([
      'fine',
      'fine',
      'fine',
      'fine',
    ]);
    const flapping: MirrorHealth[] = [
      'fine',
      'unreachable',
      'unreachable',
      'fine',
      'unreachable',
      'fine',
    ];
    expect(new Set(after(flapping))).toEqual(new Set(['fine']));
  });

  it('changes when something else is found three times, or better twice', () => {
    expect(after(['fine', 'unreachable', 'not-ours', 'unreachable', 'fine', 'fine'])).toEqual([
      'fine',
      'fine',
      'fine',
      'unreachable',
      'unreachable',
      'fine',
    ]);
    expect(after(['fine', 'stale', 'stale', 'stale'])[3]).toBe('stale');
  });

  it('is checked sooner to confirm a change, and ever later where nothing answers', () => {
    const middle = (record: HealthRecord) => nextCheckIn(record, 1000, 0.5);
    expect(middle(last(['fine']))).toBe(1000);
    expect(middle(last(['fine', 'unreachable']))).toBe(200);
    const dead = (times: number) =>
      last(Array.from({ length: times }, () => 'unreachable' as const));
    expect([3, 4, 5, 6, 7, 50].map((times) => middle(dead(times)))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 16_000,
    ]);
    expect(nextCheckIn(last(['fine']), 1000, 0)).toBe(900);
    expect(nextCheckIn(last(['fine']), 1000, 1)).toBe(1100);
  });
});

describe('work on many mirrors', () => {
  it('is done a few at a time, with the results in order', async () => {
    let running = 0;
    let most = 0;
    const results = await eachOf([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(await eachOf([], 2, async () => 1)).toEqual([]);
  });
});
