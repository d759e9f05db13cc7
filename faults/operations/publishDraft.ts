import { changing } from '../desk/deed';
import { ARTICLES, keepingSlug } from './content';
import { pick, type Operation } from './operation';

/** The button Publish of the panel. */
export const publishDraft: Operation = {
  name: 'publish a draft',
  weight: 4,
  plan(desk, chance) {
    const story = pick(
      chance,
      desk.stories,
      (state) => state !== null && state.published !== state.draft
    );
    if (!story) return null;
    return changing(
      story,
      'publish',
      (was) => was && { draft: was.draft, published: was.draft, withdrawn: null },
      (client) => client.panel('POST', `${ARTICLES}/${story.documentId}/actions/publish`),
      keepingSlug(desk)
    );
  },
};
