import fc from 'fast-check';
import { createEditor, type SerializedRootNode } from 'lexical';
import type { ZonePart } from '../../../../src/admin/article/sheet/zonePart';
import { fromSheet } from '../../../../src/admin/article/sheet/model/fromSheet';
import { keepFormer } from '../../../../src/admin/article/sheet/model/keepFormer';
import { contentOf, toSheet } from '../../../../src/admin/article/sheet/model/toSheet';
import { SHEET_NODES } from '../../../../src/admin/article/sheet/nodes';

const editor = createEditor({
  nodes: SHEET_NODES,
  onError: (error) => {
    throw error;
  },
});

/** The document as the editor itself holds it, once it was opened. */
function opened(body: unknown): SerializedRootNode {
  const state = editor.parseEditorState({ root: toSheet(body) });
  return state.toJSON().root as SerializedRootNode;
}

const marks = fc.record(
  {
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    code: fc.constant(true),
  },
  { requiredKeys: [] }
);
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'two\nlines', '\n', 'רציף', '“quoted” ', ' ')
);
const text = fc
  .tuple(words, marks)
  .map(([value, marked]) => ({ type: 'text', text: value, ...marked }));
const link = fc.record({
  type: fc.constant('link'),
  url: fc.constantFrom('https://example.org/', 'mailto:desk@example.org', ''),
  children: fc.array(text, { maxLength: 3 }),
});
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: text }, link), { maxLength: 4 });
const junk = fc.oneof(
  fc.constantFrom(null, 3, 'words', [], {}),
  fc.record({
    type: fc.constantFrom('code', 'image', 'table', 'paragraph'),
    children: fc.jsonValue(),
  }),
  fc.record({ type: fc.constant('heading'), level: fc.integer(), children: inline })
);
const { list } = fc.letrec<{ item: unknown; list: unknown }>((tie) => ({
  item: fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('list-item'), children: inline }) },
    tie('list')
  ),
  list: fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    indentLevel: fc.integer({ min: 0, max: 3 }),
    children: fc.array(tie('item'), { maxLength: 3 }),
  }),
}));
const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), children: inline }),
  fc.record({ type: fc.constant('paragraph'), children: inline, anchor: fc.string() }),
  fc.record({
    type: fc.constant('heading'),
    level: fc.integer({ min: 1, max: 6 }),
    children: inline,
  }),
  fc.record({ type: fc.constant('quote'), children: inline }),
  list,
  junk
);
const textPart = fc.record(
  {
    __component: fc.constant('newsroom.text'),
    text: fc.oneof({ weight: 9, arbitrary: fc.array(block, { maxLength: 4 }) }, fc.constant(null)),
    id: fc.integer({ min: 1 }),
    anchor: fc.string(),
  },
  { requiredKeys: ['__component', 'text'] }
);
const otherPart = fc.oneof(
  fc.record({ __component: fc.constant('newsroom.figure'), captionKey: fc.string() }),
  fc.record(
    {
      __component: fc.constant('newsroom.quote'),
      text: fc.string(),
      attribution: fc.constantFrom(null, 'The mayor'),
      id: fc.integer({ min: 1 }),
    },
    { requiredKeys: ['__component', 'text'] }
  ),
  fc.record({ __component: fc.constant('host.poll'), answers: fc.jsonValue() })
);
const bodies = fc.array(
  fc
    .tuple(fc.oneof(textPart, textPart, otherPart), fc.uuid())
    .map(([part, __temp_key__]) => ({ ...part, __temp_key__ }) as ZonePart),
  { maxLength: 6 }
);

const saved = (body: readonly ZonePart[]) =>
  keepFormer(fromSheet(opened(body)).parts, body).flatMap((part) => part ?? []);

describe('the sheet of a story', () => {
  it('gives back any body that it was given, to the part', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(saved(body)).toEqual(body);
        // The very same, so that Strapi's form sees no change.
        saved(body).forEach((part, index) => expect(part).toBe(body[index]));
      }),
      { numRuns: 500 }
    );
  });

  it('changes nothing but the part that was edited', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (body, at) => {
        const place = body.length === 0 ? 0 : at % (body.length + 1);
        const figure = { __component: 'newsroom.figure', captionKey: 'between' };
        const { parts } = fromSheet(opened(body));
        parts.splice(place, 0, figure);
        const after = keepFormer(parts, body).flatMap((part) => part ?? []);
        expect(after.map(contentOf)).toEqual(
          [...body.slice(0, place), figure as ZonePart, ...body.slice(place)].map(contentOf)
        );
        const ids = after.map(({ id }) => id).filter((id) => id !== undefined);
        expect(ids.sort()).toEqual(body.flatMap(({ id }) => id ?? []).sort());
      })
    );
  });
});
