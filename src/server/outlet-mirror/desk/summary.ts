import type { DeskOutletSummary } from '../../../../types/mirrorDesk';
import { usableMirrors, type MirrorRow } from '../list';
import { isUsable, lastSeen, type HealthRow } from '../probe';

/** A published mirror of an outlet. */
export type PublishedMirror = MirrorRow & { documentId: string };

/** What a summary is made of. */
export interface Facts {
  outlet: Pick<DeskOutletSummary, 'documentId' | 'name' | 'slug' | 'address'>;
  published: readonly PublishedMirror[];
  /** By mirror. */
  health: ReadonlyMap<string, HealthRow>;
  heldLists: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * How an outlet stands, by the mirrors that readers are sent to.
 *
 * @param minimumFine option `mirrors.minimumFine`
 * @param certificateDays option `mirrors.probe.certificateDays`
 */
export function summaryOf(
  { outlet, published, health, heldLists }: Facts,
  { minimumFine, certificateDays }: { minimumFine: number; certificateDays: number },
  now: Date
): DeskOutletSummary {
  // No two mirrors of an outlet have one address.
  const addresses = new Set(usableMirrors(published, {}, now).map(({ address }) => address));
  const listed = published.filter(({ address }) => address !== null && addresses.has(address));
  const seen = listed.map(({ documentId }) => health.get(documentId));
  const found = seen.map((each) => (each ? lastSeen(each) : null));
  const end = now.getTime() + certificateDays * DAY;
  return {
    ...outlet,
    listed: listed.length,
    fine: found.filter((verdict) => verdict !== null && isUsable(verdict)).length,
    neverLooked: found.filter((verdict) => verdict === null).length,
    minimumFine,
    certificatesEnding: seen.filter(
      (each) => each?.certificateExpiresAt && new Date(each.certificateExpiresAt).getTime() < end
    ).length,
    heldLists,
  };
}
