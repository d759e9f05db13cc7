import type { z } from 'zod';
import { refuse, type Problem } from './problems';

const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue): Problem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [key], message: `"${key}" is not known here.` }))
      : [{ path: issue.path.map(String), message: issue.message }]
  );

/**
 * What the body of a request says.
 *
 * @throws ValidationError with the path of each field that cannot be meant
 */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown
): z.output<Schema> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  refuse(problemsOf(result.error));
  throw result.error;
}
