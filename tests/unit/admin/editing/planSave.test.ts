import {
  chosenFields,
  planSave,
  type ChangedField,
  type FormField,
} from '../../../../src/admin/editing/plan/planSave';

const FIELDS: FormField[] = [
  { name: 'headline', type: 'string', longest: 60 },
  { name: 'standfirst', type: 'text' },
  { name: 'body', type: 'dynamiczone' },
  { name: 'authors', type: 'component' },
  { name: 'image', type: 'media' },
  { name: 'minorChange', type: 'boolean' },
  { name: 'section', type: 'relation', isSingle: true },
  { name: 'captions', type: 'relation' },
];
const PARAGRAPH = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const NOTHING = { connect: [], disconnect: [] };

const BASE = {
  id: 4,
  documentId: 'story',
  updatedAt: '2026-11-29T08:00:00.000Z',
  headline: 'Boats at the quay',
  standfirst: null,
  body: [{ id: 7, __component: 'newsroom.text', text: PARAGRAPH('Two boats.') }],
  authors: [{ id: 2, name: 'Ida Holm', role: null }],
  image: { id: 3, url: '/quay.jpg', mime: 'image/jpeg', name: 'quay.jpg', updatedAt: 'then' },
  minorChange: false,
  section: { count: 1 },
  captions: { count: 2 },
  urgency: 4,
};

/** What Strapi's form sends where nothing was typed. */
const FORM = {
  headline: 'Boats at the quay',
  body: [
    { id: 7, __component: 'newsroom.text', __temp_key__: 'a0', text: PARAGRAPH('Two boats.') },
  ],
  authors: [{ id: 2, __temp_key__: 'a0', name: 'Ida Holm' }],
  image: { id: 3, url: '/quay.jpg', mime: 'image/jpeg', name: 'quay.jpg' },
  minorChange: false,
  section: NOTHING,
  captions: NOTHING,
  urgency: 4,
};

const plan = (
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  standing: Record<string, string[]> = {}
) =>
  planSave(
    FIELDS,
    { base: BASE, mine: { ...FORM, ...mine }, theirs: { ...BASE, ...theirs } },
    standing
  );
const brief = (differences: ChangedField[]) =>
  differences.map(({ name, changedBy, suggested }) => [name, changedBy, suggested]);
const suggestions = (differences: ChangedField[]) =>
  chosenFields(differences, ({ suggested }) => suggested);

describe('what is to be saved on a version that somebody else has saved', () => {
  it('is nothing where nothing was typed, whatever a form and the database write in other ways', () => {
    expect(plan({}, {})).toEqual([]);
    expect(plan({ standfirst: '' }, { updatedAt: '2026-11-29T09:00:00.000Z' })).toEqual([]);
  });

  it('is each change of one side, and nothing is sent of what only the other changed', () => {
    const differences = plan({ standfirst: 'Two of them.' }, { headline: 'Ships at the quay' });
    expect(brief(differences)).toEqual([
      ['headline', 'theirs', 'theirs'],
      ['standfirst', 'mine', 'mine'],
    ]);
    expect(suggestions(differences)).toEqual({ standfirst: 'Two of them.' });
  });

  it('asks about what both changed, unless both made the same of it', () => {
    expect(brief(plan({ headline: 'Ships' }, { headline: 'Vessels' }))).toEqual([
      ['headline', 'both', null],
    ]);
    expect(plan({ headline: 'Ships' }, { headline: 'Ships' })).toEqual([]);
  });

  it('can keep both texts, and only texts', () => {
    const [headline] = plan(
      { headline: 'Two boats at the quay' },
      { headline: 'Boats at the long quay' }
    );
    expect(headline?.both).toBe('Two boats at the long quay');
    const [body] = plan({ body: [] }, { body: [{ ...BASE.body[0], text: PARAGRAPH('Three.') }] });
    expect(body).toMatchObject({ name: 'body', changedBy: 'both', both: null });
    expect(chosenFields([headline as ChangedField], () => 'both')).toEqual({
      headline: 'Two boats at the long quay',
    });
  });

  it('does not offer both of two texts that are too long together', () => {
    const long = 'Boats at the quay, and more of them '.trim();
    const bothOf = (mine: string, theirs: string) =>
      plan({ headline: mine }, { headline: theirs })[0]?.both;
    expect(bothOf('Ships', 'Vessels')).toBe('Ships / Vessels');
    expect(bothOf(`${long} today`, `${long} in May`)).toBeNull();
  });

  it('is the paragraphs that each changed of one body, however it is cut into parts', () => {
    const text = (...words: string[]) => ({
      __component: 'newsroom.text',
      text: words.flatMap(PARAGRAPH),
    });
    const figure = { id: 3, __component: 'newsroom.figure', captionKey: 'quay' };
    const body = (mine: unknown[], theirs: unknown[]): ChangedField | undefined =>
      planSave(
        FIELDS,
        {
          base: { ...BASE, body: [{ id: 1, ...text('A') }, { id: 2, ...text('B', 'C') }, figure] },
          mine: { body: mine },
          theirs: { ...BASE, body: theirs },
        },
        {}
      )[0];
    const mine = [{ __temp_key__: 'a0', ...text('A', 'B', 'C more') }, figure];
    const apart = body(mine, [
      { id: 1, ...text('A now') },
      { id: 2, ...text('B', 'C') },
      figure,
      text('E'),
    ]);
    expect(apart).toMatchObject({ changedBy: 'both', suggested: 'both' });
    expect(chosenFields([apart as ChangedField], () => 'both')).toEqual({
      body: [text('A now', 'B', 'C more'), figure, text('E')],
    });
    // One took away what stands beside the change of the other.
    expect(body(mine, [text('A'), text('B', 'C')])?.both).toEqual([text('A', 'B', 'C more')]);
    expect(body(mine, [text('A'), text('B', 'C less'), figure])).toMatchObject({
      changedBy: 'both',
      suggested: null,
      both: null,
    });
  });

  it('lets a field be emptied by one side', () => {
    const differences = plan({ headline: null, image: null }, { standfirst: 'Three.' });
    expect(suggestions(differences)).toEqual({ headline: null, image: null });
  });

  it('puts back what was there where the change of the other is not to stand', () => {
    const differences = plan({}, { standfirst: 'Wrong.', headline: 'Wrong' });
    expect(chosenFields(differences, () => 'mine')).toEqual({
      headline: 'Boats at the quay',
      standfirst: null,
    });
  });

  it('knows a picture by its file, and parts and names by what is in them', () => {
    expect(brief(plan({ image: { ...FORM.image, id: 9 } }, {}))).toEqual([
      ['image', 'mine', 'mine'],
    ]);
    expect(plan({}, { body: [{ ...BASE.body[0], id: 12 }] })).toEqual([]);
  });

  it('makes a part anew that the other version does not have any more, and keeps the number of one that it has', () => {
    const added = { __component: 'newsroom.text', __temp_key__: 'a1', text: PARAGRAPH('More.') };
    const mine = { body: [...FORM.body, added] };
    const kept = chosenFields(plan(mine, {}), () => 'mine').body;
    expect(kept).toEqual([expect.objectContaining({ id: 7 }), added]);
    const [gone] = chosenFields(plan(mine, { body: [] }), () => 'mine').body as object[];
    expect(gone).not.toHaveProperty('id');
    expect(gone).toHaveProperty('text', PARAGRAPH('Two boats.'));
  });

  it('tells by the entry that stands whether both chose another section', () => {
    const section = {
      connect: [{ id: 'sport', documentId: 'sport' }],
      disconnect: [{ id: 'region', documentId: 'region' }],
    };
    expect(brief(plan({ section }, {}, { section: ['region'] }))).toEqual([
      ['section', 'mine', 'mine'],
    ]);
    expect(brief(plan({ section }, {}, { section: ['culture'] }))).toEqual([
      ['section', 'both', null],
    ]);
    expect(plan({ section }, {}, { section: ['sport'] })).toEqual([]);
  });

  it('adds to a list of entries what was added, beside what the other added', () => {
    const captions = { connect: [{ documentId: 'quay' }], disconnect: [] };
    const differences = plan({ captions }, { captions: { count: 3 } }, { captions: ['a', 'b'] });
    expect(brief(differences)).toEqual([['captions', 'both', 'mine']]);
    expect(suggestions(differences)).toEqual({ captions });
    expect(brief(plan({}, { captions: { count: 1 } }))).toEqual([['captions', 'theirs', 'theirs']]);
  });

  it('keeps what an action has written into a field that is not in the form', () => {
    const differences = plan({ urgency: 1 }, { uri: 'tag:new' });
    expect(brief(differences)).toEqual([['urgency', 'mine', 'mine']]);
  });
});
