import { changing } from '../desk/deed';
import { chosenSlug, contentOf, keepingSlug } from './content';
import { isPublished, pick, type Operation } from './operation';

/** Writes a new version of a public story in one request, sometimes under another slug or section. */
export const republishStory: Operation = {
  name: 'publish a new version',
  weight: 4,
  plan(desk, chance) {
    const story = pick(chance, desk.stories, isPublished);
    if (!story) return null;
    const mark = desk.mark();
    const data = {
      ...contentOf(mark),
      ...chosenSlug(chance, mark),
      ...(chance.is(0.3) && { section: chance.oneOf(desk.sections) }),
    };
    return changing(
      story,
      'publish a new version of',
      () => ({ draft: mark, published: mark, withdrawn: null }),
      (client) => client.call('PUT', `/api/articles/${story.documentId}`, data),
      keepingSlug(desk)
    );
  },
};
