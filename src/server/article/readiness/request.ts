import { z } from 'zod';
import type { ReadinessRequest } from '../../../../types/readiness';
import { readBody } from '../../input/readBody';

const schema = z.strictObject({
  locale: z
    .string('Name the language, e.g. "en", or null for the default one.')
    .min(1, 'Name the language, e.g. "en", or null for the default one.')
    .nullable()
    .default(null),
  documentId: z
    .string('Name the story by its identifier, or null for one that is not saved.')
    .min(1, 'Name the story by its identifier, or null for one that is not saved.')
    .max(255)
    .nullable()
    .default(null),
  values: z.record(z.string(), z.unknown(), 'Send the fields of the story as an object.'),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export const readReadinessRequest = (body: unknown): ReadinessRequest => readBody(schema, body);
