import { useIntl } from 'react-intl';
import { relativeTo } from './relativeTo';

/** When something was, from now, with the exact time on hovering. */
export function RelativeTime({ at }: { at: string }) {
  const { formatDate, formatRelativeTime } = useIntl();
  const { value, unit } = relativeTo(new Date(at).getTime(), Date.now());
  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'long', timeStyle: 'long' })}>
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
    </time>
  );
}
