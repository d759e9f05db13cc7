import { z } from 'zod';
import type { MoveRequest } from '../../../../types/mirror-panel';
import { readBody } from '../../input/readBody';

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
  const { from, ...request } = readBody(moveSchema, body);
  return from === undefined ? request : { ...request, from };
}
