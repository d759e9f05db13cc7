import { errors } from '@strapi/utils';
import { codeOf } from '../../strapi/databaseErrors';
import { UnreadableStoryError } from '../unreadableStoryError';
import type { ImportSummary } from './report';

/**
 * What a database says of the values of a story: it breaks a rule of the table, is too long or no such value.
 * PostgreSQL by class, MariaDB and MySQL by name.
 */
const OF_VALUES =
  /^(?:2[23]\d{3}|ER_(?:DATA_TOO_LONG|DUP_ENTRY|TRUNCATED|WRONG_VALUE|BAD_NULL|INCORRECT|INVALID|NET_PACKET_TOO_LARGE|WARN_DATA).*|SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH).*)$/;

/** Whether a story cannot be written for what is in it; others can. */
export const isAboutTheStory = (error: unknown): boolean =>
  error instanceof UnreadableStoryError ||
  error instanceof errors.ApplicationError ||
  OF_VALUES.test(codeOf(error));

/** The import ended before its source did, for no fault of a story. Run again, it goes on. */
export class InterruptedImportError extends Error {
  override readonly name = 'InterruptedImportError';

  private constructor(
    message: string,
    /** What was written for good until then. */
    readonly written: ImportSummary,
    cause: unknown
  ) {
    super(message, { cause });
  }

  /** Errors that say themselves what to do are handed on as they are. */
  static from(error: unknown, written: ImportSummary): unknown {
    if (isAboutTheStory(error) || error instanceof InterruptedImportError) return error;
    const stories = written.created + written.updated + written.unchanged + written.kept;
    const reason = error instanceof Error ? error.message : String(error);
    return new InterruptedImportError(
      `The import ended behind ${stories} stories, which are all there: ${reason}. Nothing of the next is written; run it again to go on.`,
      { ...written },
      error
    );
  }
}
