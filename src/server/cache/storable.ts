import type { RawAnswer } from './storedAnswer';

/** What says the same to everybody until a write changes it. */
const STATUSES: ReadonlySet<number> = new Set([200, 301, 404, 410, 451]);
/** What an answer may differ by; it is stored for each apart. */
const VARY = new Set(['origin', 'accept-encoding']);

export type Storability = { storable: true } | { storable: false; reason: string };

const no = (reason: string): Storability => ({ storable: false, reason });

/** Whether an answer may be given again to others who ask the same. */
export function isStorable({ status, headers }: RawAnswer): Storability {
  if (!STATUSES.has(status)) return no(`status ${status}`);
  for (const [name, value] of headers) {
    const text = String(value);
    switch (name.toLowerCase()) {
      case 'set-cookie':
        return no('sets a cookie');
      case 'cache-control':
        if (/\b(?:private|no-store)\b/i.test(text)) return no('Cache-Control');
        break;
      case 'content-encoding':
        return no('encoded');
      case 'content-range':
        return no('a part');
      case 'vary':
        if (text.split(',').some((each) => each.trim() && !VARY.has(each.trim().toLowerCase()))) {
          return no('Vary');
        }
    }
  }
  return { storable: true };
}
