import { linkProblems } from '../../links';
import type { ReadinessRule } from '../readinessRule';

/** What no browser of a reader may open; saving refuses it too. */
export const linkFaulty: ReadinessRule = {
  severity: 'blocks',
  reads: ['body', 'authors.uri', 'infoSources.uri', 'subjects.uri', 'people.uri', 'places.uri'],
  check: ({ values }) =>
    linkProblems(values)
      // An embed without any is not finished.
      .filter(({ path }) => textAt(values, path) !== '')
      .map(({ path, message }) => ({ path, message, values: { url: textAt(values, path) } })),
};

function textAt(values: unknown, path: ReadonlyArray<string | number>): string {
  let at = values;
  for (const step of path) {
    at =
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : '';
  }
  return typeof at === 'string' ? at.trim() : '';
}
