import { z } from 'zod';
import { jsonAnswer, type RouteAnswers } from '../../http';
import { readerAnswer } from './readerAnswer';

export const WITHDRAWN = z
  .object({
    data: z.null(),
    error: z.object({
      status: z.literal([410, 451]),
      name: z.enum(['GoneError', 'UnavailableForLegalReasonsError']),
      message: z.string(),
      details: z.object({
        reason: z.string().nullable().describe('As an editor gave it.'),
        blockedBy: z.string().nullable().describe('With 451: the address of the authority.'),
      }),
    }),
  })
  .meta({ id: 'NewsroomWithdrawn', description: 'That a story is away, and why.' });

const EXAMPLE = {
  reason: 'The source withdrew the document.',
  authority: 'https://court.example/',
};

/** What every address of a story answers once it is public no more. */
export const WITHDRAWN_ANSWERS: RouteAnswers = {
  410: jsonAnswer(
    'The story was public and is no more.',
    WITHDRAWN,
    readerAnswer({ ...EXAMPLE, httpStatus: 410 }).body
  ),
  451: {
    ...jsonAnswer(
      'The story is withheld for legal reasons.',
      WITHDRAWN,
      readerAnswer({ ...EXAMPLE, httpStatus: 451 }).body
    ),
    headers: { Link: 'The authority, with the relation blocked-by (RFC 7725).' },
  },
};
