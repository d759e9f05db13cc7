import type { Entry, SentFields } from '../guarded';
import { bothParts } from './bothParts';
import { canonical, isRecord, relinked } from './canonical';
import { standingIds } from './standingIds';
import { bothTexts } from './words';

/** A field of the form. */
export interface FormField {
  name: string;
  /** Strapi's name of what it holds. */
  type: string;
  /** Whether it holds one entry at the most, of a relation. */
  isSingle?: boolean;
  /** How many characters it holds at the most, of a text. */
  longest?: number;
}

/** Which of two versions of a field is to stand. */
export type Side = 'mine' | 'theirs' | 'both';

/** A field in which two versions differ. */
export interface ChangedField {
  name: string;
  type: string;
  /** Who changed it since the version from which both come. */
  changedBy: Side;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both changes in one: of texts, and of lists of which both changed other parts. Null where there is none. */
  both: unknown;
  /** What stands unless the editor says otherwise; null where the editor has to say it. */
  suggested: Side | null;
}

/** The entries that a relation has in the version that stands, by the fields that were asked about. */
export type StandingIds = Readonly<Record<string, readonly string[]>>;

interface Versions {
  base: Entry;
  mine: SentFields;
  theirs: Entry;
}

/** What stands between two headlines, or two paragraphs, of which both are kept. */
const BETWEEN: Readonly<Record<string, string>> = { string: ' / ', text: '\n\n', richtext: '\n\n' };

/** In what a form and the version that stands differ, field by field, in the order of the form. */
export function planSave(
  fields: readonly FormField[],
  { base, mine, theirs }: Versions,
  standing: StandingIds
): ChangedField[] {
  const shown = new Set(fields.map(({ name }) => name));
  // What is not in the form may be written by it all the same: a time that an action has emptied.
  const hidden = Object.keys(mine)
    .filter((name) => !shown.has(name))
    .map((name): FormField => ({ name, type: 'hidden' }));
  return [...fields, ...hidden].flatMap((field) => {
    const { name, type } = field;
    const sent = name in mine ? mine[name] : base[name];
    const isMine = canonical(sent) !== canonical(base[name]);
    const values = { base: base[name], mine: sent, theirs: theirs[name] };
    if (type === 'relation') return relationDifference(field, values, standing[name]);
    const isTheirs = canonical(theirs[name]) !== canonical(base[name]);
    if (type === 'hidden' && !isMine) return [];
    if (!(isMine || isTheirs) || canonical(sent) === canonical(theirs[name])) return [];
    const changedBy = isMine && isTheirs ? 'both' : isMine ? 'mine' : 'theirs';
    const both = changedBy === 'both' ? bothOf(field, values) : null;
    // Who changed other paragraphs than the other did has changed another field, as it were.
    const isOfLists = Array.isArray(both);
    const suggested = changedBy !== 'both' ? changedBy : isOfLists ? 'both' : null;
    return [{ name, type, changedBy, ...values, both, suggested } satisfies ChangedField];
  });
}

type Values = Record<'base' | 'mine' | 'theirs', unknown>;

function bothOf({ type, longest = Infinity }: FormField, { base, mine, theirs }: Values): unknown {
  if (type === 'dynamiczone' || Array.isArray(theirs)) return bothParts(base, mine, theirs);
  const between = BETWEEN[type];
  const [was, own, other] = [base, mine, theirs].map((text) => text ?? '');
  const isOfTexts = typeof was === 'string' && typeof own === 'string' && typeof other === 'string';
  if (between === undefined || !isOfTexts) return null;
  const both = bothTexts(was, own, other, between);
  // What cannot be saved is not offered.
  return both.length <= longest ? both : null;
}

const countOf = (value: unknown): unknown => (isRecord(value) ? value.count : undefined);

/** Of relations a form sends what is added and taken off, and knows of the others only how many there are. */
function relationDifference(
  { name, type, isSingle = false }: FormField,
  values: Values,
  standing: readonly string[] = []
): ChangedField[] {
  const links = relinked(values.mine);
  const isRecounted = countOf(values.base) !== countOf(values.theirs);
  const common = { name, type, ...values, both: null };
  if (!links) {
    return isRecounted ? [{ ...common, changedBy: 'theirs', suggested: 'theirs' }] : [];
  }
  const wanted = links.connect.map(({ documentId }) => documentId);
  const left = links.disconnect.map(({ documentId }) => documentId);
  // Of a list, what one adds and another takes off stands side by side.
  if (!isSingle) {
    return [{ ...common, changedBy: isRecounted ? 'both' : 'mine', suggested: 'mine' }];
  }
  const [now] = standing;
  if (now === wanted[0]) return [];
  const isLeft = now === undefined ? left.length === 0 : left.includes(now);
  return [
    isLeft
      ? { ...common, changedBy: 'mine', suggested: 'mine' }
      : { ...common, changedBy: 'both', suggested: null },
  ];
}

/**
 * The fields to be saved on the version that stands. What stands there already is not sent: nothing of it is
 * written over.
 */
export const chosenFields = (
  differences: readonly ChangedField[],
  chosen: (difference: ChangedField) => Side | null
): SentFields =>
  Object.fromEntries(
    differences.flatMap((difference) => {
      const side = chosen(difference);
      if (side === null || side === 'theirs') return [];
      const { name, mine, theirs, both } = difference;
      return [[name, standingIds((side === 'both' ? both : mine) ?? null, theirs)]];
    })
  );
