/**
 * A key by which Strapi's forms order what is added to a list. It sorts them as fractions: one more digit
 * is behind the last, and before nothing else.
 */
export const keyBehind = (last: string | undefined): string =>
  last === undefined ? 'a0' : `${last}V`;
