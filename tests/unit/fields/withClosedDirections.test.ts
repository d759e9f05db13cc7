import { withClosedDirections } from '../../../src/server/fields/withClosedDirections';
import type { Attributes } from '../../../src/server/strapi/schema';

const RLO = '\u202e';
const RLI = '\u2067';
const PDI = '\u2069';

const ATTRIBUTES = {
  headline: { type: 'string' },
  standfirst: { type: 'text' },
  count: { type: 'integer' },
  lead: { type: 'component', component: 'newsroom.person' },
  people: { type: 'component', component: 'newsroom.person', repeatable: true },
  body: { type: 'dynamiczone', components: ['newsroom.text'] },
} as unknown as Attributes;
const SCHEMAS: Record<string, Attributes> = {
  'newsroom.person': { name: { type: 'string' } } as unknown as Attributes,
  'newsroom.text': { text: { type: 'blocks' } } as unknown as Attributes,
};
const closed = (values: Record<string, unknown>) =>
  withClosedDirections(values, ATTRIBUTES, (uid) =>
    SCHEMAS[uid] ? ({ attributes: SCHEMAS[uid] } as never) : undefined
  );

describe('the texts of what is saved', () => {
  it('are closed in fields, components and parts of the body', () => {
    const leaf = (text: string) => ({ type: 'text', text });
    const paragraph = (text: string) => ({
      type: 'paragraph',
      children: [leaf(text), { type: 'link', url: 'https://a.example', children: [leaf(text)] }],
    });
    expect(
      closed({
        headline: `A ${RLO}b`,
        standfirst: `${RLI}a\nb`,
        lead: { id: 1, name: `${RLO}a` },
        people: [{ name: 'b' }, { name: `${RLI}c` }],
        body: [{ __component: 'newsroom.text', text: [paragraph(`${RLO}a ${RLI}b${PDI}`)] }],
      })
    ).toEqual({
      headline: 'A b',
      standfirst: 'a\nb',
      lead: { id: 1, name: 'a' },
      people: [{ name: 'b' }, { name: 'c' }],
      body: [{ __component: 'newsroom.text', text: [paragraph(`a ${RLI}b${PDI}`)] }],
    });
  });

  it('are the same texts where nothing is open', () => {
    const body = [{ __component: 'newsroom.text', text: [{ type: 'paragraph', children: [] }] }];
    expect(
      closed({ headline: `${RLI}a${PDI}`, count: 3, lead: null, people: [{ id: 4 }], body })
    ).toEqual({});
  });

  it.each([[null], [7], [[null, 3]], [{ __component: 'newsroom.unknown' }]])(
    'are left where they are none: %j',
    (value) => {
      expect(closed({ headline: value, lead: value, people: value, body: value })).toEqual({});
    }
  );
});
