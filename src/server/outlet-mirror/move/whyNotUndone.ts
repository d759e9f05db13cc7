import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../rows';
import { OUTLET, OUTLET_MIRROR } from '../../uids';
import { isOnOutletHost } from '../address';
import type { MoveRow } from './moveBook';

/**
 * What contradicts a move's undoing, in words that say what to do; null where nothing does.
 *
 * @param moves all of the outlet, the newest first
 */
export async function whyNotUndone(
  strapi: Core.Strapi,
  move: MoveRow,
  moves: readonly MoveRow[]
): Promise<string | null> {
  if (move.undoneAt) return 'It has been undone already.';
  if (moves.some(({ id, undoneAt }) => id > move.id && !undoneAt)) {
    return 'The outlet has moved again since. Undo that move first.';
  }
  const outlet: Row | null = await rowsOf(strapi, OUTLET).findOne({
    where: { documentId: move.outlet },
  });
  if (!outlet) return 'The outlet was deleted since.';
  if (outlet.address !== move.toAddress) {
    return 'The outlet’s address was changed since. Write the address you want into the outlet.';
  }
  const mirrors: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    where: { outlet: { documentId: move.outlet } },
  });
  const { former, fromAddress } = move;
  if (former !== null) {
    const rows = mirrors.filter(({ documentId }) => documentId === former);
    if (rows.length === 0) {
      return 'The mirror that the former address became was deleted since. Write the address you want into the outlet.';
    }
    if (rows.some(({ address, kind }) => kind !== 'web' || address !== rows[0]?.address)) {
      return 'The mirror that the former address became was given another address since.';
    }
  }
  const inTheWay = mirrors.find(
    ({ documentId, address, kind }) =>
      documentId !== former &&
      fromAddress !== null &&
      typeof address === 'string' &&
      isOnOutletHost(address, kind, fromAddress)
  );
  if (inTheWay) {
    return `The mirror “${String(inTheWay.label)}” stands on the former address now. Delete it first.`;
  }
  return null;
}
