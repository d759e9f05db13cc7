import { forReadersOfStories } from '../request';
import { OEMBED_ANSWERS } from './answers';
import { OEMBED_PARAMETERS, OEMBED_QUERY } from './request';

export const OEMBED_ACTIONS = ['plugin::newsroom.oembed.find'];

const [FIND = ''] = OEMBED_ACTIONS;

export const oEmbedRoutes = [
  {
    method: 'GET' as const,
    path: '/oembed',
    handler: FIND,
    summary: 'Get what embeds the story at a URL, as oEmbed',
    request: { query: OEMBED_QUERY },
    answers: OEMBED_ANSWERS,
    config: { ...forReadersOfStories(FIND), parameters: OEMBED_PARAMETERS },
  },
];
