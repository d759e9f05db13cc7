import type { Core } from '@strapi/strapi';
import type { Change } from '../../moments';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, LISTING, OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import { withoutEndSlashes } from '../../text/ends';

/**
 * Makes what is stored behind an outlet's address follow it in the same transaction: the URLs of its
 * stories, and the pages by which it vouches for its mirrors. One statement each, however many
 * stories there are, so that no reader is sent to the former address after the outlet has left it.
 */
export async function moveUrlsAfterSave({
  strapi,
  action,
  versions,
  before,
}: Change): Promise<void> {
  if (action !== 'update') return;
  for (const { documentId } of versions) {
    const was = baseOf(before.find((row) => row.documentId === documentId));
    const is = baseOf(await rowsOf(strapi, OUTLET).findOne({ where: { documentId } }));
    if (was !== null && is !== null && was !== is) await move(strapi, documentId, was, is);
  }
}

const baseOf = (outlet: Row | null | undefined): string | null =>
  typeof outlet?.address === 'string' && outlet.address !== ''
    ? withoutEndSlashes(outlet.address)
    : null;

async function move(strapi: Core.Strapi, outlet: string, from: string, to: string): Promise<void> {
  const { dialect } = strapi.db;
  const tableOf = (uid: typeof ARTICLE | typeof LISTING) =>
    strapi.getModel(uid).collectionName as string;
  // Characters as the database counts them.
  const behind = [...from].length + 1;
  /** The value with its beginning exchanged, in the words of each database. */
  const moved = (column: string) =>
    dialect.client === 'mysql'
      ? strapi.db.connection.raw(`concat(?, substr(??, ${behind}))`, [to, column])
      : strapi.db.connection.raw(`cast(? as text) || substr(??, ${behind})`, [to, column]);
  const startsThere = (column: string) =>
    strapi.db.connection.raw(`substr(??, 1, ${behind}) = ?`, [column, `${from}/`]);

  await strapi.db.transaction(async ({ trx }) => {
    // In the draft too, and without touching `updatedAt`: nobody edited the story.
    const articles = tableOf(ARTICLE);
    await strapi.db
      .getConnection(articles)
      .where(startsThere(`${articles}.canonical_url`))
      .whereIn('document_id', (listed) => {
        void listed
          .select('article')
          .from(strapi.db.getConnection(tableOf(LISTING)).as('listed'))
          .where({ outlet });
      })
      .update({ canonical_url: moved('canonical_url') })
      .transacting(trx);
  });
  const mirrors: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    select: ['id', 'proofUrl'],
    where: { outlet: { documentId: outlet }, proofUrl: { $notNull: true } },
  });
  for (const { id, proofUrl } of mirrors) {
    const url = String(proofUrl);
    if (url !== from && !url.startsWith(`${from}/`)) continue;
    await rowsOf(strapi, OUTLET_MIRROR).updateMany({
      where: { id },
      data: { proofUrl: `${to}${url.slice(from.length)}` },
    });
  }
}
