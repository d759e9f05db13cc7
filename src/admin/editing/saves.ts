import type { FormRequest } from './guarded';

const counted = new Map<string, number>();
const made = new Map<string, string>();

const nameOf = (type: string, documentId: string | null) => `${type} ${documentId ?? ''}`;
const count = (name: string) => counted.set(name, (counted.get(name) ?? 0) + 1);

/** Notes that a form has saved an entry. */
export function noteSave({ model, documentId: known }: FormRequest, documentId: string): void {
  count(nameOf(model, documentId));
  if (known) return;
  count(nameOf(model, null));
  made.set(model, documentId);
}

/** How often an entry was saved by forms of this page; null for all that were new. */
export const savesOf = (type: string, documentId: string | null): number =>
  counted.get(nameOf(type, documentId)) ?? 0;

/** The entry of a type that was new last. */
export const lastMade = (type: string): string | null => made.get(type) ?? null;
