import { z } from 'zod';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { FEED_PARAMETERS } from './readFeedRequest';

const OUTLET_FEED = 'plugin::newsroom.feed.outlet';
const SECTION_FEED = 'plugin::newsroom.feed.section';

/** A JSON Feed, or the text of an RSS or Atom feed. */
const FEED = z.union([z.looseObject({}), z.string()]);

export const FEED_ACTIONS = [OUTLET_FEED, SECTION_FEED];

export const feedRoutes = [
  {
    method: 'GET' as const,
    path: '/feeds/:file',
    handler: OUTLET_FEED,
    summary: 'Get the feed of an outlet: RSS, Atom or JSON Feed, by the ending of the file',
    response: FEED,
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
    response: FEED,
    config: {
      ...forReadersOfStories(SECTION_FEED),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: true })],
    },
  },
];
