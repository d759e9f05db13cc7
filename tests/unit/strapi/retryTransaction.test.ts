import type { Core } from '@strapi/strapi';
import { retryLocked, retryTransaction } from '../../../src/server/strapi/retryTransaction';

const lockConflict = (code: string) => Object.assign(new Error(code), { code });

/** A database that gives transactions up with these errors, one after the other, and then no more. */
function strapiThatFails(errors: Error[], isNested = false, client = 'mysql') {
  const done: string[] = [];
  const locking = {
    select: () => locking,
    where: (where: object) => {
      done.push(`lock ${JSON.stringify(where)}`);
      return locking;
    },
    orderBy: () => locking,
    forUpdate: () => locking,
    execute: async () => [],
  };
  const strapi = {
    db: {
      dialect: { client },
      inTransaction: () => isNested,
      queryBuilder: () => locking,
      transaction: async (work: (given: object) => Promise<unknown>) => {
        done.push('begin');
        const result = await work({});
        const error = errors.shift();
        if (error) throw error;
        return result;
      },
    },
  } as unknown as Core.Strapi;
  return { strapi, done };
}

describe('a transaction that the database may give up for another', () => {
  it.each(['40001', '40P01', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])(
    'is done again from the start: %s',
    async (code) => {
      const { strapi, done } = strapiThatFails([lockConflict(code), lockConflict(code)]);
      expect(await retryTransaction(strapi, async () => 'kept')).toBe('kept');
      expect(done).toEqual(['begin', 'begin', 'begin']);
    }
  );

  it('is done again where Strapi took a row that is gone for one that is there, on MariaDB only', async () => {
    const refusal = Object.assign(
      new Error('A published entry with documentId "a" already exists for UID "b". This …'),
      { name: 'ApplicationError' }
    );
    const { strapi, done } = strapiThatFails([refusal]);
    expect(
      await retryTransaction(
        strapi,
        async () => 'kept',
        () => false
      )
    ).toBe('kept');
    expect(done).toEqual(['begin', 'begin']);
    for (const other of [
      strapiThatFails([refusal], true),
      strapiThatFails([refusal], false, 'postgres'),
    ]) {
      await expect(retryTransaction(other.strapi, async () => 1)).rejects.toBe(refusal);
      expect(other.done).toEqual(['begin']);
    }
  });

  it('is not done again for any other error', async () => {
    for (const error of [new Error('no'), lockConflict('23505')]) {
      const { strapi, done } = strapiThatFails([error]);
      await expect(retryTransaction(strapi, async () => 1)).rejects.toBe(error);
      expect(done).toEqual(['begin']);
    }
  });

  it('is not done again inside another, all of which is lost', async () => {
    const { strapi, done } = strapiThatFails([lockConflict('40P01')], true);
    await expect(retryTransaction(strapi, async () => 1)).rejects.toThrow('40P01');
    expect(done).toEqual(['begin']);
  });

  it('is not done again once it did what may not be done twice', async () => {
    const { strapi, done } = strapiThatFails([lockConflict('40P01'), lockConflict('40P01')]);
    let sent = 0;
    const work = async () => {
      sent = done.length - 1;
    };
    await expect(retryTransaction(strapi, work, () => sent === 0)).rejects.toThrow('40P01');
    expect(done).toEqual(['begin', 'begin']);
  });

  it('is given up where it never comes through', async () => {
    const { strapi, done } = strapiThatFails(
      Array.from({ length: 50 }, () => lockConflict('40P01'))
    );
    await expect(retryTransaction(strapi, async () => 1)).rejects.toThrow('40P01');
    expect(done).toHaveLength(21);
  });

  it('locks its rows anew each time, before it does anything', async () => {
    const { strapi, done } = strapiThatFails([lockConflict('40P01')]);
    await retryLocked(strapi, 'api::story.story', { documentId: 'a' }, async () => {
      done.push('work');
    });
    const once = ['begin', 'lock {"documentId":"a"}', 'work'];
    expect(done).toEqual([...once, ...once]);
  });
});
