import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Wording } from './findingText';

/** A day alone is the same day in every time zone; a moment is shown in the editor's. */
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const A_MOMENT = /^\d{4}-\d{2}-\d{2}T/;

export function useWording(): Wording & { moment(iso: string): string } {
  const intl = useIntl();
  return useMemo(
    () => ({
      day(iso) {
        if (A_DAY.test(iso)) return intl.formatDate(iso, { dateStyle: 'long', timeZone: 'UTC' });
        return A_MOMENT.test(iso) ? intl.formatDate(iso, { dateStyle: 'long' }) : iso;
      },
      moment: (iso) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
      list: (items) => intl.formatList(items, { type: 'unit' }),
    }),
    [intl]
  );
}
