import { z } from 'zod';
import {
  BAD_PARAMETERS,
  fileAnswer,
  fileOfPath,
  MOVED_FILE,
  NOT_FOUND,
  slugOfPath,
  type RouteAnswers,
} from '../../http';
import { followingFormerSlug, forReadersOfStories } from '../request';

const INDEX = 'plugin::newsroom.sitemap.index';
const PART = 'plugin::newsroom.sitemap.part';

export const SITEMAP_ACTIONS = [INDEX, PART];

const ANSWERS: RouteAnswers = {
  200: fileAnswer('The sitemap.', { 'application/xml': z.string() }),
  301: MOVED_FILE,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
};

export const sitemapRoutes = [
  {
    method: 'GET' as const,
    path: '/sitemaps/:file',
    handler: INDEX,
    summary: 'Get the index of the sitemaps of an outlet',
    request: { params: { file: fileOfPath('Slug of the outlet', ['xml'], 'the-serrane-courier') } },
    answers: ANSWERS,
    config: {
      ...forReadersOfStories(INDEX),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/sitemaps/:outlet/:file',
    handler: PART,
    summary: 'Get one sitemap of an outlet: a month, a part of it, or the news',
    request: {
      params: {
        outlet: slugOfPath('outlet', 'the-serrane-courier'),
        file: fileOfPath('news, or a month as the index names it,', ['xml'], '2026-10'),
      },
    },
    answers: ANSWERS,
    config: {
      ...forReadersOfStories(PART),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 1, isFile: true })],
    },
  },
];
