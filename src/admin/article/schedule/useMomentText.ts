import { useIntl } from 'react-intl';

/** Writes a moment by the clocks of a zone, with the name of the zone: "Mon, 30 Nov 2026, 06:00 GMT+4". */
export function useMomentText(): (moment: string, timeZone: string) => string {
  const { formatDate } = useIntl();
  return (moment, timeZone) =>
    formatDate(moment, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
}
