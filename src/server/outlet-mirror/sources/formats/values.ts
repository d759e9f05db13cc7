import type { Values } from '../../../../mirrors/shape';

/** The text in a field; empty where there is none. */
export const textIn = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** The list in a field; empty where there is none. */
export const listIn = (values: Values, field: string): unknown[] => {
  const value = values[field];
  return Array.isArray(value) ? value : [];
};
