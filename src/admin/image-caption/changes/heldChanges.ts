import {
  CAPTION_CHANGES,
  type AddedCaption,
  type CaptionChange,
  type CaptionFields,
  type ChangedCaption,
  type RemovedCaption,
} from '../../../../types/caption-changes';
import { sameJson } from '../../plain';

/** A caption as its story's form found it. */
export interface ReadCaption {
  documentId: string;
  /** ISO 8601 */
  updatedAt: string;
}

/** A caption that is written anew, with the fields as they were read. */
interface HeldFields extends ChangedCaption {
  read: CaptionFields;
}

/** What the form of a story holds of its captions until it is saved. */
export type HeldCaption = AddedCaption | HeldFields | (RemovedCaption & { text: string });

const NONE: readonly HeldCaption[] = [];

/** What a form holds; nothing for one in which no caption is written. */
export function heldIn(form: object): readonly HeldCaption[] {
  const held: unknown = Reflect.get(form, CAPTION_CHANGES);
  return Array.isArray(held) ? (held as HeldCaption[]) : NONE;
}

/** As it is sent: without what only the form needs. */
export const asSent = (held: readonly HeldCaption[]): CaptionChange[] =>
  held.map((change) => {
    if ('key' in change) return change;
    const { documentId, updatedAt } = change;
    if ('removed' in change) return { documentId, updatedAt, removed: true };
    return { documentId, updatedAt, fields: change.fields };
  });

/** A caption is known by its identifier, one that comes with the save by its key. */
const isNamed = (name: string) => (change: HeldCaption) =>
  ('key' in change ? change.key : change.documentId) === name;

export const heldPlace = (held: readonly HeldCaption[], name: string): number =>
  held.findIndex(isNamed(name));

/** What is held of a caption of the story's; undefined where nothing is written, or it is taken off. */
export const fieldsHeld = (
  held: readonly HeldCaption[],
  documentId: string
): HeldFields | undefined =>
  held.find((change): change is HeldFields => 'read' in change && change.documentId === documentId);

/** What is held of a caption that comes with the save. */
export const addedHeld = (held: readonly HeldCaption[], key: string): AddedCaption | undefined =>
  held.find((change): change is AddedCaption => 'key' in change && change.key === key);

const isSame = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);

/** What is to be held of a caption; null where all is as it was read. */
function changeOf(
  { documentId, updatedAt }: ReadCaption,
  read: CaptionFields,
  written: CaptionFields
): HeldFields | null {
  const changed = Object.entries(written).filter(
    ([name, value]) => !isSame(value, read[name as keyof CaptionFields])
  );
  if (changed.length === 0) return null;
  return { documentId, updatedAt, fields: Object.fromEntries(changed), read };
}

/** With one of them in the place of another; at the end where there was none, and without it for null. */
const replaced = (
  held: readonly HeldCaption[],
  former: HeldCaption | undefined,
  change: HeldCaption | null
): HeldCaption[] => {
  if (!former) return change ? [...held, change] : [...held];
  return held.flatMap((each) => (each === former ? (change ?? []) : each));
};

/** With fields of a caption of the story's written; what is as it was read is no change. */
export function withFields(
  held: readonly HeldCaption[],
  caption: ReadCaption,
  read: CaptionFields,
  written: CaptionFields
): HeldCaption[] {
  const former = fieldsHeld(held, caption.documentId);
  const version = { ...caption, updatedAt: former?.updatedAt ?? caption.updatedAt };
  const base = { ...read, ...former?.read };
  return replaced(held, former, changeOf(version, base, { ...former?.fields, ...written }));
}

/** With what is held of a caption written on the version that stands. */
export function rebased(
  held: readonly HeldCaption[],
  caption: ReadCaption,
  stored: CaptionFields
): HeldCaption[] {
  const former = fieldsHeld(held, caption.documentId);
  return former ? replaced(held, former, changeOf(caption, stored, former.fields)) : [...held];
}

/** With fields written of a caption that comes with the save. */
export const withAddedFields = (
  held: readonly HeldCaption[],
  key: string,
  written: CaptionFields
): HeldCaption[] =>
  held.map((change) =>
    'key' in change && change.key === key
      ? { ...change, fields: { ...change.fields, ...written } }
      : change
  );

/** Without what is held of a caption. */
export const withoutChange = (held: readonly HeldCaption[], name: string): HeldCaption[] => {
  const isIt = isNamed(name);
  return held.filter((change) => !isIt(change));
};

/**
 * What is held now and was not when the form was sent: a picture that was added then is the story's, and is not
 * added once more.
 */
export function heldSince(sent: object, now: object): HeldCaption[] {
  const before = heldIn(sent);
  return heldIn(now).filter((change) => {
    const former = before.find(isNamed('key' in change ? change.key : change.documentId));
    return !former || (!('key' in change) && !sameJson(former, change));
  });
}

/** The fields in which somebody else has saved something else since an editor read them and wrote there. */
export const fieldsInConflict = (change: HeldFields, stored: CaptionFields): string[] =>
  Object.keys(change.fields).filter((name) => {
    const field = name as keyof CaptionFields;
    return (
      !isSame(stored[field], change.read[field]) && !isSame(stored[field], change.fields[field])
    );
  });
