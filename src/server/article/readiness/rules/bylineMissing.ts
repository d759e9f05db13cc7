import type { ReadinessRule } from '../readinessRule';
import { typedText } from '../typedStory';

const isNamed = (author: unknown) =>
  typeof author === 'object' &&
  author !== null &&
  'name' in author &&
  typedText(author.name) !== '';

export const bylineMissing: ReadinessRule = {
  severity: 'should',
  reads: ['by', 'authors.name'],
  check: ({ values: { by, authors } }) =>
    typedText(by) !== '' || (Array.isArray(authors) && authors.some(isNamed))
      ? []
      : [{ path: ['by'], message: 'Nobody is named as the author.' }],
};
