import type { Row } from '../../strapi/rows';
import {
  fieldsOfRow,
  mergeFields,
  wantedFields,
  type FieldName,
  type MirrorFields,
  type Use,
  type Written,
} from './fields';
import type { NamedMirror } from './parsedSource';
import type { ReportLine } from './report';
import { entryKeyOf, placeKeyOf } from './sourceKeys';
import type { NewSourceEntry, SourceEntry } from './sourceStore';

/** A mirror as it stands: what editors see, and what readers do. */
export interface MirrorVersions {
  draft: Row;
  published: Row | null;
}

/** A source and the outlet whose mirrors come from it. */
export interface PlannedSource {
  sourceKey: string;
  /** Document identifier. */
  outlet: string;
  /** What mirrors say they come from; null for a file. */
  address: string | null;
  /** Whether new mirrors are published. */
  publish: boolean;
  use: Use | null;
}

/** What there is before anything is written. */
export interface KnownMirrors {
  /** The entries that the source has, by their key. */
  entries: ReadonlyMap<string, SourceEntry>;
  /** Which mirror stands at a place that the source names for the first time, by the place. */
  holders: ReadonlyMap<string, string>;
  /** By document identifier; deleted ones are not in it. */
  mirrors: ReadonlyMap<string, MirrorVersions>;
  /** What other sources of the outlet name now, by the key of the place. */
  elsewhere: ReadonlyMap<string, SourceEntry>;
}

/** What is to be done about one place. `line` tells of it in the report. */
export type SourceStep =
  /** A mirror is made, and the entry that remembers it. */
  | { kind: 'add'; line: ReportLine; fields: Partial<MirrorFields>; entry: EntryToAdd }
  /** A mirror stays as it is; an entry is made where the source names it for the first time. */
  | { kind: 'leave'; line: ReportLine; entry: NewSourceEntry | null }
  | { kind: 'unchanged' }
  | { kind: 'refuse'; place: string; address: string; reason: string }
  /** Fields that still say what the source wrote last are written. */
  | {
      kind: 'refresh' | 'retire';
      line: ReportLine;
      entry: SourceEntry;
      written: Written;
      wanted: Partial<MirrorFields>;
    }
  /** The source names it no more, and nothing becomes of the mirror. */
  | { kind: 'forget'; line: ReportLine | null; entry: SourceEntry }
  /** Another source that names the place keeps the mirror from now on. */
  | { kind: 'pass-on'; entry: SourceEntry; heir: SourceEntry; written: Written };

type EntryToAdd = Omit<NewSourceEntry, 'mirror' | 'written'>;

const lineOf = ({ address, label }: { address: string; label: string }, note = ''): ReportLine => ({
  address,
  label,
  note,
});

const lineOfMirror = ({ draft }: MirrorVersions, note = '') =>
  lineOf({ address: String(draft.address ?? ''), label: String(draft.label) }, note);

const isOver = ({ expires }: NamedMirror, now: Date): boolean =>
  Boolean(expires) && new Date(String(expires)) <= now;

/**
 * What a source would change of a mirror: fields that still say what it wrote last. Any other is an
 * editor's.
 */
export function compareMirror(
  { draft }: MirrorVersions,
  written: Written,
  wanted: Partial<MirrorFields>
): { changes: Partial<MirrorFields>; changed: FieldName[]; editors: FieldName[] } {
  const { changes, kept } = mergeFields(fieldsOfRow(draft), written.fields, wanted);
  return { changes, changed: Object.keys(changes) as FieldName[], editors: kept };
}

/**
 * What is to be done about the places that a source names, in their order. What an editor entered,
 * changed, deleted or retired stays as the editor left it.
 */
export const planNamed = (
  named: readonly NamedMirror[],
  source: PlannedSource,
  known: KnownMirrors,
  now: Date
): SourceStep[] =>
  named.map((mirror) => {
    const entry = known.entries.get(entryKeyOf(source.sourceKey, mirror.key));
    return entry
      ? planKnown(mirror, entry, source, known.mirrors.get(entry.mirror), now)
      : planNew(mirror, source, known, now);
  });

/** A place that the source names for the first time. */
function planNew(
  mirror: NamedMirror,
  { sourceKey, outlet, address, publish, use }: PlannedSource,
  { holders, mirrors }: KnownMirrors,
  now: Date
): SourceStep {
  const entry = {
    entryKey: entryKeyOf(sourceKey, mirror.key),
    sourceKey,
    placeKey: placeKeyOf(outlet, mirror.key),
    isNamed: true,
  };
  const holder = mirrors.get(holders.get(mirror.key) ?? '');
  if (holder) {
    return {
      kind: 'leave',
      line: lineOf(mirror, 'It was there before this source named it.'),
      entry: { ...entry, mirror: holder.draft.documentId, isKept: false, written: null },
    };
  }
  if (isOver(mirror, now)) return over(mirror);
  return {
    kind: 'add',
    line: lineOf(mirror, publish ? '' : 'It waits as a draft.'),
    fields: wantedFields(mirror, address, use),
    entry: { ...entry, isKept: true },
  };
}

/** A place that the source named before. */
function planKnown(
  mirror: NamedMirror,
  entry: SourceEntry,
  { address, use }: PlannedSource,
  versions: MirrorVersions | undefined,
  now: Date
): SourceStep {
  const leave = (line: ReportLine): SourceStep => ({ kind: 'leave', line, entry: null });
  if (!versions) return leave(lineOf(mirror, 'An editor has deleted it.'));
  const { isKept, written } = entry;
  if (!isKept || !written) {
    return leave(lineOfMirror(versions, 'It was there before this source named it.'));
  }
  if (isOver(mirror, now)) return over(mirror);
  const wanted = wantedFields(mirror, address, use, written.fields);
  const { changed, editors } = compareMirror(versions, written, wanted);
  if (changed.length > 0) {
    return {
      kind: 'refresh',
      line: lineOfMirror(versions, changed.join(', ')),
      entry,
      written,
      wanted,
    };
  }
  return editors.length > 0
    ? leave(lineOfMirror(versions, `An editor has changed ${editors.join(', ')}.`))
    : { kind: 'unchanged' };
}

const over = ({ place, address, expires }: NamedMirror): SourceStep => ({
  kind: 'refuse',
  place,
  address,
  reason: `The source says that it was good until ${expires}.`,
});

/** What is to be done about entries that the source names no more, in their order. */
export const planUnnamed = (
  unnamed: readonly SourceEntry[],
  { mirrors, elsewhere }: Pick<KnownMirrors, 'mirrors' | 'elsewhere'>
): SourceStep[] =>
  unnamed.map((entry): SourceStep => {
    const versions = mirrors.get(entry.mirror);
    const { isKept, written } = entry;
    if (!versions || !isKept || !written) return { kind: 'forget', line: null, entry };
    const heir = elsewhere.get(entry.placeKey);
    if (heir) return { kind: 'pass-on', entry, heir, written };
    const wanted = { state: 'retired' };
    return compareMirror(versions, written, wanted).changed.length > 0
      ? { kind: 'retire', line: lineOfMirror(versions), entry, written, wanted }
      : {
          kind: 'forget',
          line: lineOfMirror(versions, 'An editor has decided on its state.'),
          entry,
        };
  });
