import { z } from 'zod';
import {
  BAD_PARAMETERS,
  fileAnswer,
  fileOfPath,
  MOVED_FILE,
  NOT_FOUND,
  slugOfPath,
  type RouteAnswer,
  type RouteAnswers,
} from '../../http';
import { followingFormerSlug, forReadersOfOutlets } from '../request';

const ROBOTS_TXT = 'plugin::newsroom.robots.txt';
const TERMS = 'plugin::newsroom.robots.terms';

export const ROBOTS_ACTIONS = [ROBOTS_TXT, TERMS];

const answers = (file: RouteAnswer): RouteAnswers => ({
  200: file,
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
});

const RESERVATIONS = z
  .array(
    z.object({
      location: z.string(),
      'tdm-reservation': z.literal([0, 1]),
      'tdm-policy': z.string().optional(),
    })
  )
  .meta({ id: 'NewsroomTdmReservations', description: 'By the TDM Reservation Protocol.' });

export const robotsRoutes = [
  {
    method: 'GET' as const,
    path: '/robots/:file',
    handler: ROBOTS_TXT,
    summary: 'Get the robots.txt of an outlet',
    request: { params: { file: fileOfPath('Slug of the outlet', ['txt'], 'the-serrane-courier') } },
    answers: answers(fileAnswer('The file.', { 'text/plain': z.string() })),
    config: {
      ...forReadersOfOutlets(ROBOTS_TXT),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/robots/:outlet/:file',
    handler: TERMS,
    summary: 'Get the terms of use of an outlet for crawlers, as tdmrep.json or rsl.xml',
    request: {
      params: {
        outlet: slugOfPath('outlet', 'the-serrane-courier'),
        file: z
          .enum(['rsl.xml', 'tdmrep.json'])
          .describe('Really Simple Licensing, or the TDM Reservation Protocol.'),
      },
    },
    answers: answers(
      fileAnswer('The terms.', {
        'application/rsl+xml': z.string(),
        'application/json': RESERVATIONS,
      })
    ),
    config: {
      ...forReadersOfOutlets(TERMS),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 1, isFile: true })],
    },
  },
];
