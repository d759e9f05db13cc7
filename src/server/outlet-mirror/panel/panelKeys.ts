import type { PanelKey, PanelKeys } from '../../../../types/mirror-panel';
import type { KeyInfo, OutletKeyStore } from '../key';

function stateOf({ revokedAt, signsUntil }: KeyInfo, now: Date): PanelKey['state'] {
  if (revokedAt !== null) return 'revoked';
  if (signsUntil === null) return 'signing';
  return new Date(signsUntil) > now ? 'former' : 'ended';
}

/**
 * The keys of an outlet, newest first, and whether they can be used.
 *
 * @param outlet document identifier
 */
export async function panelKeys(
  store: OutletKeyStore,
  outlet: string,
  now = new Date()
): Promise<PanelKeys> {
  const keys = (await store.list(outlet)).map((key) => ({
    kid: key.kid,
    state: stateOf(key, now),
    createdAt: key.createdAt,
    signsUntil: key.signsUntil,
    revokedAt: key.revokedAt,
  }));
  return { keys, problem: await store.problem(outlet, now) };
}
