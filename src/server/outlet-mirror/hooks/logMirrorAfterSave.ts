import type { Change } from '../../moments';
import { rowsOfDocument, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import {
  isLoggedAsOne,
  differences,
  MIRROR_FIELDS,
  type FieldChange,
  MirrorChangeStore,
  type NewMirrorChange,
} from '../changes';

/** What of a mirror's row the log tells, beside its own fields. */
export const MIRROR_FILL = {
  outlet: { select: ['documentId', 'name'] },
  languages: true,
  blockedIn: true,
};

interface Pair {
  draft: Row | null;
  published: Row | null;
}

const pairOf = (rows: readonly Row[]): Pair => ({
  draft: rows.find(({ publishedAt }) => publishedAt === null) ?? null,
  published: rows.find(({ publishedAt }) => publishedAt !== null) ?? null,
});

const outletOf = (row: Row | null): string | null =>
  (row?.outlet as { documentId: string } | null | undefined)?.documentId ?? null;

type Event = Pick<NewMirrorChange, 'action' | 'changes'>;

/** What happened to a mirror, by its rows before and after. */
function eventsOf(action: Change['action'], before: Pair, after: Pair): Event[] {
  if (action === 'delete') {
    const was = before.draft ?? before.published;
    return [{ action: 'deleted', changes: differences(MIRROR_FIELDS, was, null) }];
  }
  const ofDraft = differences(MIRROR_FIELDS, before.draft, after.draft);
  const events: Event[] = [];
  if (action === 'create' || action === 'clone') {
    events.push({ action: 'created', changes: ofDraft });
  } else if (ofDraft.length > 0) events.push({ action: 'changed', changes: ofDraft });
  if (before.published && !after.published) events.push({ action: 'unpublished', changes: [] });
  if (after.published) {
    const ofPublic = differences(MIRROR_FIELDS, before.published, after.published);
    if (!before.published || ofPublic.length > 0) {
      events.push({ action: 'published', changes: beyond(ofPublic, ofDraft, before.published) });
    }
  }
  return events;
}

/** What the line before has said already, and what a first publication would only repeat, is left out. */
const beyond = (
  ofPublic: readonly FieldChange[],
  said: readonly FieldChange[],
  before: Row | null
): FieldChange[] =>
  before
    ? ofPublic.filter(({ field, after }) =>
        said.every((each) => each.field !== field || each.after !== after)
      )
    : [];

/** Writes down who did what to a mirror, by whichever door. */
export async function logMirrorAfterSave(change: Change): Promise<void> {
  if (isLoggedAsOne()) return;
  const { strapi, action, versions } = change;
  for (const { documentId } of versions) {
    const before = pairOf(change.before.filter((row) => row.documentId === documentId));
    const after = pairOf(await rowsOfDocument(strapi, OUTLET_MIRROR, documentId, MIRROR_FILL));
    const was = before.draft ?? before.published;
    const is = after.draft ?? after.published;
    const label = (is ?? was) ? String((is ?? was)?.label) : null;
    const outlets = new Set([outletOf(is ?? was), ...(was ? [outletOf(was)] : [])]);
    if (outlets.size > 1) outlets.delete(null);
    for (const outlet of outlets) {
      await new MirrorChangeStore(strapi).write(
        eventsOf(action, before, after).map((event) => ({
          outlet,
          mirror: documentId,
          label,
          ...event,
        }))
      );
    }
  }
}
