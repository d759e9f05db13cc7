import { z } from 'zod';
import { forReadersOfStories } from '../request';
import { STORY_PARAMETERS } from '../storyAt';

export const STRUCTURED_DATA_ACTIONS = [
  'plugin::newsroom.structured-data.jsonLd',
  'plugin::newsroom.structured-data.openGraph',
];

const [JSON_LD = '', OPEN_GRAPH = ''] = STRUCTURED_DATA_ACTIONS;

export const structuredDataRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug/json-ld',
    handler: JSON_LD,
    summary: 'Get a story as a NewsArticle of schema.org',
    response: z.looseObject({}),
    config: { ...forReadersOfStories(JSON_LD), parameters: STORY_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug/open-graph',
    handler: OPEN_GRAPH,
    summary: 'Get the Open Graph and Twitter Card tags of a story',
    response: z.looseObject({}),
    config: { ...forReadersOfStories(OPEN_GRAPH), parameters: STORY_PARAMETERS },
  },
];
