import { z } from 'zod';
import {
  BAD_PARAMETERS,
  fileAnswer,
  jsonAnswer,
  MOVED_FILE,
  NOT_FOUND,
  PAGINATION,
  type RouteAnswers,
} from '../../http';
import { FEED_TYPES } from '../feeds';

export const CORRECTIONS = z
  .object({
    data: z.array(
      z.object({
        id: z.string().describe('A tag URI (RFC 4151).'),
        type: z.enum(['correction', 'clarification', 'update', 'retraction']),
        text: z.string(),
        date: z.iso.datetime(),
        target: z.enum(['headline', 'standfirst', 'body', 'caption', 'other']).nullable(),
        article: z.object({
          documentId: z.string(),
          locale: z.string(),
          headline: z.string(),
          slug: z.string(),
          canonicalUrl: z.string().nullable(),
        }),
      })
    ),
    meta: z.object({ pagination: PAGINATION }),
  })
  .meta({ id: 'NewsroomCorrections', description: 'What an outlet has corrected.' });

export type Corrections = z.infer<typeof CORRECTIONS>;

export const CORRECTIONS_ANSWERS: RouteAnswers = {
  200: jsonAnswer('The corrections, the newest first.', CORRECTIONS),
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
};

export const CORRECTION_FILE_ANSWERS: RouteAnswers = {
  200: fileAnswer('The same, in the format of the ending.', {
    ...FEED_TYPES,
    'text/html': z.string(),
  }),
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
};
