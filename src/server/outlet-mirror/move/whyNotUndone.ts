import type { Core } from '@strapi/strapi';
import type { UndoObstacle } from '../../../../types/mirror-panel';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import { isOnOutletHost } from '../address';
import type { OutletMoveRow } from './outletMoveStore';

/** What is in the way of an undoing, and the label of the mirror that is. */
export interface Obstacle {
  because: UndoObstacle;
  mirror: string | null;
}

/** What whoever asks all the same is told: what contradicts, and what to do. */
export const sentenceOf = ({ because, mirror }: Obstacle): string =>
  ({
    undone: 'It has been undone already.',
    'moved-since': 'The outlet has moved again since. Undo that move first.',
    'outlet-deleted': 'The outlet was deleted since.',
    'address-changed':
      'The outlet’s address was changed since. Write the address you want into the outlet.',
    'mirror-deleted':
      'The mirror that the former address became was deleted since. Write the address you want into the outlet.',
    'mirror-changed': 'The mirror that the former address became was given another address since.',
    'address-taken': `The mirror “${mirror ?? ''}” stands on the former address now. Delete it first.`,
  })[because];

const obstacle = (because: UndoObstacle, mirror: string | null = null): Obstacle => ({
  because,
  mirror,
});

/**
 * What contradicts a move's undoing; null where nothing does.
 *
 * @param moves all of the outlet, the newest first
 */
export async function whyNotUndone(
  strapi: Core.Strapi,
  move: OutletMoveRow,
  moves: readonly OutletMoveRow[]
): Promise<Obstacle | null> {
  if (move.undoneAt) return obstacle('undone');
  const since = moves.slice(
    0,
    moves.findIndex(({ documentId }) => documentId === move.documentId)
  );
  if (since.some(({ undoneAt }) => !undoneAt)) {
    return obstacle('moved-since');
  }
  const outlet: Row | null = await rowsOf(strapi, OUTLET).findOne({
    where: { documentId: move.outlet },
  });
  if (!outlet) return obstacle('outlet-deleted');
  if (outlet.address !== move.toAddress) return obstacle('address-changed');
  const mirrors: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    where: { outlet: { documentId: move.outlet } },
  });
  const { former, fromAddress } = move;
  if (former !== null) {
    const rows = mirrors.filter(({ documentId }) => documentId === former);
    if (rows.length === 0) return obstacle('mirror-deleted');
    if (rows.some(({ address, kind }) => kind !== 'web' || address !== rows[0]?.address)) {
      return obstacle('mirror-changed');
    }
  }
  const inTheWay = mirrors.find(
    ({ documentId, address, kind }) =>
      documentId !== former &&
      fromAddress !== null &&
      typeof address === 'string' &&
      isOnOutletHost(address, kind, fromAddress)
  );
  return inTheWay ? obstacle('address-taken', String(inTheWay.label)) : null;
}
