import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes a moment as one says it: the time of today's, and of any other the day as well. */
export function useMoment(): (moment: string) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (moment) => {
      const isToday = new Date(moment).toDateString() === new Date().toDateString();
      return formatDate(moment, {
        timeStyle: 'short',
        ...(!isToday && { dateStyle: 'medium' }),
      });
    },
    [formatDate]
  );
}
