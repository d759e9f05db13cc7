import { healthDays, lastDays } from '../../../../src/server/outlet-mirror/desk/healthDays';

const NOW = new Date('2026-11-25T00:30:00Z');

describe('the days of a mirror', () => {
  it('are thirty days in UTC, today the last, each to the beginning of the next', () => {
    const days = lastDays(NOW);
    expect(days).toHaveLength(30);
    expect([days[0]?.day, days[29]?.day]).toEqual(['2026-10-27', '2026-11-25']);
    expect(days[29]?.start.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(days.slice(0, -1).map(({ end }) => end)).toEqual(
      days.slice(1).map(({ start }) => start)
    );
    expect(lastDays(new Date('2026-11-24T23:59:59.999Z'))[29]?.day).toBe('2026-11-24');
  });

  it('say the worst of each, how often it served the outlet, and where nobody looked', () => {
    const days = healthDays(
      [
        { day: '2026-11-24', verdict: 'fine', looks: 20 },
        { day: '2026-11-24', verdict: 'certificate-expiring', looks: 3 },
        { day: '2026-11-24', verdict: 'stale', looks: 1 },
        { day: '2026-11-25', verdict: 'unreachable', looks: 2 },
        { day: '2026-11-25', verdict: 'not-ours', looks: 1 },
        { day: '2026-11-23', verdict: 'fine', looks: 0 },
        { day: '2026-10-01', verdict: 'unreachable', looks: 7 },
      ],
      NOW
    );
    expect(days.slice(-3)).toEqual([
      { day: '2026-11-23', looks: 0, fine: 0, worst: null },
      { day: '2026-11-24', looks: 24, fine: 23, worst: 'stale' },
      { day: '2026-11-25', looks: 3, fine: 0, worst: 'not-ours' },
    ]);
    expect(days.filter(({ looks }) => looks > 0)).toHaveLength(2);
  });
});
