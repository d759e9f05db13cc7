import type { ReadinessRule } from '../readinessRule';
import { typedParts, typedText } from '../typedStory';

/** The title is what readers hear of an embed that they cannot see. */
export const embedWithoutTitle: ReadinessRule = {
  severity: 'should',
  reads: ['body'],
  check: (story) =>
    typedParts(story, 'newsroom.embed')
      .filter(({ part }) => typedText(part.title) === '')
      .map(({ index }) => ({
        path: ['body', index, 'title'],
        message: 'An embed has no title: readers who cannot see it hear nothing.',
      })),
};
