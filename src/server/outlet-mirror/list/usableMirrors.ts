import { isMirrorKind, type MirrorKind } from '../address';
import type { ListedMirror } from '../../../mirrors/mirrorList';

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
  /** What the last looks at it have found; absent where nobody looks. */
  health?: { usable: boolean; checkedAt: string };
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
    state: row.health?.usable === false ? 'degraded' : state,
    lastChecked: row.health?.checkedAt ?? null,
    blockedIn: (row.blockedIn ?? []).map(({ country }) => country),
    proofUrl: row.proofUrl,
    expires: row.expires ? new Date(row.expires).toISOString() : null,
  };
}

/**
 * The mirrors that a reader can use: active or degraded, not past their end, by priority; those that
 * were found out of use come last. What is seized or retired is no way to the outlet, and may be a trap.
 */
export function usableMirrors(
  rows: readonly MirrorRow[],
  { country, kinds }: Wanted,
  now: Date
): ListedMirror[] {
  const inOrder = (some: readonly MirrorRow[]) =>
    some
      .map(listed)
      .filter((mirror): mirror is ListedMirror => mirror !== null)
      .sort((a, b) => a.priority - b.priority || compare(a.address, b.address));
  const isOut = ({ health }: MirrorRow) => health?.usable === false;
  return [...inOrder(rows.filter((row) => !isOut(row))), ...inOrder(rows.filter(isOut))]
    .filter(({ expires }) => expires === null || new Date(expires) > now)
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ blockedIn }) => !country || !blockedIn.includes(country));
}
