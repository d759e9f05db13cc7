import {
  fieldsOfRow,
  type FieldName,
  type MirrorFields,
} from '../../../../src/server/outlet-mirror/sources/fields';
import type { NamedMirror } from '../../../../src/server/outlet-mirror/sources/parsedSource';
import {
  compareMirror,
  planNamed,
  planUnnamed,
  type KnownMirrors,
  type MirrorVersions,
  type PlannedSource,
  type SourceStep,
} from '../../../../src/server/outlet-mirror/sources/planSources';
import { entryKeyOf, placeKeyOf } from '../../../../src/server/outlet-mirror/sources/sourceKeys';
import type { SourceEntry } from '../../../../src/server/outlet-mirror/sources/sourceStore';
import { chanceOf } from '../../../support/random';

const NOW = new Date('2026-11-25T12:00:00Z');
const OUTLET = 'outlet-1';
const SOURCE: PlannedSource = {
  sourceKey: 'source-1',
  outlet: OUTLET,
  address: 'https://lists.example/mirrors.json',
  publish: true,
  use: null,
};

const named = (host: string, fields: Partial<NamedMirror> = {}): NamedMirror => ({
  place: `entry of ${host}`,
  key: host,
  kind: 'web',
  platform: null,
  address: `https://${host}`,
  label: host,
  pathMapping: 'same-path',
  ...fields,
});

/** A mirror as it stands, with an editor's values laid over what the source wrote. */
const standing = (host: string, edits: Record<string, unknown> = {}): MirrorVersions => ({
  draft: {
    id: 1,
    documentId: `mirror of ${host}`,
    locale: null,
    label: host,
    kind: 'web',
    platform: null,
    address: `https://${host}`,
    pathMapping: 'same-path',
    state: 'active',
    source: SOURCE.address,
    expires: null,
    ...edits,
  },
  published: null,
});

const entryOf = (host: string, fields: Partial<SourceEntry> = {}): SourceEntry => ({
  id: 7,
  entryKey: entryKeyOf(SOURCE.sourceKey, host),
  sourceKey: SOURCE.sourceKey,
  placeKey: placeKeyOf(OUTLET, host),
  mirror: `mirror of ${host}`,
  isKept: true,
  isNamed: true,
  written: { fields: fieldsOfRow(standing(host).draft), published: true },
  ...fields,
});

const known = (
  entries: readonly SourceEntry[],
  mirrors: readonly MirrorVersions[],
  rest: Partial<KnownMirrors> = {}
): KnownMirrors => ({
  entries: new Map(entries.map((entry) => [entry.entryKey, entry])),
  mirrors: new Map(mirrors.map((versions) => [versions.draft.documentId, versions])),
  holders: new Map(),
  elsewhere: new Map(),
  ...rest,
});

const planOne = (mirror: NamedMirror, there: KnownMirrors, source = SOURCE): SourceStep => {
  const [step] = planNamed([mirror], source, there, NOW);
  if (!step) throw new Error('There is no step.');
  return step;
};

const NOTHING = known([], []);

describe('a place that a source names for the first time', () => {
  it('becomes a mirror with what the source says, and an entry that remembers it', () => {
    expect(planOne(named('one.example', { priority: 4, languages: ['en'] }), NOTHING)).toEqual({
      kind: 'add',
      line: { address: 'https://one.example', label: 'one.example', note: '' },
      fields: {
        label: 'one.example',
        kind: 'web',
        platform: null,
        address: 'https://one.example',
        pathMapping: 'same-path',
        priority: 4,
        languages: ['en'],
        state: 'active',
        source: SOURCE.address,
        expires: null,
      },
      entry: {
        entryKey: entryKeyOf('source-1', 'one.example'),
        sourceKey: 'source-1',
        placeKey: placeKeyOf(OUTLET, 'one.example'),
        isNamed: true,
        isKept: true,
      },
    });
  });

  it('waits as a draft where the outlet says so, and says no source where it is a file', () => {
    const step = planOne(named('one.example'), NOTHING, {
      ...SOURCE,
      publish: false,
      address: null,
    });
    expect(step).toMatchObject({
      kind: 'add',
      line: { note: 'It waits as a draft.' },
      fields: { source: null },
    });
  });

  it('is left alone where a mirror stands there already, which the source does not keep', () => {
    const there = known([], [standing('one.example', { label: 'By hand' })], {
      holders: new Map([['one.example', 'mirror of one.example']]),
    });
    expect(planOne(named('one.example'), there)).toMatchObject({
      kind: 'leave',
      line: { note: 'It was there before this source named it.' },
      entry: { mirror: 'mirror of one.example', isKept: false, written: null, isNamed: true },
    });
  });

  it('is made where the mirror that stood there is gone', () => {
    const there = known([], [], { holders: new Map([['one.example', 'mirror of one.example']]) });
    expect(planOne(named('one.example'), there).kind).toBe('add');
  });

  it('is refused where its end is past', () => {
    const over = named('one.example', { expires: NOW.toISOString() });
    expect(planOne(over, NOTHING)).toEqual({
      kind: 'refuse',
      place: 'entry of one.example',
      address: 'https://one.example',
      reason: `The source says that it was good until ${NOW.toISOString()}.`,
    });
  });
});

describe('a place that a source named before', () => {
  const again = (mirror: NamedMirror, edits = {}, entry: Partial<SourceEntry> = {}) =>
    planOne(mirror, known([entryOf(mirror.key, entry)], [standing(mirror.key, edits)]));

  it('is unchanged where source and mirror still say the same', () => {
    expect(again(named('one.example'))).toEqual({ kind: 'unchanged' });
  });

  it('is refreshed in the fields that the source says anew', () => {
    expect(again(named('one.example', { label: 'Uno', priority: 2 }))).toMatchObject({
      kind: 'refresh',
      line: { note: 'label, priority' },
      wanted: { label: 'Uno', priority: 2 },
    });
  });

  it('is in use again where the source itself had retired it', () => {
    const written = { fields: { ...fieldsOfRow(standing('one.example').draft), state: 'retired' } };
    const step = again(
      named('one.example'),
      { state: 'retired' },
      { isNamed: false, written: { ...written, published: true } }
    );
    expect(step).toMatchObject({ kind: 'refresh', wanted: { state: 'active' } });
  });

  it.each([
    ['retired', { state: 'retired' }, 'An editor has changed state.'],
    ['seized', { state: 'seized' }, 'An editor has changed state.'],
    ['called otherwise', { label: 'Our own name' }, 'An editor has changed label.'],
  ])('stays as an editor has it who %s it', (_what, edits, note) => {
    expect(again(named('one.example'), edits)).toMatchObject({
      kind: 'leave',
      line: { note },
      entry: null,
    });
  });

  it('keeps the name the outlet’s editor gave it when the source takes another one', () => {
    const step = again(named('one.example', { label: 'Uno' }), { label: 'Our own name' });
    expect(step).toMatchObject({ kind: 'leave', line: { label: 'Our own name' } });
  });

  it('is not brought back where an editor deleted it', () => {
    const there = known([entryOf('one.example')], []);
    expect(planOne(named('one.example'), there)).toMatchObject({
      kind: 'leave',
      line: { note: 'An editor has deleted it.' },
    });
  });

  it('is not taken over where the source did not make it', () => {
    const step = again(
      named('one.example', { label: 'Uno' }),
      {},
      { isKept: false, written: null }
    );
    expect(step).toMatchObject({ kind: 'leave', entry: null });
  });

  it('is refused where its end is past, and nothing is written', () => {
    const over = named('one.example', { expires: '2026-11-25T11:59:59Z', label: 'Uno' });
    expect(again(over).kind).toBe('refuse');
  });
});

describe('a place that a source names no more', () => {
  const gone = (entry: SourceEntry, mirrors: MirrorVersions[], heirs: SourceEntry[] = []) =>
    planUnnamed([entry], {
      mirrors: new Map(mirrors.map((versions) => [versions.draft.documentId, versions])),
      elsewhere: new Map(heirs.map((heir) => [heir.placeKey, heir])),
    })[0];

  it('is retired', () => {
    expect(gone(entryOf('one.example'), [standing('one.example')])).toMatchObject({
      kind: 'retire',
      wanted: { state: 'retired' },
    });
  });

  it('is retired whatever else of it an editor changed', () => {
    const edited = standing('one.example', { label: 'Our own name', priority: 1 });
    expect(gone(entryOf('one.example'), [edited])?.kind).toBe('retire');
  });

  it('is left where an editor decided on its state', () => {
    expect(
      gone(entryOf('one.example'), [standing('one.example', { state: 'seized' })])
    ).toMatchObject({ kind: 'forget', line: { note: 'An editor has decided on its state.' } });
  });

  it('is passed on to another source of the outlet that names it', () => {
    const heir = entryOf('one.example', { id: 9, sourceKey: 'source-2', isKept: false });
    expect(gone(entryOf('one.example'), [standing('one.example')], [heir])).toMatchObject({
      kind: 'pass-on',
      entry: { id: 7 },
      heir: { id: 9 },
    });
  });

  it.each<[string, SourceEntry, MirrorVersions[]]>([
    ['an editor deleted it', entryOf('one.example'), []],
    [
      'the source did not make it',
      entryOf('one.example', { isKept: false, written: null }),
      [standing('one.example')],
    ],
  ])('is only forgotten where %s', (_why, entry, mirrors) => {
    expect(gone(entry, mirrors)).toEqual({ kind: 'forget', line: null, entry });
  });
});

describe('whatever a source says and an editor changed', () => {
  const VALUES: { [Field in FieldName]?: readonly MirrorFields[Field][] } = {
    label: ['one', 'two', 'three'],
    priority: [null, 1, 2],
    state: ['active', 'degraded', 'retired'],
    languages: [[], ['en'], ['en', 'es']],
    proofUrl: [null, 'https://one.example/proof'],
  };
  const FIELDS = Object.keys(VALUES) as FieldName[];
  const chance = chanceOf(20_261_125);
  const some = (share: number): Partial<MirrorFields> =>
    Object.fromEntries(
      FIELDS.filter(() => chance.is(share)).map((field) => [
        field,
        chance.oneOf<unknown>(VALUES[field] ?? []),
      ])
    );

  it('no field is written that does not say what the source wrote last, and all others are', () => {
    for (let round = 0; round < 2000; round += 1) {
      const written = { fields: some(0.8), published: true };
      const { languages = [], ...plain } = { ...written.fields, ...some(0.3) };
      const present = standing('one.example', {
        ...plain,
        languages: languages.map((language) => ({ language })),
      });
      const wanted = some(0.7);
      const { changes, changed, editors } = compareMirror(present, written, wanted);
      const before = fieldsOfRow(present.draft);
      const said = (value: unknown) => JSON.stringify(value ?? null).replace('[]', 'null');
      for (const field of FIELDS) {
        const isEditors = said(before[field]) !== said(written.fields[field]);
        const differs = field in wanted && said(before[field]) !== said(wanted[field]);
        expect([field, field in changes]).toEqual([field, differs && !isEditors]);
        expect([field, editors.includes(field)]).toEqual([field, differs && isEditors]);
        if (field in changes) expect(changes[field]).toEqual(wanted[field]);
      }
      expect(changed).toEqual(Object.keys(changes));
      // What was written once is not written again.
      const after = { ...before, ...changes };
      const next = compareMirror(
        standing('one.example', {
          ...after,
          languages: after.languages.map((language) => ({ language })),
          blockedIn: [],
        }),
        { ...written, fields: { ...written.fields, ...changes } },
        wanted
      );
      expect(next.changed).toEqual([]);
    }
  });

  it('each place has one step, in the order of the source', () => {
    const hosts = Array.from({ length: 60 }, (_each, index) => `m${index}.example`);
    const there = known(
      hosts.filter(() => chance.is(0.5)).map((host) => entryOf(host)),
      hosts.filter(() => chance.is(0.5)).map((host) => standing(host, some(0.3)))
    );
    const steps = planNamed(
      hosts.map((host) => named(host)),
      SOURCE,
      there,
      NOW
    );
    expect(steps).toHaveLength(hosts.length);
    const lines = steps.map((step) => ('line' in step ? step.line?.address : null));
    for (const [index, address] of lines.entries()) {
      if (address !== null) expect(address).toBe(`https://${hosts[index]}`);
    }
    // Planned twice it is the same: nothing but its input decides.
    expect(
      planNamed(
        hosts.map((host) => named(host)),
        SOURCE,
        there,
        NOW
      )
    ).toEqual(steps);
  });
});
