import type { ReadinessRule } from '../readinessRule';
import { typedText } from '../typedStory';

/** It is the description that search results, feeds and social cards show. */
export const standfirstMissing: ReadinessRule = {
  severity: 'should',
  reads: ['standfirst'],
  check: ({ values }) =>
    typedText(values.standfirst) === ''
      ? [
          {
            path: ['standfirst'],
            message:
              'There is no standfirst: search results and social cards have nothing to describe the story with.',
          },
        ]
      : [],
};
