import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { formTimesOf } from './formTimes';
import { ownZone } from './ownZone';
import { useMomentText } from './useMomentText';

/** In the list of stories: the embargo of one, else when it goes out. */
export function ScheduleBadge({ row }: { row: Readonly<Record<string, unknown>> }) {
  const say = useText();
  const textOf = useMomentText();
  const { publishAt, embargoedUntil } = formTimesOf(row);
  const timeZone =
    typeof row.timeZone === 'string' && row.timeZone !== '' ? row.timeZone : ownZone();
  if (embargoedUntil !== null && Date.parse(embargoedUntil) > Date.now()) {
    const when = textOf(embargoedUntil, timeZone);
    return <ToneBadge tone="danger">{say('schedule.badge.embargo', { when })}</ToneBadge>;
  }
  if (publishAt === null) return null;
  const when = textOf(publishAt, timeZone);
  const isToCome = Date.parse(publishAt) > Date.now();
  return (
    <ToneBadge tone={isToCome ? 'success' : 'danger'}>
      {say(isToCome ? 'schedule.badge.goesOut' : 'schedule.badge.missed', { when })}
    </ToneBadge>
  );
}
