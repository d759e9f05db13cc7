import type { KeysByPath } from '../../json/keysOfHead';

/** Where the entries of JSON Feed are. */
export const JSON_ENTRIES = 'items.*';

/** True for JSON Feed, which says so in its `version`; keys that only it has tell it too. */
export const isJsonFeed = (head: string, keys: KeysByPath): boolean =>
  keys.get('')?.has('items') === true &&
  (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(head) ||
    ['content_html', 'content_text', 'date_published'].some((key) =>
      keys.get(JSON_ENTRIES)?.has(key)
    ));
