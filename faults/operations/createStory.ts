import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import { contentOf, keepingSlug, newStoryName } from './content';
import type { Operation } from './operation';

/** A site or a program that writes a story and publishes it in one request. */
export const createStory: Operation = {
  name: 'create and publish a story',
  weight: 3,
  plan(desk, chance) {
    const mark = desk.mark();
    const name = newStoryName(mark);
    const data = { headline: name, section: chance.oneOf(desk.sections), ...contentOf(mark) };
    return making(
      desk.stories,
      new Thing(name, [null]),
      'create and publish',
      { draft: mark, published: mark, withdrawn: null },
      (client) => client.call('POST', '/api/articles', data),
      keepingSlug(desk)
    );
  },
};
