import { z } from 'zod';
import { BAD_PARAMETERS, jsonAnswer, MOVED_FILE, NOT_FOUND, type RouteAnswers } from '../../http';

export const NINJS = z
  .looseObject({
    uri: z.string(),
    type: z.enum(['text', 'picture', 'composite']),
    versionCreated: z.iso.datetime().optional(),
    language: z.string().optional(),
  })
  .meta({ id: 'NewsroomNinjs', description: 'An object of IPTC ninjs 3.1.' });

/** What a list of stories answers. */
export const NINJS_LIST_ANSWERS: RouteAnswers = {
  200: {
    ...jsonAnswer('A composite whose members are the stories.', NINJS),
    headers: { Link: 'The first, previous and next page (RFC 8288).' },
  },
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
};
