import type { ReadinessItem } from '../../../../types/readiness';
import type { ReadinessRule } from './readinessRule';
import { readinessRules } from './rules';
import type { TypedStory } from './typedStory';

/**
 * What a story lacks, in the order of the rules.
 *
 * @param mayRead whether whoever asks may read a field
 */
export const checkReadiness = (
  story: TypedStory,
  mayRead: (field: string) => boolean
): ReadinessItem[] =>
  Object.entries<ReadinessRule>(readinessRules).flatMap(([rule, { severity, reads, check }]) =>
    reads.every(mayRead) ? check(story).map((found) => ({ rule, severity, ...found })) : []
  );
