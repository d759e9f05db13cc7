import { z } from 'zod';
import { LIST_FILES } from './controller';
import { LIST_PARAMETERS } from './listQuery';

const route = (path: string, action: 'find' | 'findRestricted') => ({
  method: 'GET' as const,
  path,
  handler: `plugin::newsroom.signed-list.${action}`,
  summary: `Get the ${action === 'find' ? 'public' : 'restricted'} mirrors of an outlet as ${path.slice(path.lastIndexOf('/') + 1)}`,
  response: z.union([z.looseObject({}), z.string()]),
  config: {
    parameters: LIST_PARAMETERS,
    // By its name: delivery asks this room for the mirrors of stories.
    middlewares: [
      {
        name: 'plugin::newsroom.follow-former-slug',
        config: { outlet: action === 'find' ? 1 : 2, isFile: true },
      },
    ],
  },
});

/** A list in each of its formats. */
export const signedListRoutes = [
  ...LIST_FILES.map((file) => route(`/outlets/:slug/${file}`, 'find')),
  route('/outlets/:slug/restricted/mirrors.json', 'findRestricted'),
  route('/outlets/:slug/restricted/mirrors.jws', 'findRestricted'),
];
