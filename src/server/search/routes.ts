import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../strapi/uids';
import { SEARCH_ANSWERS } from './answers';
import { SEARCH_PARAMETERS, SEARCH_QUERY } from './request';

const FIND = 'plugin::newsroom.search.find';

export const SEARCH_ACTIONS = [FIND];

/** What a reader has to be allowed to read to find what is made of it. */
const READ = [ARTICLE, IMAGE_CAPTION, OUTLET, SECTION].map((type) => `${type}.find`);

/** Read before `/articles/:id`, which would take `search` for an identifier. */
export const searchRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/search',
    handler: FIND,
    summary: 'Find published articles by their words',
    request: { query: SEARCH_QUERY },
    answers: SEARCH_ANSWERS,
    config: { auth: { scope: [FIND, ...READ] }, parameters: SEARCH_PARAMETERS },
  },
];

/** For whoever is signed in to the admin panel; the controller asks what they may read. */
export const editorsSearchRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/search',
    handler: 'search.findForEditors',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
