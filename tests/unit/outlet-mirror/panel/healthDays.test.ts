import { healthDays, lastDays } from '../../../../src/server/outlet-mirror/panel/healthDays';

const NOW = new Date('2026-11-25T00:30:00Z');

describe('the days of a mirror', () => {
  it('are thirty days in UTC, today the last, each to the beginning of the next', () => {
    const days = lastDays(NOW, 'UTC');
    expect(days).toHaveLength(30);
    expect([days[0]?.day, days[29]?.day]).toEqual(['2026-10-27', '2026-11-25']);
    expect(days[29]?.start.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(days.slice(0, -1).map(({ end }) => end)).toEqual(
      days.slice(1).map(({ start }) => start)
    );
    expect(lastDays(new Date('2026-11-24T23:59:59.999Z'), 'UTC')[29]?.day).toBe('2026-11-24');
  });

  it('are those of the outlet, also where its clocks are changed', () => {
    expect(lastDays(NOW, 'America/New_York')[29]?.day).toBe('2026-11-24');
    const days = lastDays(NOW, 'Europe/Berlin');
    const lengths = days.map(({ start, end }) => (end.getTime() - start.getTime()) / 3_600_000);
    expect(new Set(lengths)).toEqual(new Set([24]));
    const autumn = lastDays(new Date('2026-10-30T12:00:00Z'), 'Europe/Berlin');
    const night = autumn.find(({ day }) => day === '2026-10-25');
    expect(night?.start.toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(night?.end.toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('say the worst of each, how often it served the outlet, and where nobody checked', () => {
    const days = healthDays(
      [
        { day: '2026-11-24', health: 'fine', checks: 20 },
        { day: '2026-11-24', health: 'certificate-expiring', checks: 3 },
        { day: '2026-11-24', health: 'stale', checks: 1 },
        { day: '2026-11-25', health: 'unreachable', checks: 2 },
        { day: '2026-11-25', health: 'not-ours', checks: 1 },
        { day: '2026-11-23', health: 'fine', checks: 0 },
        { day: '2026-10-01', health: 'unreachable', checks: 7 },
      ],
      NOW,
      'UTC'
    );
    expect(days.slice(-3)).toEqual([
      { day: '2026-11-23', checks: 0, serving: 0, worst: null },
      { day: '2026-11-24', checks: 24, serving: 23, worst: 'stale' },
      { day: '2026-11-25', checks: 3, serving: 0, worst: 'not-ours' },
    ]);
    expect(days.filter(({ checks }) => checks > 0)).toHaveLength(2);
  });
});
