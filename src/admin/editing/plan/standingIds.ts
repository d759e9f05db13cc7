import { isFile, isRecord } from './canonical';

const isSameComponent = (one: unknown, other: unknown): boolean =>
  isRecord(one) && isRecord(other) && one.id === other.id && one.__component === other.__component;

/**
 * Components with the numbers that they have in the version that stands. Strapi refuses a number that is no
 * more, of a component that somebody else took away: it is made anew then.
 */
export function standingIds(value: unknown, standing: unknown): unknown {
  if (Array.isArray(value)) {
    const there: unknown[] = Array.isArray(standing) ? standing : [];
    return value.map((each) =>
      standingIds(
        each,
        there.find((other) => isSameComponent(each, other))
      )
    );
  }
  if (!isRecord(value) || isFile(value) || 'connect' in value || 'disconnect' in value) {
    return value;
  }
  const isThere = isSameComponent(value, standing);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' || isThere)
      .map(([name, inner]) => [
        name,
        standingIds(inner, isThere && isRecord(standing) ? standing[name] : undefined),
      ])
  );
}
