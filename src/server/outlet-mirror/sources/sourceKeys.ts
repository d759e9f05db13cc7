import { createHash } from 'node:crypto';

export const sha256 = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Of a source of an outlet. `outlet` is a document identifier. */
export const sourceKeyOf = (outlet: string, url: string): string => sha256(outlet, url);

/** Of a place of an outlet: the same in all its sources. */
export const placeKeyOf = (outlet: string, place: string): string => sha256(outlet, 'place', place);

/** Of a place that a source names. */
export const entryKeyOf = (sourceKey: string, place: string): string => sha256(sourceKey, place);

/** The same for sources that name the same places. */
export const digestOfPlaces = (places: readonly string[]): string => sha256(...[...places].sort());
