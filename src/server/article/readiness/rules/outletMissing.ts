import type { ReadinessRule } from '../readinessRule';

export const outletMissing: ReadinessRule = {
  severity: 'should',
  reads: ['section', 'outlet'],
  check: ({ hasOutlet }) =>
    hasOutlet
      ? []
      : [{ path: ['outlet'], message: 'The story is of no outlet, and so it has no URL.' }],
};
