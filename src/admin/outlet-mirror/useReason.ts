import { isBaseQueryError, useAPIErrorHandler } from '@strapi/strapi/admin';

type Failure = Parameters<typeof isBaseQueryError>[0];

/** Why something could not be done: in the server's words, or in others where it said nothing. */
export function useReason(): (error: Failure, otherwise: string) => string {
  const { _unstableFormatAPIError: reasonOf } = useAPIErrorHandler();
  return (error, otherwise) =>
    error !== undefined && isBaseQueryError(error) ? reasonOf(error) : otherwise;
}
