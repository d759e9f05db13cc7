import type { ReadinessRule } from '../readinessRule';

export const sectionMissing: ReadinessRule = {
  severity: 'should',
  reads: ['section'],
  check: ({ hasSection }) =>
    hasSection
      ? []
      : [
          {
            path: ['section'],
            message: 'The story is in no section: no list or feed of one has it.',
          },
        ],
};
