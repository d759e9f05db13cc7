import { fieldProblems } from '../../../src/server/fields/fieldProblems';
import type { Attributes } from '../../../src/server/strapi/schema';

const ATTRIBUTES: Attributes = {
  title: { type: 'string', required: true },
  day: { type: 'date' },
  moment: { type: 'datetime' },
  notes: { type: 'component', repeatable: true, component: 'note' },
  note: { type: 'component', component: 'note' },
  body: { type: 'dynamiczone', components: ['note'] },
};
const NOTE: Attributes = {
  text: { type: 'text' },
  on: { type: 'date' },
  blocks: { type: 'blocks' },
};

const paths = (values: Record<string, unknown>) =>
  fieldProblems(values, ATTRIBUTES, (uid) =>
    uid === 'note' ? { attributes: NOTE } : undefined
  ).map(({ path }) => path);

describe('fieldProblems', () => {
  it.each([
    [{}],
    [{ title: null, day: '', moment: undefined }],
    [{ title: 'A', day: '2026-02-28', moment: '2026-02-28T10:00:00.000Z' }],
    [{ day: '2024-02-29', moment: '2026-02-28' }],
    [{ moment: new Date(), day: new Date() }],
    [{ moment: 1_790_000_000_000 }],
    [
      {
        body: [{ __component: 'note', text: 'x', blocks: [] }],
        notes: [{ on: '2026-01-01' }],
        note: { text: 'x' },
      },
    ],
  ])('finds none in %j', (values) => {
    expect(paths(values)).toEqual([]);
  });

  it.each([
    [{ title: 5 }, ['title']],
    [{ title: 'a\u0000' }, ['title']],
    [{ title: 'a\ud800' }, ['title']],
    [{ note: { blocks: [{ children: [{ text: 'a\udfff' }] }] } }, ['note', 'blocks']],
    [{ day: '2026-02-29' }, ['day']],
    [{ day: '28.02.2026' }, ['day']],
    [{ day: 5 }, ['day']],
    [{ moment: 'soon' }, ['moment']],
    [{ moment: '2026-02-30T10:00:00Z' }, ['moment']],
    [{ moment: '2026-02-28T25:00:00Z' }, ['moment']],
    [{ notes: [{}, { on: 'x' }] }, ['notes', 1, 'on']],
    [{ note: { text: ['x'] } }, ['note', 'text']],
    [{ body: [{ __component: 'note', blocks: 'x' }] }, ['body', 0, 'blocks']],
    [{ body: [{ __component: 'other' }] }, ['body', 0, '__component']],
  ])('finds the one in %j by its path', (values, path) => {
    expect(paths(values)).toEqual([path]);
  });
});
