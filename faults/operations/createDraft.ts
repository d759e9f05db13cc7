import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import { chosenSlug, contentOf, newStoryName } from './content';
import type { Operation } from './operation';

export const createDraft: Operation = {
  name: 'create a draft',
  weight: 2,
  plan(desk, chance) {
    const mark = desk.mark();
    const name = newStoryName(mark);
    const data = {
      headline: name,
      section: chance.oneOf(desk.sections),
      ...contentOf(mark),
      ...chosenSlug(chance, mark),
    };
    return making(
      desk.stories,
      new Thing(name, [null]),
      'create',
      { draft: mark, published: null, withdrawn: null },
      (client) => client.call('POST', '/api/articles?status=draft', data)
    );
  },
};
