import type { MirrorChange } from '../../../../types/mirror-panel';

type Fields = Readonly<Record<string, unknown>>;
export type FieldChange = MirrorChange['changes'][number];
type Field = (row: Fields) => string | null;

/** What a line has room for. */
const LONGEST = 300;

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const plain =
  (name: string): Field =>
  (row) => {
    const value = row[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? short(value) : null;
  };

const moment =
  (name: string): Field =>
  (row) => {
    const value = row[name];
    return value === null || value === undefined || value === ''
      ? null
      : new Date(value as string | Date).toISOString();
  };

const parts =
  (name: string, describe: (part: Fields) => string): Field =>
  (row) => {
    const value = row[name];
    return Array.isArray(value) && value.length > 0
      ? short((value as Fields[]).map(describe).join(', '))
      : null;
  };

const blocking = ({ country, since, url, evidence }: Fields) =>
  [
    String(country),
    ...(since ? [`since ${String(since)}`] : []),
    ...(url ? [String(url)] : []),
    ...(evidence ? [`“${String(evidence)}”`] : []),
  ].join(' ');

/** What of a mirror is told in the log, each in a line. `outlet` must be populated with its name. */
export const MIRROR_FIELDS: Readonly<Record<string, Field>> = {
  label: plain('label'),
  outlet: ({ outlet }) =>
    typeof outlet === 'object' && outlet !== null && 'name' in outlet ? String(outlet.name) : null,
  kind: plain('kind'),
  platform: plain('platform'),
  address: plain('address'),
  pathMapping: plain('pathMapping'),
  priority: plain('priority'),
  languages: parts('languages', ({ language }) => String(language)),
  state: plain('state'),
  visibility: plain('visibility'),
  blockedIn: parts('blockedIn', blocking),
  proofUrl: plain('proofUrl'),
  source: plain('source'),
  expires: moment('expires'),
};

/** What of an outlet is told in the log: by what its mirrors and its lists are found. */
export const OUTLET_FIELDS: Readonly<Record<string, Field>> = {
  address: plain('address'),
  slug: plain('slug'),
  articlePath: plain('articlePath'),
};

/**
 * The fields in which two rows differ, in the order of the fields.
 *
 * @param before null for what was not there
 * @param after null for what is there no more
 */
export function differences(
  fields: Readonly<Record<string, Field>>,
  before: Fields | null,
  after: Fields | null
): FieldChange[] {
  return Object.entries(fields).flatMap(([field, read]) => {
    const was = before && read(before);
    const is = after && read(after);
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
