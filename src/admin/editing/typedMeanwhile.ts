import { CAPTION_CHANGES } from '../../../types/caption-changes';
import { sameJson } from '../plain';
import type { SentFields } from './guarded';

/** The fields that hold something else than was sent, with what they hold. */
export const typedSince = (sent: SentFields, values: SentFields): SentFields =>
  Object.fromEntries(
    [...new Set([...Object.keys(sent), ...Object.keys(values)])]
      .filter((field) => !sameJson(sent[field], values[field]))
      .map((field) => [field, values[field]])
  );

/**
 * What is to be put back into a form that was filled in anew after a save.
 *
 * @param typed the fields that hold something else than was sent
 * @param captions what was written of captions since, which would come into the story twice with what was sent
 * @param filled what the form holds now
 */
export function toPutBack(
  typed: SentFields,
  captions: readonly unknown[],
  filled: SentFields
): Array<[string, unknown]> {
  if (Object.keys(typed).length === 0) return [];
  const fields = { ...typed, [CAPTION_CHANGES]: captions.length === 0 ? undefined : captions };
  return Object.entries(fields)
    .filter(([field, value]) => !sameJson(filled[field], value))
    .map(([field, value]) => [field, structuredClone(value)]);
}

let left: { documentId: string; typed: SentFields } | null = null;

/** Leaves what was typed for the form in which an entry is opened next. */
export function leaveTyped(documentId: string | null, typed: Array<[string, unknown]>): void {
  left =
    documentId === null || typed.length === 0
      ? null
      : { documentId, typed: Object.fromEntries(typed) };
}

/** Takes what was left for the form of an entry; what was left for another one is forgotten. */
export function takeTyped(documentId: string): Array<[string, unknown]> {
  const taken = left?.documentId === documentId ? Object.entries(left.typed) : [];
  left = null;
  return taken;
}
