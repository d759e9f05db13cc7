import type { MirrorKind } from '../address';

/** An entry of a source as it stands there, before the rules for addresses. */
export interface ParsedEntry {
  /** Where in the source, e.g. `line 12`. */
  place: string;
  address: string;
  /** Where the source tells; found from the address otherwise. */
  kind?: MirrorKind;
  platform?: string | null;
  label?: string;
  pathMapping?: 'same-path' | 'root-only';
  priority?: number;
  languages?: string[];
  /** Two capital letters each (ISO 3166-1). */
  blockedIn?: string[];
  proofUrl?: string | null;
  /** ISO 8601; null for one without an end. */
  expires?: string | null;
}

/** An entry that cannot be a mirror, and why. */
export interface RefusedEntry {
  place: string;
  address: string;
  reason: string;
}

/** What a reader of a format found for one outlet. */
export interface ParsedSource {
  format: 'bypass' | 'onion-directory' | 'signed';
  entries: ParsedEntry[];
  refused: RefusedEntry[];
  /** Whether its mirrors are copies of the site, which readers may be sent to without an editor. */
  publishable: boolean;
  /** For how long the source itself may be used, where it says so. */
  use: { until: Date; days: number } | null;
}

/** A mirror that a source names, by the rules for addresses. */
export interface NamedMirror extends ParsedEntry {
  kind: MirrorKind;
  platform: string | null;
  /** Equal for addresses that lead to one place. */
  key: string;
  label: string;
  pathMapping: 'same-path' | 'root-only';
}

/** A source that cannot be read at all, in words that say what is wrong with it. Nothing changes then. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}
