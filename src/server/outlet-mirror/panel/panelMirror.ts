import type { MirrorState, PanelMirror } from '../../../../types/mirror-panel';
import type { Row } from '../../strapi/rows';
import { checkable, lastFound, type CheckableRow, type HealthRow } from '../check';
import { canBePrimary, type PrimaryCandidate } from '../move';
import { isoOrNull, nonEmptyText } from '../values';
import { healthDays, type DayCount } from './healthDays';

/** What is known of a mirror. */
export interface MirrorFacts {
  /** With its `blockedIn`. */
  draft: Row;
  published: Row | null;
  /** As the content manager calls it. */
  status: PanelMirror['status'];
  health: HealthRow | null;
  counts: readonly DayCount[];
  /** Whose days are told. */
  timeZone: string;
}

/**
 * A mirror as the panel shows it.
 *
 * @param torProxy option `mirrors.check.torProxy`
 */
export function panelMirror(
  { draft, published, status, health, counts, timeZone }: MirrorFacts,
  torProxy: string,
  now: Date
): PanelMirror {
  return {
    documentId: draft.documentId,
    label: String(draft.label),
    kind: String(draft.kind),
    platform: nonEmptyText(draft.platform),
    address: nonEmptyText(draft.address),
    pathMapping: draft.pathMapping === 'same-path' ? 'same-path' : 'root-only',
    priority: typeof draft.priority === 'number' ? draft.priority : null,
    state: draft.state as MirrorState,
    visibility: draft.visibility as PanelMirror['visibility'],
    status,
    blockedIn: ((draft.blockedIn ?? []) as Array<{ country: string }>).map(
      ({ country }) => country
    ),
    source: nonEmptyText(draft.source),
    expires: isoOrNull(draft.expires),
    checkable: checkable(published as (Row & CheckableRow) | null, torProxy),
    health: health && lastFound(health),
    confirmed: health !== null && health.pending === null,
    checkedAt: isoOrNull(health?.checkedAt),
    message: health?.message ?? null,
    latencyMs: health?.latencyMs ?? null,
    certificateExpiresAt: isoOrNull(health?.certificateExpiresAt),
    days: healthDays(counts, now, timeZone),
    // What readers know of it counts; of one that is not public, the draft.
    canBePrimary: canBePrimary((published ?? draft) as Row & PrimaryCandidate, now),
  };
}
