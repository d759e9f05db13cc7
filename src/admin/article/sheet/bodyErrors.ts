import type { MessageDescriptor } from 'react-intl';
import { isPlain } from '../../plain';

/** What is refused about a body. */
export interface BodyError {
  /** The position of the part; null for the body as a whole. */
  place: number | null;
  message: string | MessageDescriptor;
}

const isDescriptor = (value: unknown): value is MessageDescriptor =>
  isPlain(value) && typeof value.id === 'string' && 'defaultMessage' in value;

function leaves(value: unknown, place: number | null): BodyError[] {
  if (typeof value === 'string' || isDescriptor(value)) return [{ place, message: value }];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => leaves(each, place));
  return isPlain(value) ? Object.values(value).flatMap((each) => leaves(each, place)) : [];
}

/** By part: Strapi's form holds an array of them, or an object by their positions. */
function ofParts(errors: unknown): BodyError[] {
  if (typeof errors === 'string' || isDescriptor(errors)) return leaves(errors, null);
  if (!Array.isArray(errors) && !isPlain(errors)) return [];
  return Object.entries(errors).flatMap(([key, value]) => {
    const place = Number(key);
    return leaves(value, Number.isInteger(place) ? place : null);
  });
}

/**
 * What a form's errors say about a body: those of the form's own check stand below the field, those of the
 * server under a path with dots.
 */
export function bodyErrors(errors: Readonly<Record<string, unknown>>, name: string): BodyError[] {
  const byPath = Object.entries(errors).flatMap(([path, value]) => {
    const [field, place] = path.split('.');
    if (field !== name || place === undefined) return [];
    return leaves(value, Number.isInteger(Number(place)) ? Number(place) : null);
  });
  return [...ofParts(errors[name]), ...byPath];
}
