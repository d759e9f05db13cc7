import type { DeskMirror, MirrorState } from '../../../../types/mirrorDesk';
import type { Row } from '../../strapi/rows';
import { canBePrimary, type Candidate } from '../move/canBePrimary';
import { lastSeen, lookable, type HealthRow, type LookedRow } from '../probe';
import { healthDays, type DayCount } from './healthDays';

/** What is known of a mirror. */
export interface MirrorFacts {
  /** With its `blockedIn`. */
  draft: Row;
  published: Row | null;
  /** As the content manager calls it. */
  status: DeskMirror['status'];
  health: HealthRow | null;
  counts: readonly DayCount[];
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const timeOf = (value: unknown): string | null =>
  typeof value === 'string' || value instanceof Date ? new Date(value).toISOString() : null;

/**
 * A mirror as the desk shows it.
 *
 * @param torProxy option `mirrors.probe.torProxy`
 */
export function deskMirror(
  { draft, published, status, health, counts }: MirrorFacts,
  torProxy: string,
  now: Date
): DeskMirror {
  return {
    documentId: draft.documentId,
    label: String(draft.label),
    kind: String(draft.kind),
    platform: textOf(draft.platform),
    address: textOf(draft.address),
    pathMapping: draft.pathMapping === 'same-path' ? 'same-path' : 'root-only',
    priority: typeof draft.priority === 'number' ? draft.priority : null,
    state: draft.state as MirrorState,
    visibility: draft.visibility as DeskMirror['visibility'],
    status,
    blockedIn: ((draft.blockedIn ?? []) as Array<{ country: string }>).map(
      ({ country }) => country
    ),
    source: textOf(draft.source),
    expires: timeOf(draft.expires),
    lookable: lookable(published as (Row & LookedRow) | null, torProxy),
    verdict: health && lastSeen(health),
    confirmed: health !== null && health.pending === null,
    checkedAt: timeOf(health?.checkedAt),
    message: health?.message ?? null,
    latencyMs: health?.latencyMs ?? null,
    certificateExpiresAt: timeOf(health?.certificateExpiresAt),
    days: healthDays(counts, now),
    // What readers know of it counts; of one that is not public, the draft.
    canBePrimary: canBePrimary((published ?? draft) as Row & Candidate, now),
  };
}
