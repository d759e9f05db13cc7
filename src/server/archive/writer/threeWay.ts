import { readDigest, SOURCE_FIELDS, type RelatedDigest, type SourceField } from '../sourceDigest';
import type { StoredStory } from '../storedStory';
import type { StoryProblem } from '../story';
import { digestOfRelated, relatedDigest, type NamedStory } from './namedStories';
import type { PlannedImport } from './plannedImport';

/** What of a changed source is taken over, and what of it stands against what was changed here. */
export interface ThreeWay {
  taken: ReadonlySet<SourceField>;
  conflicts: string[];
  /** The digest of the captions as the import leaves them; undefined where that is what the source says. */
  captionsHere: string | undefined;
  related: RelatedChange;
  /** The captions whose pictures the last import could not have, by their places. */
  missing: ReadonlySet<number>;
}

/** What becomes of the stories that its source names beside it. */
interface RelatedChange {
  isTaken: boolean;
  isConflict: boolean;
  /** To be written down. */
  digest: RelatedDigest | null;
}

/** An editor's choice of related stories stands; more of the same that have come here since join those of an import. */
function compareRelated(
  named: readonly NamedStory[],
  stored: StoredStory,
  found: readonly string[] | null
): RelatedChange {
  const last = readDigest(stored.sourceDigest)?.related ?? null;
  if (!found) return { isTaken: false, isConflict: false, digest: last };
  const now = relatedDigest(named, found);
  const here = digestOfRelated(stored.related);
  const asImported = last?.here ?? digestOfRelated([]);
  const isAsked = here !== digestOfRelated(found) && (now !== null || last !== null);
  const isEdited = here !== asImported;
  return {
    isTaken: isAsked && !isEdited,
    isConflict: isAsked && isEdited && now?.said !== last?.said,
    digest: now && isEdited ? { ...now, here: asImported } : now,
  };
}

/**
 * Holds what a source says now against what it said the last time and against what stands here, field by
 * field. Where only the source changed, its words are taken; where somebody changed the field here, his stand.
 *
 * @param found those of the stories that its source names which are here; null where nobody asks for them
 */
export function compareThreeWay(
  plan: PlannedImport,
  stored: StoredStory,
  found: readonly string[] | null
): ThreeWay {
  const last = readDigest(stored.sourceDigest);
  const { said } = plan;
  const { present } = stored;
  /** What the source said of a field; of an earlier import that is known only where nobody edited it. */
  const before = (field: SourceField): string | null =>
    last ? last.said[field] : stored.isEdited ? null : present[field];
  const isEdited = (field: SourceField): boolean => {
    if (!last) return stored.isEdited;
    const asImported = field === 'captions' ? last.captionsHere : last.said[field];
    return present[field] !== asImported;
  };
  const changed = SOURCE_FIELDS.filter(
    (field) => said[field] !== before(field) && said[field] !== present[field]
  );
  const related = compareRelated(plan.related, stored, found);
  const taken = new Set(changed.filter((field) => !isEdited(field)));
  return {
    taken,
    conflicts: [
      ...changed.filter((field) => !taken.has(field)),
      ...(related.isConflict ? ['related'] : []),
    ],
    related,
    captionsHere: taken.has('captions') ? said.captions : last?.captionsHere,
    missing: last?.missing ?? new Set(),
  };
}

export const conflictProblem = (field: string): StoryProblem => ({
  rule: 'edited-here',
  message: `The field "${field}" has changed at the source, but it was also edited in this newsroom since it was imported. The editor’s version stands.`,
  place: field,
});
