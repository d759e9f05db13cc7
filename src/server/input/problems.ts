import { errors } from '@strapi/utils';

/** Something wrong with a field, in words that say what to do. */
export interface Problem {
  /** E.g. `['body', 2, 'url']`. */
  path: Array<string | number>;
  message: string;
  /** What a program that reads the error is told beside it. */
  about?: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a write. The admin panel shows each message at its field; the API lists them under
 * `error.details.errors`, as for Strapi's own checks.
 *
 * @throws ValidationError unless the list is empty
 */
export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const message =
    problems.length === 1 ? first.message : `${problems.length} errors: ${first.message}`;
  throw new errors.ValidationError(message, {
    errors: problems.map((problem) => ({
      path: problem.path.map(String),
      message: problem.message,
      name: 'ValidationError',
      ...problem.about,
    })),
  });
}
