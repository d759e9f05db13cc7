import { slugOfPath } from '../../http';
import { listAnswers } from './answers';
import { LIST_FILES } from './controller';
import { LIST_PARAMETERS, LIST_QUERY } from './listQuery';

const route = (path: string, action: 'find' | 'findRestricted') => ({
  method: 'GET' as const,
  path,
  handler: `plugin::newsroom.signed-list.${action}`,
  summary: `Get the ${action === 'find' ? 'public' : 'restricted'} mirrors of an outlet as ${path.slice(path.lastIndexOf('/') + 1)}`,
  request: {
    params: { slug: slugOfPath('outlet', 'the-serrane-courier') },
    query: LIST_QUERY,
  },
  answers: listAnswers(path.slice(path.lastIndexOf('/') + 1)),
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
