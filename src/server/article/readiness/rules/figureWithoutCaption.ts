import { figureProblems } from '../../figureProblems';
import type { ReadinessRule } from '../readinessRule';

export const figureWithoutCaption: ReadinessRule = {
  severity: 'blocks',
  reads: ['body'],
  check: ({ values, keys }) =>
    figureProblems(values.body, keys)
      .map(({ path, about }) => ({ path, key: String(about?.key).trim() }))
      // One that names none at all is not finished.
      .filter(({ key }) => key !== '')
      .map(({ path, key }) => ({
        path,
        message: `A picture in the text names the caption “${key}”, which the story does not have.`,
        values: { key },
      })),
};
