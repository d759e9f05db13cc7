import { isMirrorKind, type MirrorKind } from '../address';
import type { ListedMirror } from './mirrorList';

/** A mirror's row with its components. */
export interface MirrorRow {
  label: string;
  kind: string;
  platform: string | null;
  address: string | null;
  pathMapping: string | null;
  priority: number | null;
  state: string;
  proofUrl: string | null;
  expires: string | Date | null;
  languages?: ReadonlyArray<{ language: string }>;
  blockedIn?: ReadonlyArray<{ country: string }>;
}

export interface Wanted {
  /** Leaves out mirrors that are blocked there: two capital letters (ISO 3166-1). */
  country?: string;
  kinds?: readonly MirrorKind[];
}

const LAST = 1000;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function listed(row: MirrorRow): ListedMirror | null {
  const { address, kind, state } = row;
  if (!address || !isMirrorKind(kind) || (state !== 'active' && state !== 'degraded')) return null;
  return {
    label: row.label,
    kind,
    platform: row.platform,
    address,
    pathMapping: row.pathMapping === 'same-path' ? 'same-path' : 'root-only',
    priority: row.priority ?? LAST,
    languages: (row.languages ?? []).map(({ language }) => language),
    state,
    blockedIn: (row.blockedIn ?? []).map(({ country }) => country),
    proofUrl: row.proofUrl,
    expires: row.expires ? new Date(row.expires).toISOString() : null,
  };
}

/**
 * The mirrors that a reader can use: active or degraded, not past their end, by priority. What is
 * seized or retired is no way to the outlet, and may be a trap.
 */
export function usableMirrors(
  rows: readonly MirrorRow[],
  { country, kinds }: Wanted,
  now: Date
): ListedMirror[] {
  return rows
    .map(listed)
    .filter((mirror): mirror is ListedMirror => mirror !== null)
    .filter(({ expires }) => expires === null || new Date(expires) > now)
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ blockedIn }) => !country || !blockedIn.includes(country))
    .sort((a, b) => a.priority - b.priority || compare(a.address, b.address));
}
