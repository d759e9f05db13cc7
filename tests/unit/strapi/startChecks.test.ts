import type { Core } from '@strapi/strapi';
import { StartChecks, type GoesOn } from '../../../src/server/strapi/startChecks';

const LARGE = 1_000_000;

/** A Strapi whose stories have numbers up to one. */
function strapiWith(largest: number | null) {
  const error = jest.fn();
  const strapi = {
    log: { error },
    db: {
      metadata: { get: () => ({ tableName: 'articles' }) },
      getConnection: () => ({ max: async () => [{ largest }] }),
    },
  } as unknown as Core.Strapi;
  return { checks: new StartChecks(strapi), error };
}

/** A check that is done when it is told to be. */
function held() {
  let finish = () => {};
  const isDone = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { check: () => isDone, finish: () => finish() };
}

describe('what a start compares with the archive', () => {
  it.each([null, 5000])('is waited for where its last number is %s', async (largest) => {
    const { checks } = strapiWith(largest);
    const done: string[] = [];
    await checks.run([async () => void done.push('first'), async () => void done.push('second')]);
    expect(done).toEqual(['first', 'second']);
  });

  it('is not waited for in a large archive, and done one after the other', async () => {
    const { checks } = strapiWith(LARGE);
    const { check, finish } = held();
    const done: string[] = [];
    await checks.run([check, async () => void done.push('behind')]);
    expect(done).toEqual([]);
    finish();
    await checks.settled();
    expect(done).toEqual(['behind']);
  });

  it('ends with Strapi, and no other is begun', async () => {
    const { checks } = strapiWith(LARGE);
    const { check, finish } = held();
    const told: boolean[] = [];
    const later = jest.fn();
    await checks.run([
      async (goesOn: GoesOn) => {
        told.push(goesOn());
        await check();
        told.push(goesOn());
      },
      later,
    ]);
    await new Promise(setImmediate);
    const stopped = checks.stop();
    finish();
    await stopped;
    expect(told).toEqual([true, false]);
    expect(later).not.toHaveBeenCalled();
  });

  it('fails the start of a small archive, and is told of by a large one', async () => {
    const fail = async () => {
      throw new Error('no such table');
    };
    await expect(strapiWith(10).checks.run([fail])).rejects.toThrow('no such table');
    const { checks, error } = strapiWith(LARGE);
    await checks.run([fail]);
    await checks.settled();
    expect(error).toHaveBeenCalledWith(expect.stringContaining('no such table'));
  });
});
