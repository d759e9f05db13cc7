import { z } from 'zod';

export const DIRECTION = z
  .enum(['ltr', 'rtl'])
  .describe('In which direction lines run, for the attribute `dir`.');

/** A section on the way to a story. */
export const SECTION_STEP = z
  .object({
    documentId: z.string(),
    name: z.string().describe('In the language that was asked for.'),
    slug: z.string().nullable(),
  })
  .meta({ id: 'NewsroomSectionStep', description: 'A section on the way to a story.' });
