import { OUTLET, SECTION } from '../../strapi/uids';
import { BAD_PARAMETERS, jsonAnswer, MOVED, MOVED_FILE, NOT_FOUND, slugOfPath } from '../../http';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { OUTLET_PAGE, SECTION_PAGE } from './answers';
import { OUTLET_QUERY, SECTION_QUERY } from './request';

const SECTION_BY_SLUG = `${SECTION}.bySlug`;
const OUTLET_BY_SLUG = `${OUTLET}.bySlug`;

export const SECTION_ACTIONS = [SECTION_BY_SLUG, OUTLET_BY_SLUG];

/** Read before `/sections/:id` and `/outlets/:id`, which would take `by-slug` for an identifier. */
export const sectionRoutes = [
  {
    method: 'GET' as const,
    path: '/sections/by-slug/:slug',
    handler: SECTION_BY_SLUG,
    summary: 'Get the section at a slug with its stories, and those of the sections below it',
    request: { params: { slug: slugOfPath('section', 'harbour') }, query: SECTION_QUERY },
    answers: {
      200: jsonAnswer('The section.', SECTION_PAGE),
      301: MOVED,
      400: BAD_PARAMETERS,
      404: NOT_FOUND,
    },
    config: { ...forReadersOfStories(SECTION_BY_SLUG), parameters: Object.keys(SECTION_QUERY) },
  },
  {
    method: 'GET' as const,
    path: '/outlets/by-slug/:slug',
    handler: OUTLET_BY_SLUG,
    summary: 'Get the outlet at a slug: its sections, languages and addresses',
    request: {
      params: { slug: slugOfPath('outlet', 'the-serrane-courier') },
      query: OUTLET_QUERY,
    },
    answers: {
      200: jsonAnswer('The outlet.', OUTLET_PAGE),
      301: MOVED_FILE,
      400: BAD_PARAMETERS,
      404: NOT_FOUND,
    },
    config: {
      ...forReadersOfStories(OUTLET_BY_SLUG),
      parameters: Object.keys(OUTLET_QUERY),
      middlewares: [followingFormerSlug({ outlet: 0, isFile: false })],
    },
  },
];
