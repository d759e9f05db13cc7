import { changing } from '../desk/deed';
import { ARTICLES } from './content';
import { isPublished, pick, type Operation } from './operation';

export const unpublishStory: Operation = {
  name: 'unpublish a story',
  weight: 2,
  plan(desk, chance) {
    const story = pick(chance, desk.stories, isPublished);
    if (!story) return null;
    return changing(
      story,
      'unpublish',
      (was) => was && { ...was, published: null },
      (client) => client.panel('POST', `${ARTICLES}/${story.documentId}/actions/unpublish`)
    );
  },
};
