import type { Finding, Severity } from '../../../../../types/caption-review';
import type { CaptionUnderTest } from '../caption';
import type { CheckThresholds } from '../thresholds';

/** Compares a caption with one thing it must agree with, and answers what disagrees. */
export type CaptionCheck = (caption: CaptionUnderTest, thresholds: CheckThresholds) => Finding[];

export interface CaptionRule {
  check: CaptionCheck;
  /** The most severe it answers; where evidence is weaker it answers less. */
  severity: Severity;
  /**
   * What else it reads than the caption and its picture: the story, or other captions. Whoever may not
   * read that is told nothing of the finding.
   */
  restsOn?: 'story' | 'captions';
  /** What a finding means, for the documentation and the admin. */
  meaning: string;
}
