import createError from 'http-errors';
import type { StaleSaveDetails } from '../../../types/editing';

/** By what a request says which version it was made on. */
export type Said = 'If-Match' | 'updatedAt' | 'form';

/** 412 for a precondition (RFC 9110, 13.1.1). Strapi would answer its own errors with 400. */
const STATUS: Readonly<Record<Said, 409 | 412>> = { 'If-Match': 412, updatedAt: 409, form: 409 };

/** Strapi's forms let go of what was typed at any refusal but one that is called a ValidationError. */
const NAME: Readonly<Record<Said, string>> = {
  'If-Match': 'PreconditionFailedError',
  updatedAt: 'ConflictError',
  form: 'ValidationError',
};

const MESSAGE =
  'This was saved by somebody else since you opened it, and nothing of yours was written. Compare both versions, and save again.';

/** The refusal of a save that was made on another version than the one that stands. */
export const staleSave = (said: Said, details: StaleSaveDetails) =>
  createError(STATUS[said], MESSAGE, { name: NAME[said], details });
