import { forReadersOfStories } from '../request';
import { OEMBED_PARAMETERS } from './request';

export const OEMBED_ACTIONS = ['plugin::newsroom.oembed.find'];

const [FIND = ''] = OEMBED_ACTIONS;

export const oEmbedRoutes = [
  {
    method: 'GET' as const,
    path: '/oembed',
    handler: FIND,
    config: { ...forReadersOfStories(FIND), parameters: OEMBED_PARAMETERS },
  },
];
