import type { StoryReader } from '../../reader';
import { looksLikeMarkup } from './markup';

/** A news page saved as plain text. */
export const newsPageReader: StoryReader = {
  format: 'text',
  title: 'a page saved as plain text',
  /** What no other reader knows and has no mark of markup. */
  recognises: (head) => !looksLikeMarkup(head),
  async *read(file, options) {
    const { decodeStory } = await import('../../decode');
    const { readNewsPage } = await import('./newsPage');
    const { text, problems } = decodeStory(await file.bytes());
    const story = readNewsPage(text, options);
    yield { place: 'text', story: { ...story, problems: [...problems, ...story.problems] } };
  },
};
