import { changing } from '../desk/deed';
import { pick, type Operation } from './operation';

/** Undo of a withdrawal: the very version that was public is public again. */
export const restoreStory: Operation = {
  name: 'restore a story',
  weight: 2,
  plan(desk, chance) {
    const story = pick(chance, desk.stories, (state) => (state?.withdrawn ?? null) !== null);
    if (!story) return null;
    return changing(
      story,
      'restore',
      (was) => was && { ...was, published: was.withdrawn?.version ?? null, withdrawn: null },
      (client) =>
        client.panel('POST', `/newsroom/articles/${story.documentId}/restore`, { locales: ['en'] })
    );
  },
};
