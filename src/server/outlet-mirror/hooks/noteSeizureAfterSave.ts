import type { Change } from '../../moments';
import { version, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import { authorName, currentCause } from '../changes';
import { seizures, type Seizure } from '../seizures';

/** Sees in the transaction that a mirror has become seized, by the row that editors write. */
export async function noteSeizureAfterSave(change: Change): Promise<void> {
  const { strapi, action, versions } = change;
  if (action === 'delete' || action === 'publish' || action === 'unpublish') return;
  const seen: Seizure[] = [];
  for (const each of versions) {
    const before = change.before.find(
      (row) => row.documentId === each.documentId && row.publishedAt === null
    );
    const row: Row | null = await version(strapi, OUTLET_MIRROR, each, 'draft', {
      outlet: { select: ['documentId'] },
    });
    if (row?.state !== 'seized' || before?.state === 'seized') continue;
    const outlet = row.outlet as { documentId: string } | null;
    seen.push({
      mirror: row.documentId,
      outlet: outlet?.documentId ?? null,
      label: String(row.label),
      address: typeof row.address === 'string' ? row.address : null,
      before: typeof before?.state === 'string' ? before.state : null,
      by: currentCause()?.by ?? authorName(strapi),
    });
  }
  if (seen.length > 0) seizures.set(change, seen);
}
