import { ReadComparison, type ComparedRead } from '../../../src/server/reads/compare';

/** What stands in a database, and a read of it both ways. */
function readOf(fast: (strapi: number) => unknown = (value) => value) {
  const stored = { value: 1, asked: 0 };
  const read = (): ComparedRead => ({
    request: 'GET /a',
    answered: { value: stored.value },
    askStrapi: async () => ({ value: stored.value }),
    askFast: async () => {
      stored.asked += 1;
      return { value: fast(stored.value) };
    },
  });
  return { stored, read };
}

describe('a comparison', () => {
  const told: string[] = [];
  const log = { warn: (text: string) => void told.push(text), info: () => undefined };
  let comparison: ReadComparison;
  beforeEach(() => {
    told.length = 0;
    comparison = new ReadComparison(log);
  });

  it('tells nothing where both ways answer the same', async () => {
    comparison.add(readOf().read());
    await comparison.settled();
    expect(told).toEqual([]);
    expect(comparison.status).toEqual({ compared: 1, differences: 0, unclear: 0, skipped: 0 });
  });

  it('tells a difference with its path, what each has there, and the request', async () => {
    comparison.add(readOf(() => 'other').read());
    await comparison.settled();
    expect(told).toEqual([
      'A fast read differs from Strapi\'s at value: Strapi answers 1, the fast read "other". GET /a',
    ]);
    expect(comparison.status).toMatchObject({ compared: 1, differences: 1 });
  });

  it('takes no write for a difference that came between the two ways', async () => {
    const { stored, read } = readOf();
    const asked = read();
    stored.value = 2;
    comparison.add(asked);
    await comparison.settled();
    expect(told).toEqual([]);
    expect(comparison.status).toMatchObject({ compared: 1, differences: 0 });
  });

  it('is not sure of anything while writes come all the time', async () => {
    const { stored, read } = readOf((value) => {
      stored.value += 1;
      return value + 0.5;
    });
    comparison.add(read());
    await comparison.settled();
    expect(told).toEqual([]);
    expect(comparison.status).toMatchObject({ compared: 0, differences: 0, unclear: 1 });
  });

  it('tells an error of the fast way as a difference, and fails by none', async () => {
    const { read } = readOf();
    const failing = { ...read(), askFast: () => Promise.reject(new Error('No such column.')) };
    comparison.add(failing);
    comparison.add({ ...failing, askStrapi: () => Promise.reject(new Error('Gone.')) });
    comparison.add(read());
    await comparison.settled();
    expect(told).toEqual([expect.stringMatching(/at value: .*fast read nothing/)]);
    expect(comparison.status).toMatchObject({ compared: 2, differences: 1, unclear: 1 });
  });

  it('counts nothing where the fast way leaves the answer to Strapi', async () => {
    comparison.add({ ...readOf().read(), askFast: async () => null });
    await comparison.settled();
    expect(comparison.status).toMatchObject({ compared: 0, differences: 0, unclear: 0 });
  });

  it('tells the first twenty differences, and counts the others', async () => {
    for (let count = 0; count < 50; count += 1) comparison.add(readOf(() => 'other').read());
    await comparison.settled();
    expect(told.filter((line) => line.startsWith('A fast read differs'))).toHaveLength(20);
    expect(comparison.status.differences).toBe(50);
    await comparison.stop();
    expect(told.at(-1)).toBe("50 of 50 fast reads differed from Strapi's.");
  });

  it('leaves out what comes while many wait, and holds up nobody', async () => {
    const { stored, read } = readOf();
    for (let count = 0; count < 500; count += 1) comparison.add(read());
    expect(stored.asked).toBe(0);
    await comparison.settled();
    expect(comparison.status).toEqual({ compared: 100, differences: 0, unclear: 0, skipped: 400 });
  });
});
