import type { NewMirrorChange } from '../changes';
import type { HeldChange } from './sourceStore';

/** What the log of changes says of a change of a source that waits, or that an editor decided on. */
export const heldChangeLine = (
  action: 'source-held' | 'source-accepted' | 'source-refused',
  outlet: string,
  url: string,
  held: HeldChange
): NewMirrorChange => ({
  action,
  outlet,
  mirror: null,
  label: url,
  changes: [{ field: 'mirrors', before: String(held.now), after: String(held.named) }],
});
