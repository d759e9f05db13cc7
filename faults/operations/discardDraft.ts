import { changing } from '../desk/deed';
import { ARTICLES } from './content';
import { isPublished, pick, type Operation } from './operation';

export const discardDraft: Operation = {
  name: 'discard a draft',
  weight: 1,
  plan(desk, chance) {
    const story = pick(chance, desk.stories, isPublished);
    if (!story) return null;
    return changing(
      story,
      'discard the draft of',
      (was) => was && { ...was, draft: was.published ?? was.draft },
      (client) => client.panel('POST', `${ARTICLES}/${story.documentId}/actions/discard`)
    );
  },
};
