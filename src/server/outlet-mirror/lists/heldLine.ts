import type { Line } from '../changes';
import type { Held } from './listBook';

/** What the log of changes says of a held change. */
export const heldLine = (
  action: Line['action'],
  outlet: string,
  url: string,
  held: Held
): Line => ({
  action,
  outlet,
  mirror: null,
  label: url,
  changes: [{ field: 'mirrors', before: String(held.now), after: String(held.named) }],
});
