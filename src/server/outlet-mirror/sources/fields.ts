import type { Row } from '../../strapi/rows';
import { nonEmptyText } from '../values';
import type { NamedMirror } from './parsedSource';

/** What a source says of a mirror, each in one form, so that two values can be compared. */
export interface MirrorFields {
  label: string;
  kind: string;
  platform: string | null;
  address: string;
  pathMapping: string | null;
  priority: number | null;
  languages: string[];
  blockedIn: string[];
  proofUrl: string | null;
  state: string;
  source: string | null;
  /** ISO 8601, whole seconds. */
  expires: string | null;
}

export type FieldName = keyof MirrorFields;

/** What a source last wrote of a mirror, and whether it published it. */
export interface Written {
  fields: Partial<MirrorFields>;
  published: boolean;
}

/** An empty field and an absent one say the same. */
const said = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null));

const sameValue = (a: unknown, b: unknown): boolean => said(a) === said(b);

/** Databases keep moments to different fractions of a second. */
const wholeSecond = (moment: unknown): string | null => {
  if (moment === null || moment === undefined || moment === '') return null;
  const time = new Date(moment as string | Date).getTime();
  return Number.isNaN(time) ? null : new Date(Math.floor(time / 1000) * 1000).toISOString();
};

const namesIn = (value: unknown, field: string): string[] =>
  Array.isArray(value) ? value.map((part: Record<string, unknown>) => String(part[field])) : [];

/** The fields of a row with its components. */
export const fieldsOfRow = (row: Row): MirrorFields => ({
  label: String(row.label),
  kind: String(row.kind),
  platform: nonEmptyText(row.platform),
  address: String(row.address ?? ''),
  pathMapping: nonEmptyText(row.pathMapping),
  priority: typeof row.priority === 'number' ? row.priority : null,
  languages: namesIn(row.languages, 'language'),
  blockedIn: namesIn(row.blockedIn, 'country'),
  proofUrl: nonEmptyText(row.proofUrl),
  state: String(row.state),
  source: nonEmptyText(row.source),
  expires: wholeSecond(row.expires),
});

/** The fields as a write takes them. */
export function inputOf(fields: Partial<MirrorFields>): Record<string, unknown> {
  const { languages, blockedIn, ...plain } = fields;
  return {
    ...plain,
    ...(languages && { languages: languages.map((language) => ({ language })) }),
    ...(blockedIn && { blockedIn: blockedIn.map((country) => ({ country })) }),
  };
}

/** For how long a source may be used: its mirrors are good for no longer. */
export interface Use {
  until: Date;
  days: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Until when a mirror is good: as long as the source says of it, and no longer than the source itself. What
 * was written before stands while more than half of that time is left: not every reading is a change.
 */
function expiresOf(own: string | null, use: Use | null, before: string | null): string | null {
  const limit = wholeSecond(own);
  if (!use) return limit;
  const until = wholeSecond(use.until);
  const wanted = limit && until ? (limit < until ? limit : until) : (until ?? limit);
  if (before === null || wanted === null || (limit !== null && before > limit)) return wanted;
  const left = new Date(before).getTime() - use.until.getTime();
  return left <= 0 && left > (-use.days * DAY) / 2 ? before : wanted;
}

/**
 * What a source wants a mirror to say. A field that the source does not tell is not in it.
 *
 * @param address of the source; null for a file
 * @param before what it wrote the last time
 */
export function wantedFields(
  mirror: NamedMirror,
  address: string | null,
  use: Use | null,
  before: Partial<MirrorFields> = {}
): Partial<MirrorFields> {
  const { label, kind, platform, pathMapping, priority, languages, blockedIn, proofUrl } = mirror;
  return {
    label,
    kind,
    platform,
    address: mirror.address,
    pathMapping,
    ...(priority !== undefined && { priority }),
    ...(languages && { languages }),
    ...(blockedIn && { blockedIn }),
    ...(proofUrl !== undefined && { proofUrl }),
    state: 'active',
    source: address,
    expires: expiresOf(mirror.expires ?? null, use, before.expires ?? null),
  };
}

/**
 * What is to be written: only fields that still say what the source wrote last. Any other is an editor's.
 *
 * @returns the changes, and the fields that differ from the source because an editor changed them
 */
export function mergeFields(
  present: MirrorFields,
  written: Partial<MirrorFields>,
  wanted: Partial<MirrorFields>
): { changes: Partial<MirrorFields>; kept: FieldName[] } {
  const changes: Partial<MirrorFields> = {};
  const kept: FieldName[] = [];
  for (const field of Object.keys(wanted) as FieldName[]) {
    if (sameValue(present[field], wanted[field])) continue;
    // A field that the source never told before was empty to it.
    if (sameValue(present[field], written[field])) changes[field] = wanted[field] as never;
    else kept.push(field);
  }
  return { changes, kept };
}
