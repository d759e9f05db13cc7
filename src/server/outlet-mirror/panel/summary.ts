import type { PanelOutletSummary } from '../../../../types/mirror-panel';
import { isServing, lastFound, type HealthRow } from '../check';
import { usableMirrors, type ListableMirror } from '../signed-list';

/** A published mirror of an outlet. */
export type PublishedMirror = ListableMirror & { documentId: string };

/** What a summary is made of. */
export interface OutletFacts {
  outlet: Pick<PanelOutletSummary, 'documentId' | 'name' | 'slug' | 'address'>;
  published: readonly PublishedMirror[];
  /** By mirror. */
  health: ReadonlyMap<string, HealthRow>;
  heldSources: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * How an outlet stands, by the mirrors that readers are sent to.
 *
 * @param minimumServing option `mirrors.minimumServing`
 * @param certificateDays option `mirrors.check.certificateDays`
 */
export function summaryOf(
  { outlet, published, health, heldSources }: OutletFacts,
  { minimumServing, certificateDays }: { minimumServing: number; certificateDays: number },
  now: Date
): PanelOutletSummary {
  // No two mirrors of an outlet have one address.
  const addresses = new Set(usableMirrors(published, {}, now).map(({ address }) => address));
  const listed = published.filter(({ address }) => address !== null && addresses.has(address));
  const rows = listed.map(({ documentId }) => health.get(documentId));
  const found = rows.map((row) => (row ? lastFound(row) : null));
  const end = now.getTime() + certificateDays * DAY;
  return {
    ...outlet,
    listed: listed.length,
    serving: found.filter((each) => each !== null && isServing(each)).length,
    neverChecked: found.filter((each) => each === null).length,
    minimumServing,
    certificatesEnding: rows.filter(
      (row) => row?.certificateExpiresAt && new Date(row.certificateExpiresAt).getTime() < end
    ).length,
    heldSources,
  };
}
