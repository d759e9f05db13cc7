import { jsonAnswer, slugOfPath } from '../../http';
import { FEED_PARAMETERS, FEED_QUERY } from '../feeds';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { STORY_PARAMETERS, STORY_REQUEST, storyAnswers } from '../storyAt';
import { NINJS, NINJS_LIST_ANSWERS } from './answers';

export const NINJS_ACTIONS = [
  'plugin::newsroom.ninjs.article',
  'plugin::newsroom.ninjs.outlet',
  'plugin::newsroom.ninjs.section',
];

const [ARTICLE = '', OUTLET = '', SECTION = ''] = NINJS_ACTIONS;

const OUTLET_SLUG = slugOfPath('outlet', 'the-serrane-courier');

export const ninjsRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug/ninjs',
    handler: ARTICLE,
    summary: 'Get a story as IPTC ninjs',
    request: STORY_REQUEST,
    answers: storyAnswers(jsonAnswer('The story.', NINJS)),
    config: { ...forReadersOfStories(ARTICLE), parameters: STORY_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet',
    handler: OUTLET,
    summary: 'List the newest stories of an outlet as IPTC ninjs',
    request: { params: { outlet: OUTLET_SLUG }, query: FEED_QUERY },
    answers: NINJS_LIST_ANSWERS,
    config: {
      ...forReadersOfStories(OUTLET),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 0, isFile: false })],
    },
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet/:section',
    handler: SECTION,
    summary: 'List the newest stories of a section as IPTC ninjs',
    request: {
      params: { outlet: OUTLET_SLUG, section: slugOfPath('section', 'harbour') },
      query: FEED_QUERY,
    },
    answers: NINJS_LIST_ANSWERS,
    config: {
      ...forReadersOfStories(SECTION),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: false })],
    },
  },
];
