import { z } from 'zod';
import type { PresenceRequest } from '../../../../types/editing';
import { readBody } from '../../input/readBody';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';

const schema = z.strictObject({
  type: z.literal([ARTICLE, IMAGE_CAPTION], `Name the type: "${ARTICLE}" or "${IMAGE_CAPTION}".`),
  documentId: z.string('Name the entry by its identifier.').min(1).max(255),
  locale: z
    .string('Name the language, e.g. "en", or null for the default one.')
    .min(1, 'Name the language, e.g. "en", or null for the default one.')
    .max(35, 'Name the language, e.g. "en", or null for the default one.')
    .nullable()
    .default(null),
  session: z
    .string('Send a text that only this form sends.')
    .regex(/^[A-Za-z0-9_-]{8,64}$/, 'Write 8 to 64 letters, digits, "-" or "_".'),
  isLeaving: z.boolean('Write true or false.').default(false),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export const readPresenceRequest = (body: unknown): Required<PresenceRequest> =>
  readBody(schema, body);
