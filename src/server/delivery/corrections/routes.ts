import { fileOfPath } from '../../http';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { CORRECTION_FILE_ANSWERS, CORRECTIONS_ANSWERS } from './answers';
import { CORRECTION_FORMATS } from './loadCorrectionsPage';
import { CORRECTION_FILE_QUERY, CORRECTION_PARAMETERS, CORRECTION_QUERY } from './request';

const FIND = 'plugin::newsroom.corrections.find';
const FILE = 'plugin::newsroom.corrections.file';

export const CORRECTIONS_ACTIONS = [FIND, FILE];

export const correctionsRoutes = [
  {
    method: 'GET' as const,
    path: '/corrections',
    handler: FIND,
    summary: 'List what an outlet has corrected, the newest first',
    request: { query: CORRECTION_QUERY },
    answers: CORRECTIONS_ANSWERS,
    config: { ...forReadersOfStories(FIND), parameters: CORRECTION_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/corrections/:file',
    handler: FILE,
    summary:
      'Get what an outlet has corrected: a page, RSS, Atom or JSON Feed, by the ending of the file',
    request: {
      params: { file: fileOfPath('Slug of the outlet', CORRECTION_FORMATS, 'the-serrane-courier') },
      query: CORRECTION_FILE_QUERY,
    },
    answers: CORRECTION_FILE_ANSWERS,
    config: {
      ...forReadersOfStories(FILE),
      parameters: Object.keys(CORRECTION_FILE_QUERY),
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
];
