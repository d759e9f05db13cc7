import { momentOf } from '../strapi/rows';

/** A moment as a caller writes it, who may give milliseconds in digits as well; null for none. */
export const momentIn = (value: unknown): Date | null =>
  momentOf(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);
