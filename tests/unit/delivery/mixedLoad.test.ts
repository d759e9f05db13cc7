import { mixedLoad } from '../../../benchmarks/delivery/mixed';
import { zipf } from '../../../benchmarks/delivery/zipf';

test('asks for the k-th story about 1/k as often as for the first', () => {
  const draw = zipf(1000, 1);
  const drawn = new Map<number, number>();
  for (let count = 0; count < 100_000; count += 1) {
    const rank = draw();
    drawn.set(rank, (drawn.get(rank) ?? 0) + 1);
  }
  const first = drawn.get(1) ?? 0;
  for (const rank of [2, 5, 10]) {
    expect((drawn.get(rank) ?? 0) * rank).toBeGreaterThan(first * 0.85);
    expect((drawn.get(rank) ?? 0) * rank).toBeLessThan(first * 1.15);
  }
  expect(Math.min(...drawn.keys())).toBe(1);
  expect(Math.max(...drawn.keys())).toBeLessThanOrEqual(1000);
});

test('saves one story in twenty requests, the same in each run', () => {
  const load = mixedLoad(30_000, 20_000, 'token');
  const saves = load.filter(({ method }) => method === 'PUT').length;
  expect(saves / load.length).toBeGreaterThan(0.045);
  expect(saves / load.length).toBeLessThan(0.055);
  expect(mixedLoad(30_000, 100, 'token')).toEqual(load.slice(0, 100));
});
