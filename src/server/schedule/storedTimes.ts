import { momentIn } from '../input/momentIn';
import { momentOf } from '../strapi/rows';
import { TIMES, type Times } from './times';

/** The times in a row. */
export const timesOf = (row: Readonly<Record<string, unknown>> | null): Times => ({
  publishAt: momentOf(row?.publishAt),
  embargoedUntil: momentOf(row?.embargoedUntil),
  expires: momentOf(row?.expires),
});

/** The times of a story once data is written over them. */
export function timesWith(before: Times, data: Readonly<Record<string, unknown>>): Times {
  const [publishAt, embargoedUntil, expires] = TIMES.map((name) =>
    data[name] === undefined ? before[name] : momentIn(data[name])
  );
  return {
    publishAt: publishAt ?? null,
    embargoedUntil: embargoedUntil ?? null,
    expires: expires ?? null,
  };
}
