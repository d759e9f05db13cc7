import type { ReadinessItem } from '../../../../types/readiness';
import type { TypedStory } from './typedStory';

/** What a rule found; a rule may weigh one of its findings otherwise than the others. */
type Found = Omit<ReadinessItem, 'rule' | 'severity'> & Partial<Pick<ReadinessItem, 'severity'>>;

/** Looks at a story for one thing that it may lack. */
export interface ReadinessRule {
  severity: ReadinessItem['severity'];
  /** The fields that it reads, as permissions name them: whoever may not read one is told nothing. */
  reads: readonly string[];
  check(story: TypedStory): Found[];
}
