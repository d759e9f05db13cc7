import { sharesOf } from '../../../benchmarks/load/shares';

const asked = (isWrite: boolean, began: number, ended: number, status = 200) => ({
  isWrite,
  began,
  ended,
  status,
});

test('tells reads that began while any save was under way from the others', () => {
  const { errors, saves, duringSaves, otherReads } = sharesOf([
    asked(true, 100, 200),
    asked(true, 150, 300),
    asked(true, 160, 170),
    asked(true, 500, 600),
    asked(false, 90, 120),
    asked(false, 100, 109),
    asked(false, 299, 310),
    asked(false, 300, 304),
    asked(false, 550, 570, 503),
    asked(false, 700, 702),
  ]);
  expect(errors).toBe(1);
  expect(saves).toMatchObject({ count: 4, max: 150 });
  expect(duringSaves).toMatchObject({ count: 3, p50: 11, max: 20 });
  expect(otherReads).toMatchObject({ count: 3, p50: 4, max: 30 });
});

test('has nothing to say of reads where nothing was saved', () => {
  const { saves, duringSaves, otherReads } = sharesOf([asked(false, 0, 7)]);
  expect([saves.count, duringSaves.count]).toEqual([0, 0]);
  expect(saves.p99).toBeNaN();
  expect(otherReads).toEqual({ count: 1, p50: 7, p99: 7, max: 7 });
});
