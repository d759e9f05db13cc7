import type { Change } from '../moments';

/** What a webhook is told of a mirror that was taken away. */
export interface Seizure extends Record<string, unknown> {
  /** Document identifiers. */
  mirror: string;
  outlet: string | null;
  label: string;
  address: string | null;
  /** What it was before; null for one that was entered as seized. */
  before: string | null;
  /** The editor, or the name of the API token; null for a program. */
  by: string | null;
}

/** What a write made of mirrors, from its transaction to behind its commit. */
export const seizures = new WeakMap<Change, Seizure[]>();
