import type { Core } from '@strapi/strapi';
import type { CheckedRow } from './checkSet';
import { decisionsOf, endDecision } from './decisionStore';
import { endingBetween, fingerprintOf } from './fingerprint';

/** An override was given for these words and this picture; it does not pass on to others. */
export async function endOverrides(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> {
  const [first] = checked;
  if (!first) return;
  const { locale } = first.row;
  const captions = checked.map(({ row }) => row.documentId);
  for (const decision of await decisionsOf(strapi, captions, locale)) {
    if (decision.kind !== 'override' || decision.endedAt !== null) continue;
    const now = checked.find(({ row }) => row.documentId === decision.caption);
    const ending = now && endingBetween(decision, fingerprintOf(now));
    if (!ending) continue;
    await endDecision(strapi, { documentId: decision.caption, locale }, 'override', ending);
  }
}
