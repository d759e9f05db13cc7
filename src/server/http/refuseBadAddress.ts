import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

/**
 * What drivers say of a value that a column cannot hold or be compared with: PostgreSQL beside its class
 * 22 (data exception), MySQL and MariaDB, SQLite.
 */
const VALUE_ERRORS: ReadonlySet<unknown> = new Set([
  '42804',
  '42883',
  'ER_CANT_AGGREGATE_2COLLATIONS',
  'ER_DATA_OUT_OF_RANGE',
  'ER_INVALID_CHARACTER_STRING',
  'ER_TRUNCATED_WRONG_VALUE',
  'ER_WARN_DATA_OUT_OF_RANGE',
  'ER_WRONG_VALUE',
  'SQLITE_MISMATCH',
  'SQLITE_TOOBIG',
]);

function isValueError(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return VALUE_ERRORS.has(code) || (typeof code === 'string' && /^22\w{3}$/.test(code));
}

/**
 * For the `config.middlewares` of every route of ours: an address that names what no entry can be is
 * refused, whichever database would fail on it.
 *
 * @throws NotFoundError for a path, and ValidationError for a query that cannot be meant
 */
export async function refuseBadAddress(ctx: Context, next: Next): Promise<void> {
  const query = ctx.querystring;
  if (NUL.test(ctx.path)) throw new errors.NotFoundError('There is nothing at this address.');
  if (NUL.test(query)) {
    throw new errors.ValidationError(
      'The query holds a NUL character (%00), which no text of ours has. Remove it.'
    );
  }
  try {
    await next();
  } catch (error) {
    if (ctx.method !== 'GET' || !isValueError(error)) throw error;
    throw new errors.ValidationError(
      'The query compares a field with a value that it cannot have. Write numbers, dates and texts as the field has them.'
    );
  }
}

const NUL = /%00/;
