import type { Change } from '../../moments';
import { rowsOfDocument, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import {
  isLoggedAsOne,
  differences,
  OUTLET_FIELDS,
  MirrorChangeStore,
  type NewMirrorChange,
} from '../changes';

/** What of an outlet's row the log tells, beside its own fields. */
export const OUTLET_FILL = { mirrors: { select: ['documentId', 'label'] } };

/** An outlet's mirrors, each once though it has a draft and a published row. */
const mirrorsOf = (row: Row | null): Map<string, string> =>
  new Map(
    ((row?.mirrors ?? []) as Row[]).map(({ documentId, label }) => [documentId, String(label)])
  );

/** Writes down who changed an outlet's address, or gave it mirrors or took them from its own form. */
export async function logOutletAfterSave(change: Change): Promise<void> {
  if (isLoggedAsOne()) return;
  const { strapi, action, versions } = change;
  for (const { documentId } of versions) {
    const was = change.before.find((row) => row.documentId === documentId) ?? null;
    const [is = null] = await rowsOfDocument(strapi, OUTLET, documentId, OUTLET_FILL);
    const changes = differences(OUTLET_FIELDS, was, is);
    const lines: NewMirrorChange[] = [];
    if (action === 'delete' || changes.length > 0) {
      lines.push({
        outlet: documentId,
        mirror: null,
        label: String((is ?? was)?.name),
        action: action === 'delete' ? 'deleted' : 'changed',
        changes,
      });
    }
    const before = mirrorsOf(was);
    const after = mirrorsOf(is);
    const name = String((is ?? was)?.name);
    for (const [mirror, label] of before) {
      if (after.has(mirror)) continue;
      const moved = { field: 'outlet', before: name, after: null };
      lines.push({ outlet: documentId, mirror, label, action: 'changed', changes: [moved] });
    }
    for (const [mirror, label] of after) {
      if (before.has(mirror)) continue;
      const moved = { field: 'outlet', before: null, after: name };
      lines.push({ outlet: documentId, mirror, label, action: 'changed', changes: [moved] });
    }
    await new MirrorChangeStore(strapi).write(lines);
  }
}
