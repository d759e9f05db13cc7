import { eachOf } from '../../../../src/server/outlet-mirror/check/eachOf';
import {
  afterCheck,
  isServing,
  nextCheckIn,
  UNKNOWN,
  type HealthRecord,
} from '../../../../src/server/outlet-mirror/check/health';
import type { MirrorHealth } from '../../../../types/mirror-panel';
import { chanceOf } from '../../../support/random';

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

describe('whatever checks find one after the other', () => {
  const ALL: MirrorHealth[] = ['fine', 'certificate-expiring', 'stale', 'not-ours', 'unreachable'];
  const chance = chanceOf(20_261_125);

  it('something else holds only after it was found often enough in a row', () => {
    let record = UNKNOWN;
    const found: MirrorHealth[] = [];
    let outInARow = 0;
    for (let count = 0; count < 2000; count += 1) {
      // Long stays and flapping, both.
      const next = chance.is(0.6) ? (found.at(-1) ?? 'fine') : chance.oneOf(ALL);
      const before = record;
      record = afterCheck(record, next);
      found.push(next);
      outInARow = isServing(next) ? 0 : outInARow + 1;
      expect(record.failures).toBe(outInARow);
      if (record.health === before.health) continue;
      expect(record).toMatchObject({ health: next, pending: null, pendingCount: 0 });
      const wasOut = before.health !== null && !isServing(before.health);
      if (!isServing(next)) expect(outInARow).toBeGreaterThanOrEqual(wasOut ? 2 : 3);
      else if (before.health !== null) expect(found.slice(-2)).toEqual([next, next]);
    }
  });

  it('the next check comes within a fifth of the interval and sixteen times it, a tenth more or less', () => {
    let record = UNKNOWN;
    for (let count = 0; count < 500; count += 1) {
      record = afterCheck(record, chance.is(0.8) ? 'unreachable' : chance.oneOf(ALL));
      const next = nextCheckIn(record, 1000, chance.below(1001) / 1000);
      expect(next).toBeGreaterThanOrEqual(180);
      expect(next).toBeLessThanOrEqual(17_600);
    }
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
