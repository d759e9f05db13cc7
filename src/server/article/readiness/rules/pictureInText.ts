import { textPictureProblems } from '../../textPictures';
import type { ReadinessRule } from '../readinessRule';

export const pictureInText: ReadinessRule = {
  severity: 'blocks',
  reads: ['body'],
  check: ({ values }) =>
    textPictureProblems(values.body).map(({ path, message }) => ({ path, message })),
};
