/**
 * What the mirror desk answers to the admin panel, `/newsroom/mirrors/…`. An outlet, a mirror and a
 * move are named by document identifiers; every time is ISO 8601 in UTC.
 */

export type MirrorState = 'planned' | 'active' | 'degraded' | 'seized' | 'retired';

/** What a look at a mirror found. */
export type LookVerdict = 'fine' | 'certificate-expiring' | 'stale' | 'not-ours' | 'unreachable';

/** What one day of looks came to: the worst that was seen, and how often it was fine. */
export interface HealthDay {
  /** A day in UTC, `2026-11-25`. */
  day: string;
  looks: number;
  /** How many of them found it serving the outlet, be it with a certificate that ends soon. */
  fine: number;
  /** Null on a day without a look. */
  worst: LookVerdict | null;
}

/**
 * Whether looks are made at a mirror, or why not: readers are not sent to it (`not-public`,
 * `out-of-use`), it is nothing that answers on the web (`no-web-address`), or it is an onion address
 * and the option `mirrors.probe.torProxy` is not set (`no-tor-proxy`).
 */
export type Lookable = 'yes' | 'not-public' | 'out-of-use' | 'no-web-address' | 'no-tor-proxy';

/**
 * Why a mirror cannot become its outlet's address: it opens in Tor Browser only (`onion`), it is nothing
 * on the web, it has no address, stories stand at other paths there, readers are not sent to it, the
 * list that named it does not any more, or no path can be put behind its address (`no-paths`).
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

/** A mirror on the desk: the draft's words, and what was found of the public one. */
export interface DeskMirror {
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
  /** The list it came from, and until when that one names it; null for one that was entered here. */
  source: string | null;
  expires: string | null;
  lookable: Lookable;
  /** What the last look found; null for one that was never looked at. */
  verdict: LookVerdict | null;
  /** Whether that holds: what is worse holds after three looks in a row, what is better after two. */
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

/** An outlet on the first page of the desk. */
export interface DeskOutletSummary {
  documentId: string;
  name: string;
  slug: string;
  address: string | null;
  /** Published mirrors that readers are sent to. */
  listed: number;
  /** How many of them served the outlet at the last look, and how many were never looked at. */
  fine: number;
  neverLooked: number;
  /** Below this many fine ones the desk warns; option `mirrors.minimumFine`. */
  minimumFine: number;
  /** Certificates that end within the days of option `mirrors.probe.certificateDays`. */
  certificatesEnding: number;
  /** Lists whose change waits for an editor. */
  heldLists: number;
}

/** `GET /newsroom/mirrors/outlets` */
export interface DeskOutlets {
  outlets: DeskOutletSummary[];
  /** How often mirrors are looked at by themselves, in minutes; 0 for never. */
  everyMinutes: number;
}

/** `GET /newsroom/mirrors/outlets/:outlet` */
export interface DeskOutlet extends DeskOutletSummary {
  everyMinutes: number;
  mirrors: DeskMirror[];
}

/** What is asked of a check; without `mirror` all that can be looked at. */
export interface CheckRequest {
  mirror?: string;
}

/**
 * A line of `POST /newsroom/mirrors/outlets/:outlet/check` (application/x-ndjson): the first says how
 * many mirrors there are to look at, each further one is a look that has ended, the last that all have.
 * Who closes the connection ends the check. 409 while this node looks at the outlet already.
 */
export type CheckProgress =
  /** `withoutTor`: onion addresses that are left out, because no Tor proxy is set. */
  | { step: 'began'; total: number; withoutTor: number }
  | {
      step: 'looked';
      mirror: string;
      verdict: LookVerdict;
      message: string;
      latencyMs: number | null;
      checkedAt: string;
    }
  | { step: 'ended' }
  | { step: 'failed'; message: string };

/** `GET /newsroom/mirrors/outlets/:outlet/footer`: what readers see. */
export interface DeskFooter {
  /** Empty where there is no mirror to send readers to. */
  html: string;
  /** Where a site fetches it from. */
  address: string;
}

/** A signing key of an outlet, without its secret. */
export interface DeskKey {
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
export interface DeskKeys {
  keys: DeskKey[];
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
  /** Name of the editor, or of the list; null for the system itself. */
  by: string | null;
  /** `look`: what the looks found changed. `list`: a list it came from changed it. */
  cause: 'editor' | 'list' | 'look' | 'import';
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
    | 'list-held'
    | 'list-accepted'
    | 'list-refused';
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

/** What was done with the entries of a list that are the outlet's. */
export interface ListCounts {
  entries: number;
  added: number;
  refreshed: number;
  retired: number;
  unchanged: number;
  /** Left as an editor has them. */
  kept: number;
  refused: number;
}

/** What the reading of a list came to. Only one that was gone through with changed any mirror. */
export type ListOutcome =
  | { kind: 'read'; counts: ListCounts }
  /** It waits for an editor, or an editor dropped what it names. */
  | { kind: 'held' | 'dropped' | 'unreadable' };

/** A list that an outlet's mirrors are kept by. */
export interface DeskList {
  url: string;
  format: string;
  lastReadAt: string | null;
  /** What the last reading came to; null before the first one. */
  outcome: ListOutcome | null;
  /** What is wrong with the list or with entries of it, a line each. */
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
 * `GET /newsroom/mirrors/outlets/:outlet/lists`. `POST …/lists/read` reads them all now;
 * `POST …/lists/held` with `{ url, accept: boolean }` lets a held change through or drops it;
 * `POST …/copies/:copy/dismiss` takes a report off the page. Each answers this again.
 */
export interface DeskLists {
  lists: DeskList[];
  copies: UndeclaredCopy[];
}
