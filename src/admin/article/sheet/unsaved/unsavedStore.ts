import { isPlain } from '../../../plain';

/** What was written of a story and not saved. */
export interface UnsavedText {
  /** When, in milliseconds since 1970. */
  at: number;
  values: Readonly<Record<string, unknown>>;
}

/** One of several: each form that is opened keeps its own. */
export interface KeptText extends UnsavedText {
  key: string;
}

const PREFIX = 'newsroom-unsaved:';
/** Words of a week ago are of no story that anybody still writes, in milliseconds. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/** How the keys begin under which words of one editor on one story in one language are kept. */
export const unsavedKeys = (editor: string, story: string | null, locale: string | null): string =>
  `${PREFIX}${editor}:${story ?? 'new'}:${locale ?? ''}:`;

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
function readUnsaved(storage: Storage, key: string, now: number): UnsavedText | null {
  const text = parse(storage.getItem(key));
  return text && now - text.at < LONGEST ? text : null;
}

const keysIn = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix)
  );

/** All that is kept under keys that begin so, the newest first. */
export const allUnsaved = (storage: Storage, prefix: string, now: number): KeptText[] =>
  keysIn(storage, prefix)
    .flatMap((key) => {
      const text = readUnsaved(storage, key, now);
      return text ? [{ ...text, key }] : [];
    })
    .sort((one, other) => other.at - one.at);

function forgetOld(storage: Storage, now: number): void {
  for (const key of keysIn(storage, PREFIX)) {
    if (readUnsaved(storage, key, now) === null) storage.removeItem(key);
  }
}

/** Keeps words in the browser; a story too long for it is not kept. */
export function keepUnsaved(storage: Storage, key: string, { at, values }: UnsavedText): void {
  try {
    forgetOld(storage, at);
    storage.setItem(key, JSON.stringify({ at, values }));
  } catch {
    // The browser has no room. What was kept before is of an earlier state, and misleads.
    storage.removeItem(key);
  }
}
