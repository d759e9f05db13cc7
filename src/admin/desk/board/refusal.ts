import { isBaseQueryError } from '@strapi/strapi/admin';
import type { RefusalReason } from '../../../../types/bulk-publish';

type Failure = Parameters<typeof isBaseQueryError>[0];

/** A reason as a refusal has it, with what the newsroom says beside it. */
export interface DeskReason extends RefusalReason {
  /** Of a time that stands in the way. */
  code?: string;
}

/** Why something was not done, as the server said it. */
export interface DeskRefusal {
  message: string;
  reasons: DeskReason[];
}

const isReason = (value: unknown): value is DeskReason =>
  typeof value === 'object' && value !== null && 'message' in value && 'path' in value;

/** What stands in the answer to a move that was refused; null where nothing was answered. */
export function refusalOf(error: Failure): DeskRefusal | null {
  if (error === undefined || !isBaseQueryError(error)) return null;
  const { message = '' } = error;
  const details: unknown = 'details' in error ? error.details : null;
  const { errors: found, code } = (details ?? {}) as { errors?: unknown; code?: string };
  const reasons = Array.isArray(found) ? found.filter(isReason) : [];
  // Somebody else has saved it meanwhile.
  return code === 'stale' && reasons.length === 0
    ? { message, reasons: [{ path: [], message, code }] }
    : { message, reasons };
}
