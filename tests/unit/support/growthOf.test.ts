import { growthOf } from '../../support/growthOf';

/** Keeps the processor busy. */
function spin(milliseconds: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= milliseconds * 1000) return;
  }
}

describe('the growth of work', () => {
  it('is one where work grows in proportion, and two where it grows with the square', () => {
    expect(growthOf((size) => spin(size / 50), 4000)).toBeLessThan(1.5);
    expect(growthOf((size) => spin(size ** 2 / 20_000), 2000)).toBeGreaterThan(1.75);
  });

  it('is none where a part of the input is read from some length on, and costs the same from there', () => {
    expect(growthOf((size) => spin(size < 700 ? 0.1 : 40), 5000)).toBeLessThan(1.5);
  });

  it('is none either where the first length that is read happens to cost the most', () => {
    const work = (size: number) => spin(size < 700 ? 0.1 : size < 1100 ? 50 : 40);
    expect(growthOf(work, 5000)).toBeLessThan(1.5);
  });

  it('is none where only a disturbance made it look dear', () => {
    let times = 0;
    const work = (size: number) => {
      times += 1;
      spin(times % 7 === 1 ? 30 : size ** 2 / 10_000_000);
    };
    expect(growthOf(work, 5000)).toBeLessThan(1.5);
  });

  it('is told by shorter input where longer input is refused', () => {
    const work = (size: number) => spin(size > 1100 ? 0.1 : size ** 2 / 80_000);
    expect(growthOf(work, 5000)).toBeGreaterThan(1.75);
  });

  it('is given up where work doubles with every few letters', () => {
    const asked: number[] = [];
    const growth = growthOf((size) => {
      asked.push(size);
      spin(Math.min(2 ** (size / 4) / 1000, 400));
    }, 4000);
    expect(growth).toBeGreaterThan(3);
    expect(Math.max(...asked)).toBeLessThan(200);
  });
});
