import { z } from 'zod';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { CORRECTION_PARAMETERS } from './request';

const FIND = 'plugin::newsroom.corrections.find';
const FILE = 'plugin::newsroom.corrections.file';

export const CORRECTIONS_ACTIONS = [FIND, FILE];

export const correctionsRoutes = [
  {
    method: 'GET' as const,
    path: '/corrections',
    handler: FIND,
    summary: 'List what an outlet has corrected, the newest first',
    response: z.looseObject({}),
    config: { ...forReadersOfStories(FIND), parameters: CORRECTION_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/corrections/:file',
    handler: FILE,
    summary:
      'Get what an outlet has corrected: a page, RSS, Atom or JSON Feed, by the ending of the file',
    response: z.union([z.looseObject({}), z.string()]),
    config: {
      ...forReadersOfStories(FILE),
      parameters: CORRECTION_PARAMETERS.filter((name) => name !== 'outlet'),
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
];
