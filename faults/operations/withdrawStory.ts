import { changing } from '../desk/deed';
import { isPublished, pick, type Operation } from './operation';

export const withdrawStory: Operation = {
  name: 'withdraw a story',
  weight: 2,
  plan(desk, chance) {
    const story = pick(chance, desk.stories, isPublished);
    if (!story) return null;
    const status = chance.oneOf([410, 451] as const);
    return changing(
      story,
      `withdraw (${status})`,
      (was) =>
        was && {
          ...was,
          published: null,
          withdrawn: { status, version: was.published ?? '' },
        },
      (client) =>
        client.panel('POST', `/newsroom/articles/${story.documentId}/withdraw`, {
          status,
          reason: 'It was not so.',
          locales: ['en'],
        })
    );
  },
};
