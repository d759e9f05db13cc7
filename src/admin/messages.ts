import { useCallback } from 'react';
import { useIntl, type MessageDescriptor } from 'react-intl';
import en from './translations/en.json';

export type MessageId = keyof typeof en;
export type MessageValues = Record<string, string | number>;

/** A text of the newsroom for react-intl; the English one where the panel's language has none. */
export const message = (id: MessageId): MessageDescriptor => ({
  id: `newsroom.${id}`,
  defaultMessage: en[id],
});

/** Texts in the language of the panel. */
export function useText(): (id: MessageId, values?: MessageValues) => string {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage(message(id), values), [formatMessage]);
}
