import { Typography } from '@strapi/design-system';
import type { ScheduleOutcome } from '../../../../types/schedule';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import type { FormTimes } from './formTimes';
import { useMomentText } from './useMomentText';

interface ScheduleStateProps {
  /** As they are saved. */
  saved: FormTimes;
  isChanged: boolean;
  outcome: ScheduleOutcome | null;
  timeZone: string;
}

/** From when on what happened counts as late, in milliseconds. */
const LATE = 60_000;

/** What will happen of itself, or what became of it. */
export function ScheduleState({ saved, isChanged, outcome, timeZone }: ScheduleStateProps) {
  const say = useText();
  const textOf = useMomentText();
  const refused =
    outcome?.state === 'refused' && outcome.dueAt === saved.publishAt ? outcome : null;
  if (refused) {
    return (
      <Notice
        tone="danger"
        title={say('schedule.refused', { when: textOf(refused.dueAt, timeZone) })}
      >
        <ul>
          {refused.problems.map(({ message }) => (
            <li key={message}>
              <Typography variant="pi" dir="auto">
                {message}
              </Typography>
            </li>
          ))}
        </ul>
        <Typography variant="pi">{say('schedule.refused.hint')}</Typography>
      </Notice>
    );
  }
  if (isChanged) return <Notice tone="warning" title={say('schedule.unsaved')} live />;
  if (saved.publishAt !== null) {
    return (
      <Notice
        tone="success"
        title={say('schedule.goesOut', { when: textOf(saved.publishAt, timeZone) })}
      >
        {say('schedule.goesOut.hint')}
      </Notice>
    );
  }
  if (outcome?.state !== 'done') return null;
  const lateBy = Date.parse(outcome.happenedAt) - Date.parse(outcome.dueAt);
  return (
    <Notice
      tone={lateBy < LATE ? 'neutral' : 'warning'}
      title={say(`schedule.done.${outcome.action}`, { when: textOf(outcome.dueAt, timeZone) })}
    >
      {lateBy < LATE
        ? undefined
        : say('schedule.late', { when: textOf(outcome.happenedAt, timeZone) })}
    </Notice>
  );
}
