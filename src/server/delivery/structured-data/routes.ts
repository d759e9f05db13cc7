import { fileAnswer, jsonAnswer } from '../../http';
import { forReadersOfStories } from '../request';
import { STORY_PARAMETERS, STORY_REQUEST, storyAnswers } from '../storyAt';
import { NEWS_ARTICLE, OPEN_GRAPH_PAGE } from './answers';

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
    request: STORY_REQUEST,
    answers: storyAnswers(fileAnswer('The story.', { 'application/ld+json': NEWS_ARTICLE })),
    config: { ...forReadersOfStories(JSON_LD), parameters: STORY_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug/open-graph',
    handler: OPEN_GRAPH,
    summary: 'Get the Open Graph and Twitter Card tags of a story',
    request: STORY_REQUEST,
    answers: storyAnswers(jsonAnswer('Its tags.', OPEN_GRAPH_PAGE)),
    config: { ...forReadersOfStories(OPEN_GRAPH), parameters: STORY_PARAMETERS },
  },
];
