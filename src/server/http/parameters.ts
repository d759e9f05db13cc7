import { ALLOWED_QUERY_PARAM_KEYS, errors } from '@strapi/utils';

type Query = Readonly<Record<string, unknown>>;

/** @throws ValidationError for a parameter that is not known, so that no typing error goes unseen */
export function refuseUnknown(query: Query, known: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const names = known.length === 0 ? 'None is' : `"${known.join('", "')}" are`;
  throw new errors.ValidationError(
    `Invalid query parameter "${unknown.join('", "')}". ${names} known here.`
  );
}

/**
 * A route of ours ignores what campaigns and caches add to an address, and not what asks Strapi's own
 * lists for something: who writes `status=draft` must not take the answer for one.
 *
 * @throws ValidationError for a parameter of Strapi's that means nothing here
 */
export function refuseMisplaced(query: Query, known: readonly string[]): void {
  const misplaced = Object.keys(query).filter((name) => isOfStrapi(name));
  refuseUnknown(Object.fromEntries(misplaced.map((name) => [name, query[name]])), known);
}

/** Whether a parameter is one of those by which Strapi's own lists are asked. */
export const isOfStrapi = (name: string): boolean =>
  ALLOWED_QUERY_PARAM_KEYS.some((each) => each === name);

/**
 * A parameter that is a whole number.
 *
 * @param fallback its value where it is not given
 * @throws ValidationError for anything else than one number in the range
 */
export function numberParameter(
  query: Query,
  name: string,
  { fallback, max }: { fallback: number; max: number }
): number {
  const given = query[name];
  if (given === undefined || given === '') return fallback;
  const number = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= max) return number;
  throw new errors.ValidationError(
    `Invalid parameter "${name}": write one whole number from 1 to ${max}.`
  );
}

/**
 * A parameter that names a language of the newsroom.
 *
 * @throws ValidationError for one that it does not have
 */
export function localeParameter(query: Query, known: readonly string[], fallback: string): string {
  const given = query.locale;
  if (given === undefined || given === '') return fallback;
  const locale = known.find((each) => each === given);
  if (locale !== undefined) return locale;
  throw new errors.ValidationError(`Invalid parameter "locale": write one of ${known.join(', ')}.`);
}
