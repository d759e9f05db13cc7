import { afterLine, BEGINNING, withResult } from '../../../src/admin/outlet-mirror/check/progress';
import { piecesOf, streamedLines } from '../../../src/admin/outlet-mirror/check/streamedLines';
import { relativeTo } from '../../../src/admin/outlet-mirror/relativeTo';
import { outletStatusOf } from '../../../src/admin/outlet-mirror/outletStatus';
import { daysInWords, daysUntil } from '../../../src/admin/outlet-mirror/health';
import type { CheckProgress, PanelMirror, MirrorHealth } from '../../../types/mirror-panel';

const linesOf = async (pieces: Uint8Array[]) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of streamedLines(piecesOf(body))) lines.push(line);
  return lines;
};

describe('a check as it is read', () => {
  it('is cut into lines wherever the pieces end, within a letter too', async () => {
    const bytes = new TextEncoder().encode('{"a":"é→"}\n\n{"b":1}\n{"c":');
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await linesOf([bytes.slice(0, cut), bytes.slice(cut)])).toEqual([
        '{"a":"é→"}',
        '{"b":1}',
        '{"c":',
      ]);
    }
    expect(await linesOf([])).toEqual([]);
  });

  it('adds up to how far it has come, and shows each result in its row', () => {
    const result: CheckProgress = {
      step: 'checked',
      mirror: 'm1',
      health: 'stale',
      message: 'It has old stories.',
      latencyMs: 12,
      checkedAt: '2026-11-25T12:00:00.000Z',
    };
    const lines: CheckProgress[] = [
      { step: 'began', total: 2, withoutTor: 1 },
      result,
      { step: 'ended' },
    ];
    const progress = lines.reduce(afterLine, BEGINNING);
    expect(progress).toEqual({
      total: 2,
      withoutTor: 1,
      results: { m1: result },
      ended: true,
      failed: false,
    });
    const mirror = { documentId: 'm1', label: 'One', health: 'fine' } as PanelMirror;
    expect(withResult(mirror, progress.results)).toMatchObject({
      label: 'One',
      health: 'stale',
      message: 'It has old stories.',
      checkedAt: '2026-11-25T12:00:00.000Z',
    });
    const other = { ...mirror, documentId: 'm2' };
    expect(withResult(other, progress.results)).toBe(other);
  });
});

describe('how an outlet stands', () => {
  const standing = (listed: number, serving: number, neverChecked: number, minimumServing = 2) =>
    outletStatusOf({ listed, serving, neverChecked, minimumServing });

  it('is too few only where mirrors nobody checked could not make up for it', () => {
    expect(standing(3, 2, 0)).toBe('enough');
    expect(standing(3, 1, 1)).toBe('unknown');
    expect(standing(3, 1, 0)).toBe('too-few');
    expect(standing(0, 0, 0)).toBe('too-few');
  });

  it('is never too few where the option asks for none', () => {
    expect(standing(3, 0, 0, 0)).toBe('enough');
    expect(standing(0, 0, 0, 0)).toBe('none');
  });
});

describe('times on the page of mirrors', () => {
  const NOW = Date.UTC(2026, 10, 25, 12);

  it.each([
    [-10, { value: -10, unit: 'second' }],
    [5, { value: 0, unit: 'second' }],
    [-61, { value: -1, unit: 'minute' }],
    [-7199, { value: -1, unit: 'hour' }],
    [-3 * 86_400, { value: -3, unit: 'day' }],
  ])('say of %i seconds from now %j', (seconds, expected) => {
    expect(relativeTo(NOW + seconds * 1000, NOW)).toEqual(expected);
  });

  it('count whole days until a certificate ends, below zero once it has', () => {
    expect(daysUntil('2026-11-26T11:59:59Z', NOW)).toBe(0);
    expect(daysUntil('2026-12-05T12:00:00Z', NOW)).toBe(10);
    expect(daysUntil('2026-11-25T11:00:00Z', NOW)).toBe(-1);
  });

  it('tell thirty days in words: those with a check, those without a fault, and the last fault', () => {
    const day = (name: string, worst: MirrorHealth | null) => ({
      day: name,
      checks: worst === null ? 0 : 2,
      serving: worst === 'fine' ? 2 : 0,
      worst,
    });
    expect(
      daysInWords([
        day('2026-11-21', null),
        day('2026-11-22', 'stale'),
        day('2026-11-23', 'unreachable'),
        day('2026-11-24', 'fine'),
      ])
    ).toEqual({ seen: 3, whole: 1, last: { day: '2026-11-23', worst: 'unreachable' } });
    expect(daysInWords([day('2026-11-24', 'fine')]).last).toBeNull();
  });
});
