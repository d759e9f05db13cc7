import en from '../../translations/en.json';
import type { MessageId } from '../../messages';

/** A text whose name is put together from what the server says; null where the panel has none. */
export const textFor = (group: string, name: string): MessageId | null => {
  const id = `mirrors.${group}.${name}`;
  return id in en ? (id as MessageId) : null;
};

/** Fields whose values the panel has words for, and the group that those stand in. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  state: 'state',
  visibility: 'visibility',
  kind: 'kind',
  health: 'health',
  pathMapping: 'paths',
};
