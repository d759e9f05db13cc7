import { eachTogether, sentTogether, together } from '../../../src/server/strapi/together';

describe('what is done for each of several together', () => {
  let sent: number[][];
  beforeEach(() => {
    sent = [];
  });

  const doubled = (number: number): Promise<number> =>
    sentTogether('doubled', number, async (all) => {
      sent.push([...all]);
      return all.map((each) => 2 * each);
    });

  it('is sent as one where it is alike, and each gets its own answer', async () => {
    const answers = new Map<number, number>();
    await together([1, 2, 3], async (each) => void answers.set(each, await doubled(each)));
    expect([...answers]).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    expect(sent).toEqual([[1, 2, 3]]);
  });

  it('is sent alone for one, and outside', async () => {
    await together([4], async (each) => void (await doubled(each)));
    expect(await doubled(5)).toBe(10);
    expect(sent).toEqual([[4], [5]]);
  });

  it('is over for all before the first failure is thrown', async () => {
    let over = 0;
    const work = async (each: number) => {
      await doubled(each);
      if (each === 1) throw new Error('One failed');
      await new Promise((resolve) => setImmediate(resolve));
      over += 1;
    };
    await expect(together([1, 2, 3], work)).rejects.toThrow('One failed');
    expect(over).toBe(2);
  });

  it('fails for all that were sent as one, and tells each', async () => {
    const failing = () =>
      sentTogether('failing', 1, async () => {
        throw new Error('The database is gone');
      });
    const failed = await eachTogether([1, 2], async () => void (await failing()));
    expect(failed.map((each) => String(each?.error))).toEqual([
      'Error: The database is gone',
      'Error: The database is gone',
    ]);
  });
});
