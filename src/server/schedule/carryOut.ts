import type { Core } from '@strapi/strapi';
import type { Withdrawals } from '../article';
import { lockUrls } from '../outlet';
import { retryTransaction } from '../strapi/retryTransaction';
import { momentOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { writeUnedited } from '../strapi/writeUnedited';
import type { Due } from './dueStories';
import { scheduleOptions } from './options';
import { OutcomeStore } from './outcomeStore';
import { asOf } from './scheduleClock';

/**
 * Does something while no other node or editor touches the row that says when: who comes second finds
 * it done, or moved.
 *
 * @returns whether it was still due, and was done
 */
export async function whileDue(
  strapi: Core.Strapi,
  due: Due,
  work: () => Promise<void>
): Promise<boolean> {
  return retryTransaction(strapi, async () => {
    await lockUrls(strapi, 'shared');
    const { documentId, locale, action, dueAt } = due;
    const held: Row[] = await strapi.db
      .queryBuilder(ARTICLE)
      .select(['id', 'publishAt', 'expires'])
      .where({ documentId, locale, publishedAt: { $null: action === 'publish' } })
      .forUpdate()
      .execute();
    const at = momentOf(action === 'publish' ? held[0]?.publishAt : held[0]?.expires);
    if (at?.getTime() !== dueAt.getTime()) return false;
    if (await new OutcomeStore(strapi).isKnown(due)) return false;
    await work();
    return true;
  });
}

/**
 * Publishes or takes away what is due, with the note of it, in one transaction.
 *
 * @returns false where another node did, or an editor moved it meanwhile
 * @throws what a write throws that is refused; nothing is written then
 */
export const carryOut = (strapi: Core.Strapi, due: Due, now: Date): Promise<boolean> =>
  whileDue(strapi, due, async () => {
    await new OutcomeStore(strapi).keep(due, now, null);
    await asOf(now, () => (due.action === 'publish' ? publish : expire)(strapi, due));
  });

const publish = async (strapi: Core.Strapi, { documentId, locale }: Due): Promise<void> => {
  await strapi.documents(ARTICLE).publish({ documentId, locale });
};

async function expire(strapi: Core.Strapi, due: Due): Promise<void> {
  const { documentId, locale } = due;
  // Whoever brings it back later brings it back for good.
  await writeUnedited(strapi, ARTICLE, due, { expires: null });
  if (scheduleOptions(strapi).expired === 'unpublished') {
    await strapi.documents(ARTICLE).unpublish({ documentId, locale });
    return;
  }
  const withdrawals: Withdrawals = strapi.plugin('newsroom').service('withdrawals');
  await withdrawals.withdraw(documentId, {
    status: 410,
    reason: null,
    authority: null,
    locales: [locale],
  });
}
