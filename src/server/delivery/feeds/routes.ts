import { fileOfPath, slugOfPath } from '../../http';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { FEED_ANSWERS } from './answers';
import { FEED_FORMATS } from './feedPage';
import { FEED_PARAMETERS, FEED_QUERY } from './readFeedRequest';

const OUTLET_FEED = 'plugin::newsroom.feed.outlet';
const SECTION_FEED = 'plugin::newsroom.feed.section';

export const FEED_ACTIONS = [OUTLET_FEED, SECTION_FEED];

export const feedRoutes = [
  {
    method: 'GET' as const,
    path: '/feeds/:file',
    handler: OUTLET_FEED,
    summary: 'Get the feed of an outlet: RSS, Atom or JSON Feed, by the ending of the file',
    request: {
      params: { file: fileOfPath('Slug of the outlet', FEED_FORMATS, 'the-serrane-courier') },
      query: FEED_QUERY,
    },
    answers: FEED_ANSWERS,
    config: {
      ...forReadersOfStories(OUTLET_FEED),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/feeds/:outlet/:file',
    handler: SECTION_FEED,
    summary: 'Get the feed of a section of an outlet',
    request: {
      params: {
        outlet: slugOfPath('outlet', 'the-serrane-courier'),
        file: fileOfPath('Slug of the section', FEED_FORMATS, 'harbour'),
      },
      query: FEED_QUERY,
    },
    answers: FEED_ANSWERS,
    config: {
      ...forReadersOfStories(SECTION_FEED),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: true })],
    },
  },
];
