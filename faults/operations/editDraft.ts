import { changing } from '../desk/deed';
import { chosenSlug, contentOf } from './content';
import { pick, type Operation } from './operation';

export const editDraft: Operation = {
  name: 'edit a draft',
  weight: 3,
  plan(desk, chance) {
    const story = pick(chance, desk.stories);
    if (!story) return null;
    const mark = desk.mark();
    const data = { ...contentOf(mark), ...chosenSlug(chance, mark) };
    return changing(
      story,
      'edit the draft of',
      (was) => was && { ...was, draft: mark },
      (client) => client.call('PUT', `/api/articles/${story.documentId}?status=draft`, data)
    );
  },
};
