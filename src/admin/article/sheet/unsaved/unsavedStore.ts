import { isPlain } from '../model/plain';

/** What was written of a story and not saved. */
export interface UnsavedText {
  /** When, in milliseconds since 1970. */
  at: number;
  values: Readonly<Record<string, unknown>>;
}

const PREFIX = 'newsroom-unsaved:';
/** Words of a week ago are of no story that anybody still writes, in milliseconds. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/** Where the words of one editor on one story in one language are kept. */
export const unsavedKey = (editor: string, story: string | null, locale: string | null): string =>
  `${PREFIX}${editor}:${story ?? 'new'}:${locale ?? ''}`;

function parse(stored: string | null): UnsavedText | null {
  try {
    const text: unknown = JSON.parse(stored ?? 'null');
    return isPlain(text) && typeof text.at === 'number' && isPlain(text.values)
      ? { at: text.at, values: text.values }
      : null;
  } catch {
    return null;
  }
}

/** What is kept under a key; null where nothing is, and for what is too old. */
export function readUnsaved(storage: Storage, key: string, now: number): UnsavedText | null {
  const text = parse(storage.getItem(key));
  return text && now - text.at < LONGEST ? text : null;
}

function forgetOld(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '');
  for (const key of keys) {
    if (key.startsWith(PREFIX) && readUnsaved(storage, key, now) === null) storage.removeItem(key);
  }
}

/** Keeps words in the browser; a story too long for it is not kept. */
export function keepUnsaved(storage: Storage, key: string, text: UnsavedText): void {
  try {
    forgetOld(storage, text.at);
    storage.setItem(key, JSON.stringify(text));
  } catch {
    // The browser has no room. What was kept before is of an earlier state, and misleads.
    storage.removeItem(key);
  }
}
