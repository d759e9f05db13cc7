import { z } from 'zod';
import type { MoveRequest } from '../../../../types/mirrorDesk';
import { refuse, type Problem } from '../../input/problems';

const moveSchema = z.strictObject({
  mirror: z.string('Name the mirror by its documentId.').min(1, 'Name the mirror.'),
  formerState: z
    .enum(
      ['active', 'degraded', 'seized', 'retired'],
      'Write what became of the former address: active, degraded, seized or retired; or null to keep no mirror of it.'
    )
    .nullable(),
  from: z.string('Write the address that you saw, or null.').nullable().optional(),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export function readMoveRequest(body: unknown): MoveRequest {
  const result = moveSchema.safeParse(body ?? {});
  if (result.success) {
    const { from, ...request } = result.data;
    return from === undefined ? request : { ...request, from };
  }
  refuse(
    result.error.issues.flatMap((issue): Problem[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [key], message: `"${key}" is not known here.` }))
        : [{ path: issue.path.map(String), message: issue.message }]
    )
  );
  throw result.error;
}
