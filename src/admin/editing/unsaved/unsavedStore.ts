import { isPlain } from '../../plain';
import { ARTICLE } from '../../uids';

/** What was written in a form and not saved. */
export interface UnsavedFields {
  /** When, in milliseconds since 1970. */
  at: number;
  /** When the version was saved on which it was written, in ISO 8601; null where there was none. */
  base: string | null;
  /** The fields that were written, and no other. */
  values: Readonly<Record<string, unknown>>;
}

/** One of several: each form that is opened keeps its own. */
export interface KeptFields extends UnsavedFields {
  key: string;
}

const PREFIX = 'newsroom-unsaved:';
/** Words of a week ago are of no story that anybody still writes, in milliseconds. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/** How the keys begin under which is kept what one editor wrote of one entry in one language. */
export const unsavedKeys = (
  editor: string,
  type: string,
  documentId: string | null,
  locale: string | null
): string => `${PREFIX}${editor}:${documentId ?? newOf(type)}:${locale ?? ''}:`;

const newOf = (type: string) => (type === ARTICLE ? 'new' : `new ${type}`);

function parse(stored: string | null): UnsavedFields | null {
  try {
    const text: unknown = JSON.parse(stored ?? 'null');
    if (!isPlain(text) || typeof text.at !== 'number' || !isPlain(text.values)) return null;
    const { at, base, values } = text;
    return { at, base: typeof base === 'string' ? base : null, values };
  } catch {
    return null;
  }
}

/** What is kept under a key; null where nothing is, and for what is too old. */
function readUnsaved(storage: Storage, key: string, now: number): UnsavedFields | null {
  const text = parse(storage.getItem(key));
  return text && now - text.at < LONGEST ? text : null;
}

const keysIn = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix)
  );

/** All that is kept under keys that begin so, the newest first. */
export const allUnsaved = (storage: Storage, prefix: string, now: number): KeptFields[] =>
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

/**
 * Keeps words in the browser, which has room for some five million letters.
 *
 * @returns whether there was room for them; if not, nothing is kept under the key
 */
export function keepUnsaved(storage: Storage, key: string, text: UnsavedFields): boolean {
  try {
    const { at, base, values } = text;
    forgetOld(storage, at);
    storage.setItem(key, JSON.stringify({ at, base, values }));
    return true;
  } catch {
    // What was kept before is of an earlier state, and misleads.
    storage.removeItem(key);
    return false;
  }
}
