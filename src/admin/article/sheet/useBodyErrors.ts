import { useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { bodyErrors } from './bodyErrors';

interface ShownError {
  place: number | null;
  text: string;
}

/** What is refused about the body; the first part of it comes into sight. */
export function useBodyErrors(name: string, page: RefObject<HTMLElement | null>): ShownError[] {
  const { formatMessage } = useIntl();
  const errors = useForm('useBodyErrors', (form) => form.errors);
  const found = useMemo(
    () => bodyErrors(errors as Readonly<Record<string, unknown>>, name),
    [errors, name]
  );
  const first = found.find(({ place }) => place !== null)?.place;
  useEffect(() => {
    if (first === undefined) return;
    page.current
      ?.querySelector(`[data-newsroom-part="${first}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, [first, found, page]);
  return found.map(({ place, message }) => ({
    place,
    text:
      typeof message === 'string'
        ? // Strapi's own check names its sentences by their identifiers.
          formatMessage({ id: message, defaultMessage: message })
        : formatMessage(message),
  }));
}
