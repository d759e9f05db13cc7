/**
 * What the server answers to the page of mirrors in the admin panel, `/newsroom/mirrors/…`. An outlet, a mirror and a
 * move are named by document identifiers; every time is ISO 8601 in UTC.
 */

export type MirrorState = 'planned' | 'active' | 'degraded' | 'seized' | 'retired';

/** How a mirror was found by a check, and what holds of it once that is confirmed. */
export type MirrorHealth = 'fine' | 'certificate-expiring' | 'stale' | 'not-ours' | 'unreachable';

/** What one day of checks came to: the worst that was found, and how often it served the outlet. */
export interface HealthDay {
  /** A day of the outlet, `2026-11-25`. */
  day: string;
  checks: number;
  /** How many of them found it serving the outlet, be it with a certificate that ends soon. */
  serving: number;
  /** Null on a day without a check. */
  worst: MirrorHealth | null;
}

/**
 * Whether a mirror is checked, or why not: readers are not sent to it (`not-public`,
 * `out-of-use`), it is nothing that answers on the web (`no-web-address`), or it is an onion address
 * and the option `mirrors.check.torProxy` is not set (`no-tor-proxy`).
 */
export type Checkable = 'yes' | 'not-public' | 'out-of-use' | 'no-web-address' | 'no-tor-proxy';

/**
 * Why a mirror cannot become its outlet's address: it opens in Tor Browser only (`onion`), it is nothing
 * on the web, it has no address, stories stand at other paths there, readers are not sent to it, the
 * source that named it does not any more, or no path can be put behind its address (`no-paths`).
 */
export type MoveObstacle =
  | 'onion'
  | 'no-web-address'
  | 'no-address'
  | 'other-paths'
  | 'out-of-use'
  | 'expired'
  | 'no-paths';

/**
 * What contradicts the undoing of a move: it is undone, the outlet has moved or was given another
 * address or was deleted since, the mirror that its former address became was deleted or given another
 * address, or another mirror stands on the former address now (`address-taken`).
 */
export type UndoObstacle =
  | 'undone'
  | 'moved-since'
  | 'address-changed'
  | 'outlet-deleted'
  | 'mirror-deleted'
  | 'mirror-changed'
  | 'address-taken';

/** A mirror in the panel: the draft's words, and what was found of the public one. */
export interface PanelMirror {
  documentId: string;
  label: string;
  kind: string;
  platform: string | null;
  address: string | null;
  pathMapping: 'same-path' | 'root-only';
  priority: number | null;
  state: MirrorState;
  visibility: 'public' | 'restricted' | 'internal';
  status: 'draft' | 'published' | 'modified';
  /** Where it is blocked: two capital letters (ISO 3166-1). */
  blockedIn: string[];
  /** The source it came from, and until when that one names it; null for one that was entered here. */
  source: string | null;
  expires: string | null;
  checkable: Checkable;
  /** What the last check found; null for one that was never checked. */
  health: MirrorHealth | null;
  /** Whether that holds: what is worse holds after three checks in a row, what is better after two. */
  confirmed: boolean;
  checkedAt: string | null;
  message: string | null;
  latencyMs: number | null;
  certificateExpiresAt: string | null;
  /** The last thirty days, the oldest first. */
  days: HealthDay[];
  /** Whether it can be made the outlet's address; the reason where it cannot. */
  canBePrimary: { possible: true } | { possible: false; because: MoveObstacle };
}

/** An outlet on the first page of the panel. */
export interface PanelOutletSummary {
  documentId: string;
  name: string;
  slug: string;
  address: string | null;
  /** Published mirrors that readers are sent to. */
  listed: number;
  /** How many of them served the outlet at the last check, and how many were never checked. */
  serving: number;
  neverChecked: number;
  /** With fewer that serve it the panel warns; option `mirrors.minimumServing`. */
  minimumServing: number;
  /** Certificates that end within the days of option `mirrors.check.certificateDays`. */
  certificatesEnding: number;
  /** Sources whose change waits for an editor. */
  heldSources: number;
}

/** `GET /newsroom/mirrors/outlets` */
export interface PanelOutlets {
  outlets: PanelOutletSummary[];
  /** How often mirrors are checked by themselves, in minutes; 0 for never. */
  everyMinutes: number;
}

/** `GET /newsroom/mirrors/outlets/:outlet` */
export interface PanelOutlet extends PanelOutletSummary {
  everyMinutes: number;
  mirrors: PanelMirror[];
}

/** What is asked of a check; without `mirror` all that can be checked. */
export interface CheckRequest {
  mirror?: string;
}

/**
 * A line of `POST /newsroom/mirrors/outlets/:outlet/check` (application/x-ndjson): the first says how
 * many mirrors there are to check, each further one is a mirror that was checked, the last that all were.
 * Who closes the connection ends the check. 409 while this node checks the outlet already.
 */
export type CheckProgress =
  /** `withoutTor`: onion addresses that are left out, because no Tor proxy is set. */
  | { step: 'began'; total: number; withoutTor: number }
  | {
      step: 'checked';
      mirror: string;
      health: MirrorHealth;
      message: string;
      latencyMs: number | null;
      checkedAt: string;
    }
  | { step: 'ended' }
  | { step: 'failed'; message: string };

/** `GET /newsroom/mirrors/outlets/:outlet/snippet`: the links to its mirrors that a site puts into its pages. */
export interface PanelSnippet {
  /** EmptyState where there is no mirror to send readers to. */
  html: string;
  /** Where a site fetches it from. */
  address: string;
}

/** A signing key of an outlet, without its secret. */
export interface PanelKey {
  /** Its SHA-256 thumbprint (RFC 7638). */
  kid: string;
  state: 'signing' | 'former' | 'revoked' | 'ended';
  createdAt: string;
  /** Until when a former key still signs. */
  signsUntil: string | null;
  revokedAt: string | null;
}

/**
 * `GET /newsroom/mirrors/outlets/:outlet/keys`; `POST …/keys/rotate` and `POST …/keys/:kid/revoke`
 * answer the same.
 */
export interface PanelKeys {
  keys: PanelKey[];
  /**
   * Why lists cannot be signed now, so that none is given out: there is no ENCRYPTION_KEY to keep a
   * key with, or it is another one than the key was kept with. Null when they can.
   */
  problem: 'no-encryption-key' | 'unreadable-key' | null;
}

/**
 * `POST /newsroom/mirrors/outlets/:outlet/primary` with `{ mirror, formerState }`: the mirror becomes
 * the outlet's address, and the former address a mirror in that state. `null` as `formerState` keeps
 * no mirror of it.
 */
export interface MoveRequest {
  mirror: string;
  formerState: Exclude<MirrorState, 'planned'> | null;
  /**
   * The outlet's address as whoever asks saw it. Where it is another by now the answer is 409 and
   * nothing is changed; without it, only what happens at the very moment counts.
   */
  from?: string | null;
}

/** What a move did. `POST /newsroom/mirrors/moves/:move/undo` takes it back and answers it again. */
export interface OutletMove {
  documentId: string;
  outlet: string;
  from: string | null;
  to: string;
  at: string;
  by: string | null;
  undoneAt: string | null;
  /** Whether it can be undone; what contradicts it, and the label of a mirror that is in the way. */
  canUndo: { possible: true } | { possible: false; because: UndoObstacle; mirror: string | null };
}

/** A line of the log of changes: who changed what of a mirror, or of the outlet's address. */
export interface MirrorChange {
  documentId: string;
  at: string;
  /** Name of the editor, or address of the source; null for the system itself. */
  by: string | null;
  /** `check`: what checks found changed. `source`: a source it came from changed it. */
  cause: 'editor' | 'source' | 'check' | 'import';
  action:
    | 'created'
    | 'changed'
    | 'published'
    | 'unpublished'
    | 'deleted'
    | 'moved'
    | 'move-undone'
    | 'degraded'
    | 'recovered'
    | 'key-made'
    | 'key-rotated'
    | 'key-revoked'
    | 'source-held'
    | 'source-accepted'
    | 'source-refused';
  mirror: string | null;
  /** Its label then, which stays readable when it is gone. */
  label: string | null;
  /** Field, former and present value, of what can be said in a line. */
  changes: Array<{ field: string; before: string | null; after: string | null }>;
}

/** `GET /newsroom/mirrors/outlets/:outlet/changes?page=1`, the newest first, 50 a page. */
export interface MirrorChanges {
  changes: MirrorChange[];
  moves: OutletMove[];
  page: number;
  pageCount: number;
}

/** What was done with the entries of a source that are the outlet's. */
export interface SourceCounts {
  entries: number;
  added: number;
  refreshed: number;
  retired: number;
  unchanged: number;
  /** Left as an editor has them. */
  kept: number;
  refused: number;
}

/** What the reading of a source came to. Only one that was gone through with changed any mirror. */
export type SourceOutcome =
  | { kind: 'read'; counts: SourceCounts }
  /** It waits for an editor, or an editor dropped what it names. */
  | { kind: 'held' | 'dropped' | 'unreadable' };

/** A source that an outlet's mirrors come from. */
export interface PanelSource {
  url: string;
  format: string;
  lastReadAt: string | null;
  /** What the last reading came to; null before the first one. */
  outcome: SourceOutcome | null;
  /** What is wrong with the source or with entries of it, a line each. */
  problem: string | null;
  /** How many mirrors come from it now. */
  mirrors: number;
  /** A change too large to be made without an editor; null for none. */
  held: { at: string; named: number; now: number } | null;
}

/** A copy of the outlet's site that nobody declared: a host that was met, and where. */
export interface UndeclaredCopy {
  documentId: string;
  host: string;
  address: string;
  /** The story whose path or number it has. */
  story: string | null;
  foundIn: string;
  foundAt: string;
}

/**
 * `GET /newsroom/mirrors/outlets/:outlet/sources`. `POST …/sources/read` reads them all now;
 * `POST …/sources/held` with `{ url, accept: boolean }` lets a held change through or drops it;
 * `POST …/copies/:copy/dismiss` takes a report off the page. Each answers this again.
 */
export interface PanelSources {
  sources: PanelSource[];
  copies: UndeclaredCopy[];
}
