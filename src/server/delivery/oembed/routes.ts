import { z } from 'zod';
import { forReadersOfStories } from '../request';
import { OEMBED_PARAMETERS } from './request';

export const OEMBED_ACTIONS = ['plugin::newsroom.oembed.find'];

const [FIND = ''] = OEMBED_ACTIONS;

export const oEmbedRoutes = [
  {
    method: 'GET' as const,
    path: '/oembed',
    handler: FIND,
    summary: 'Get what embeds the story at a URL, as oEmbed',
    response: z.looseObject({}),
    config: { ...forReadersOfStories(FIND), parameters: OEMBED_PARAMETERS },
  },
];
