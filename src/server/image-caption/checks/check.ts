import type { Finding } from '../findings';
import type { CaptionUnderTest } from './caption';
import type { CheckThresholds } from './thresholds';

/** Compares a caption with one thing it must agree with, and answers what disagrees. */
export type CaptionCheck = (caption: CaptionUnderTest, thresholds: CheckThresholds) => Finding[];
