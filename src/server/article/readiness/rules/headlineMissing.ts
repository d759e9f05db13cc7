import type { ReadinessRule } from '../readinessRule';
import { typedText } from '../typedStory';

export const headlineMissing: ReadinessRule = {
  severity: 'blocks',
  reads: ['headline'],
  check: ({ values }) =>
    typedText(values.headline) === ''
      ? [{ path: ['headline'], message: 'The story has no headline.' }]
      : [],
};
