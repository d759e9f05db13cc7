import type { RawAnswer } from './storedAnswer';

/** What says the same to everybody until a write changes it. */
const STATUSES: ReadonlySet<number> = new Set([200, 301, 404, 410, 451]);
/** What may be said to one reader and not to another, by who he is or where he comes from. */
const OF_ONE_READER: ReadonlySet<number> = new Set([401, 403, 429]);
/** What an answer may differ by; it is stored for each apart. */
const VARY = new Set(['origin', 'accept-encoding']);

export type Storability =
  | { storable: true }
  | {
      storable: false;
      reason: string;
      /** Whether a reader may get another answer by what he says of himself. */
      isForOne: boolean;
    };

const no = (reason: string, isForOne: boolean): Storability => ({
  storable: false,
  reason,
  isForOne,
});

/** Whether an answer may be given again to others who ask the same. */
export function isStorable({ status, headers }: RawAnswer): Storability {
  if (!STATUSES.has(status)) return no(`status ${status}`, OF_ONE_READER.has(status));
  for (const [name, value] of headers) {
    const text = String(value);
    switch (name.toLowerCase()) {
      case 'set-cookie':
        return no('sets a cookie', true);
      case 'cache-control':
        if (/\b(?:private|no-store)\b/i.test(text)) return no('Cache-Control', true);
        break;
      case 'content-encoding':
        return no('encoded', false);
      case 'content-range':
        return no('a part', false);
      case 'vary':
        if (text.split(',').some((each) => each.trim() && !VARY.has(each.trim().toLowerCase()))) {
          return no('Vary', true);
        }
    }
  }
  return { storable: true };
}
