import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** The name of a language in the language of the panel; its tag where it has none. */
export function useLanguageName(): (locale: string) => string {
  const { formatDisplayName } = useIntl();
  return useCallback(
    (locale) => formatDisplayName(locale, { type: 'language', fallback: 'code' }) ?? locale,
    [formatDisplayName]
  );
}
