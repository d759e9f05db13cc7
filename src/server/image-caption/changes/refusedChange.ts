import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { CaptionRefusal } from '../../../../types/caption-changes';

/** Why one of the captions that came with a story is not written. */
export interface RefusedChange extends Omit<CaptionRefusal, 'path'> {
  /** Its place among those that were sent. */
  at: number;
  /** All of the caption where it is left out. */
  field?: string;
}

const STATUS = { stale: 409, gone: 409, forbidden: 403 } as const;

/**
 * Refuses the story with its captions. Strapi's forms let go of what was typed at any refusal but one that is
 * called a ValidationError, and show each message at its path.
 *
 * @throws an error with the status of the first refusal unless the list is empty
 */
export function refuseChanges(refused: readonly RefusedChange[]): void {
  const [first] = refused;
  if (!first) return;
  throw createError(first.reason ? STATUS[first.reason] : 400, first.message, {
    name: 'ValidationError',
    details: {
      code: 'captions',
      errors: refused.map(({ at, field, ...told }) => ({
        path: ['captions', String(at), ...(field === undefined ? [] : [field])],
        name: 'ValidationError',
        ...told,
      })),
    },
  });
}

/** What a write of one caption was refused for, with the place of the caption before each path. */
export function refusalAt(at: number, error: unknown): unknown {
  if (!(error instanceof errors.ApplicationError)) return error;
  const { message, details } = error;
  const { errors: told = [] } = (details ?? {}) as { errors?: Array<{ path?: unknown[] }> };
  const place = ['captions', String(at)];
  return new errors.ValidationError(message, {
    code: 'captions',
    errors:
      told.length === 0
        ? [{ path: place, message, name: 'ValidationError' }]
        : told.map((each) => ({ ...each, path: [...place, ...(each.path ?? []).map(String)] })),
  });
}
