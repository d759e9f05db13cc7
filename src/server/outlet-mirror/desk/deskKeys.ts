import type { DeskKey, DeskKeys } from '../../../../types/mirrorDesk';
import type { KeyInfo, KeyRing } from '../key';

function stateOf({ revokedAt, signsUntil }: KeyInfo, now: Date): DeskKey['state'] {
  if (revokedAt !== null) return 'revoked';
  if (signsUntil === null) return 'signing';
  return new Date(signsUntil) > now ? 'former' : 'ended';
}

/**
 * The keys of an outlet, newest first, and whether they can be used.
 *
 * @param outlet document identifier
 */
export async function deskKeys(ring: KeyRing, outlet: string, now = new Date()): Promise<DeskKeys> {
  const keys = (await ring.list(outlet)).map((key) => ({
    kid: key.kid,
    state: stateOf(key, now),
    createdAt: key.createdAt,
    signsUntil: key.signsUntil,
    revokedAt: key.revokedAt,
  }));
  return { keys, problem: await ring.problem(outlet, now) };
}
