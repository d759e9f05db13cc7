import { formKey } from './guarded';

/** The versions with which forms are filled in, or that they have saved last. */
const versions = new Map<string, string>();
const listeners = new Set<() => void>();

export function noteVersion(form: string, updatedAt: string): void {
  if (versions.get(form) === updatedAt) return;
  versions.set(form, updatedAt);
  for (const listener of listeners) listener();
}

/** For who shows them. */
export function onVersions(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** When the version of a form was saved, in ISO 8601. */
export const versionOf = (form: string): string | null => versions.get(form) ?? null;

/** When the version was saved with which a form was filled in, in ISO 8601. */
export const shownVersion = (type: string, documentId: string, locale: string | null) =>
  versionOf(formKey(type, documentId, locale));
