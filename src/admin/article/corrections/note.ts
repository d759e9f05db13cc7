import { keyBehind } from '../../keyBehind';

/** What readers may be told of a change, by the kinds of a correction; nothing of a typo. */
export const NOTES = ['none', 'correction', 'clarification', 'update', 'retraction'] as const;
export type NoteKind = (typeof NOTES)[number];

/** What a correction may concern. */
export const TARGETS = ['headline', 'standfirst', 'body', 'caption', 'other'] as const;
export type Target = (typeof TARGETS)[number];

/** What a note is about, by the fields that have changed: the one that readers notice first. */
export function noticedTarget(changed: readonly string[]): Target {
  return TARGETS.find((name) => changed.includes(name)) ?? 'other';
}

/** The fields in which what is typed differs from what was saved, of some. */
export const typedIn = (
  fields: readonly string[],
  values: Readonly<Record<string, unknown>>,
  saved: Readonly<Record<string, unknown>>
): string[] =>
  fields.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(saved[name]));

/** The corrections of a form with one more, behind the others; the server dates it. */
export function withNote(
  corrections: unknown,
  note: { type: Exclude<NoteKind, 'none'>; text: string; target: Target }
): unknown[] {
  const before: Array<{ __temp_key__?: string }> = Array.isArray(corrections) ? corrections : [];
  return [...before, { __temp_key__: keyBehind(before.at(-1)?.__temp_key__), ...note }];
}
