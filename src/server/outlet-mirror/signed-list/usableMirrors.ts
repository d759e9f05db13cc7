import { isMirrorKind, type MirrorKind } from '../address';
import type { ListedMirror } from '../../../mirrors/mirrorList';

/** A mirror's row with its components. */
export interface ListableMirror {
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
  /** What the checks of it have found; absent where nobody checks. */
  checks?: { serving: boolean; lastAt: string };
}

export interface MirrorFilter {
  /** Leaves out mirrors that are blocked there: two capital letters (ISO 3166-1). */
  country?: string;
  kinds?: readonly MirrorKind[];
}

const LAST = 1000;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function listed(row: ListableMirror): ListedMirror | null {
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
    state: row.checks?.serving === false ? 'degraded' : state,
    lastChecked: row.checks?.lastAt ?? null,
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
  rows: readonly ListableMirror[],
  { country, kinds }: MirrorFilter,
  now: Date
): ListedMirror[] {
  const inOrder = (some: readonly ListableMirror[]) =>
    some
      .map(listed)
      .filter((mirror): mirror is ListedMirror => mirror !== null)
      .sort((a, b) => a.priority - b.priority || compare(a.address, b.address));
  const isOut = ({ checks }: ListableMirror) => checks?.serving === false;
  return [...inOrder(rows.filter((row) => !isOut(row))), ...inOrder(rows.filter(isOut))]
    .filter(({ expires }) => expires === null || new Date(expires) > now)
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ blockedIn }) => !country || !blockedIn.includes(country));
}
