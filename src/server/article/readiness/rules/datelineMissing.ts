import type { ReadinessRule } from '../readinessRule';
import { typedText } from '../typedStory';

export const datelineMissing: ReadinessRule = {
  severity: 'could',
  reads: ['dateline'],
  check: ({ values }) =>
    typedText(values.dateline) === ''
      ? [{ path: ['dateline'], message: 'There is no dateline: place and date of the story.' }]
      : [],
};
