import type { ReadinessRule } from '../readinessRule';

export const linkDead: ReadinessRule = {
  severity: 'should',
  reads: ['body'],
  check: ({ deadLinks }) =>
    deadLinks.map(({ path, url, mayBePage }) => ({
      path,
      message: `The link ${url} leads to no story of this outlet.`,
      values: { url },
      ...(mayBePage && { severity: 'could' as const }),
    })),
};
