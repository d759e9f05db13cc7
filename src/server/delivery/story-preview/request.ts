import { z } from 'zod';
import type { StoryPreviewRequest } from '../../../../types/story-preview';
import { readBody } from '../../input/readBody';

const request = z.strictObject({
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'must be a language tag such as "en", or null')
    .nullable()
    .default(null),
  documentId: z.string().min(1).max(255).nullable(),
  status: z.enum(['draft', 'published']),
  values: z.record(z.string(), z.unknown()).optional(),
});

/** @throws ValidationError that names each field and what it takes */
export const readPreviewRequest = (body: unknown): StoryPreviewRequest => readBody(request, body);
