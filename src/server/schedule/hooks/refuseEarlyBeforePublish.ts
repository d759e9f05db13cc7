import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import { scheduleNow } from '../scheduleClock';
import { timesOf, timesWith } from '../storedTimes';
import { publicationProblems } from '../times';

/** Publishes nothing under embargo, before the time chosen for it or past its end, by no door. */
export function refuseEarlyBeforePublish({ data, draft }: Publication): void {
  refuse(publicationProblems(timesWith(timesOf(draft), data), scheduleNow()));
}
