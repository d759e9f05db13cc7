/** Where two answers first differ, and what each has there; undefined for what is not there. */
export interface Difference {
  /** As JavaScript writes it, such as `data[0].section.name`; empty for the whole. */
  path: string;
  strapi: unknown;
  fast: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const step = (path: string, key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? (path === '' ? key : `${path}.${key}`) : `${path}["${key}"]`;

/**
 * The first difference between two values of JSON, the order of fields included, because the bytes
 * that a reader gets have it; null where there is none.
 */
export function firstDifference(strapi: unknown, fast: unknown, path = ''): Difference | null {
  if (Array.isArray(strapi) && Array.isArray(fast)) {
    for (let index = 0; index < Math.max(strapi.length, fast.length); index += 1) {
      const found = firstDifference(strapi[index], fast[index], `${path}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (isObject(strapi) && isObject(fast)) {
    for (const key of new Set([...Object.keys(strapi), ...Object.keys(fast)])) {
      const found = firstDifference(strapi[key], fast[key], step(path, key));
      if (found) return found;
    }
    const [own, other] = [Object.keys(strapi), Object.keys(fast)];
    return own.join() === other.join() ? null : { path, strapi: own, fast: other };
  }
  return Object.is(strapi, fast) ? null : { path, strapi, fast };
}
