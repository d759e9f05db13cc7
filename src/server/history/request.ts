import { z } from 'zod';
import type { RestoreVersionRequest } from '../../../types/history';
import { isUrl } from '../input/isUrl';
import { momentIn } from '../input/momentIn';
import { refuse } from '../input/problems';
import { readBody } from '../input/readBody';

const names = z
  .array(z.string().min(1).max(255), 'Name them in a list, e.g. ["headline"].')
  .min(1, 'Name at least one, or leave it out.')
  .max(500, 'Name 500 at most.')
  .optional();

const restoreSchema = z.strictObject({
  fields: names,
  captions: names,
  updatedAt: z.iso
    .datetime({ offset: true, error: 'Write a moment in ISO 8601, e.g. 2026-11-03T10:00:00Z.' })
    .optional(),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export const readRestoreVersionRequest = (body: unknown): RestoreVersionRequest =>
  readBody(restoreSchema, body);

type Query = Readonly<Record<string, unknown>>;

/** @throws ValidationError unless it is a whole number from 1 */
export function readPageNumber(query: Query): number {
  const { page = '1' } = query;
  if (typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page)) return Number(page);
  refuse([{ path: ['page'], message: 'Write the number of a page, from 1.' }]);
  return 1;
}

/** Which versions are compared: a number that the history names, or what stands now. */
export type AskedVersion = number | 'draft' | 'published';

/** @throws ValidationError for anything else */
export function readNamed(query: Query, name: 'from' | 'to'): AskedVersion {
  const value = query[name];
  if (value === 'draft' || value === 'published') return value;
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  refuse([
    { path: [name], message: 'Name a version by its number, or write "draft" or "published".' },
  ]);
  return 'draft';
}

/** @throws ValidationError for anything else; `before` is the version before the other one */
export const readFrom = (query: Query): AskedVersion | 'before' =>
  query.from === 'before' ? 'before' : readNamed(query, 'from');

/** What readers saw where and when. */
export interface SeenQuery {
  url: string;
  at: Date;
}

/** @throws ValidationError for what is no address, and for what is no moment or still to come */
export function readSeenQuery({ url, at }: Query): SeenQuery {
  const moment = typeof at === 'string' && ZONED.test(at) ? momentIn(at) : null;
  const address = typeof url === 'string' && isUrl(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) {
    refuse([{ path: ['url'], message: 'Write the address of the story, starting with https://' }]);
  }
  if (!moment) {
    const message =
      'Write a moment in ISO 8601 with its distance from UTC, e.g. 2026-11-03T10:00:00+01:00.';
    refuse([{ path: ['at'], message }]);
  }
  return { url: String(url), at: moment ?? new Date() };
}

/** A bare day or a time without a zone would be guessed. */
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
