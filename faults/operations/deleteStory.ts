import { changing } from '../desk/deed';
import { pick, type Operation } from './operation';

export const deleteStory: Operation = {
  name: 'delete a story',
  weight: 1,
  plan(desk, chance) {
    const story = pick(chance, desk.stories);
    if (!story) return null;
    return changing(
      story,
      'delete',
      () => null,
      (client) => client.call('DELETE', `/api/articles/${story.documentId}`)
    );
  },
};
