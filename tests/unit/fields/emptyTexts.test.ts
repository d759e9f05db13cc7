import { emptyTexts } from '../../../src/server/fields/emptyTexts';
import type { Attributes } from '../../../src/server/strapi/schema';

const ATTRIBUTES: Attributes = {
  title: { type: 'string', required: true },
  kicker: { type: 'string' },
  notes: { type: 'component', repeatable: true, component: 'note' },
  note: { type: 'component', component: 'note' },
  body: { type: 'dynamiczone', components: ['note'] },
};
const NOTE: Attributes = {
  text: { type: 'text', required: true },
  aside: { type: 'text' },
  within: { type: 'component', component: 'note' },
};

const problems = (values: Record<string, unknown>) =>
  emptyTexts(
    ATTRIBUTES,
    (name) => values[name],
    (uid) => (uid === 'note' ? { attributes: NOTE } : undefined)
  );
const paths = (values: Record<string, unknown>) => problems(values).map(({ path }) => path);

describe('emptyTexts', () => {
  it.each([undefined, null, '', '  \n'])('takes %j for empty', (title) => {
    expect(problems({ title })).toMatchObject([{ path: ['title'], about: { reason: 'empty' } }]);
  });

  it.each([
    [{ title: 'A' }],
    [{ title: 'A', kicker: ' ' }],
    [{ title: 'A', note: null, notes: [], body: null }],
    [{ title: 'A', note: { text: 'B', aside: '' }, notes: [{ text: 'B' }] }],
    [{ title: 'A', notes: [{ id: 5 }], body: ['x', { __component: 'other', text: '' }] }],
  ])('finds none in %j', (values) => {
    expect(paths(values)).toEqual([]);
  });

  it.each([
    [{ title: 'A', note: { text: '' } }, ['note', 'text']],
    [{ title: 'A', notes: [{ text: 'B' }, { text: '\u00a0' }] }, ['notes', 1, 'text']],
    [{ title: 'A', note: { text: 'B', within: { text: ' ' } } }, ['note', 'within', 'text']],
    [{ title: 'A', body: [{ __component: 'note', text: '\n' }] }, ['body', 0, 'text']],
  ])('finds the one in %j by its path', (values, path) => {
    expect(paths(values)).toEqual([path]);
  });
});
