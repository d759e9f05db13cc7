import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes when a version was made, to the second: several are in one minute. */
export function useVersionMoment(): (moment: string) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (moment) => formatDate(moment, { dateStyle: 'medium', timeStyle: 'medium' }),
    [formatDate]
  );
}
